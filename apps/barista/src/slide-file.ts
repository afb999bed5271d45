/** No display is wider, and no slide larger than the box takes. */
const mostSide = 1920
const mostBytes = 1_400_000

/** A picture in base64: as it is where it is small, else drawn anew, as wide as a display. */
export async function slideOf(file: File): Promise<string> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, mostSide / Math.max(picture.width, picture.height))
  const bytes = scale === 1 && file.size <= mostBytes ? file : await drawn(picture, scale)
  return base64(new Uint8Array(await bytes.arrayBuffer()))
}

async function drawn(picture: ImageBitmap, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
  if (blob === null) throw new Error('This browser draws nothing.')
  return blob
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
