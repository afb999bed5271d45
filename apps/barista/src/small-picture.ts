/** As a phone shows it at most, twice as sharp; the box takes no more bytes than that. */
const side = 192
const mostBytes = 10_000

/** A picture of this device as a small square JPEG in base64, on white: what it was called, where and with what it was taken is not in it. */
export async function smallPicture(file: File): Promise<string> {
  const picture = await createImageBitmap(file)
  const cut = Math.min(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('This browser draws nothing.')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, side, side)
  pen.imageSmoothingQuality = 'high'
  const [left, top] = [(picture.width - cut) / 2, (picture.height - cut) / 2]
  pen.drawImage(picture, left, top, cut, cut, 0, 0, side, side)
  for (const quality of [0.8, 0.65, 0.5, 0.35, 0.2]) {
    const jpeg = canvas.toDataURL('image/jpeg', quality).replace(/^data:image\/jpeg;base64,/, '')
    if (jpeg.length * 0.75 <= mostBytes) return jpeg
  }
  throw new Error('Nothing makes it small enough.')
}
