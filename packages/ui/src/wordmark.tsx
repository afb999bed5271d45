/** The stand's name beside the cup seen from above. */
export function Wordmark({ name }: { readonly name: string }) {
  return (
    <span className="wordmark">
      <img src="/pictures/icon.svg" alt="" />
      {name}
    </span>
  )
}
