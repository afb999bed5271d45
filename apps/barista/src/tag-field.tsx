import { useState } from 'react'

interface TagFieldProps {
  readonly label: string
  readonly tags: readonly string[]
  readonly onTags: (tags: readonly string[]) => void
}

/** Tags with commas between. What is typed stays as it is: half a tag is one already. */
export function TagField({ label, tags, onTags }: TagFieldProps) {
  const [text, setText] = useState(tags.join(', '))
  const type = (typed: string): void => {
    setText(typed)
    const all = typed.split(',').map((tag) => tag.trim())
    onTags(all.filter((tag) => tag !== ''))
  }
  return (
    <label className="field-label">
      {label}
      <input className="field" value={text} autoCapitalize="none" onChange={(event) => type(event.target.value)} />
    </label>
  )
}
