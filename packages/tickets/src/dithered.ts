import { createCanvas, loadImage } from '@napi-rs/canvas'
import { dotsWhere, logoDots, type Dots } from './dots.ts'

/** 25 mm: paper is dear. */
const mostHeight = 200

/** A picture (PNG, JPEG) as dots as wide as a logo, its greys spread over neighbours (Floyd and Steinberg, 1976); a high one stands in the middle. */
export async function dithered(file: Uint8Array): Promise<Dots> {
  const picture = await loadImage(Buffer.from(file))
  const scale = Math.min(logoDots / picture.width, mostHeight / picture.height)
  const [width, drawn] = [logoDots, Math.round(picture.width * scale)]
  const height = Math.max(1, Math.round(picture.height * scale))
  const pen = createCanvas(width, height).getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(picture, Math.floor((width - drawn) / 2), 0, drawn, height)
  const { data } = pen.getImageData(0, 0, width, height)
  const light = Float32Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3)
    return red * 0.299 + green * 0.587 + blue * 0.114
  })
  const spread = (x: number, y: number, error: number): void => {
    if (x >= 0 && x < width && y < height) light[y * width + x] = (light[y * width + x] ?? 0) + error
  }
  return dotsWhere(width, height, (x, y) => {
    const is = light[y * width + x] ?? 255
    const black = is < 128
    const error = (is - (black ? 0 : 255)) / 16
    spread(x + 1, y, error * 7)
    spread(x - 1, y + 1, error * 3)
    spread(x, y + 1, error * 5)
    spread(x + 1, y + 1, error)
    return black
  })
}
