import { useState } from 'react'
import { Dialog } from '@pressobox/ui'
import { api, say, sayPaper } from './house.ts'

/** Wider than it is ever printed, and small enough to be sent. */
const mostWidth = 640

/** The bar's logo on paper: any picture that this browser can show. */
export function LogoPanel({ onBack }: { readonly onBack: (told: string | null) => void }) {
  const [shown, setShown] = useState(0)
  const [there, setThere] = useState(true)
  const [problem, setProblem] = useState<string | null>(null)
  const put = async (png: string | null): Promise<void> => {
    const result = await api.putLogo(png)
    setProblem(result.ok ? null : result.problem.detail)
    setThere(png !== null)
    setShown((before) => before + 1)
  }
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    const png = await asPng(file).catch(() => null)
    if (png === null) setProblem(sayPaper('noPicture'))
    else await put(png)
  }
  return (
    <Dialog title={sayPaper('logo')} onClose={() => onBack(null)}>
      <p role="status" className={problem === null ? '' : 'wrong'}>
        {problem ?? sayPaper('logoText')}
      </p>
      {there && (
        <p className="logo">
          <img key={shown} src={`/api/logo?${String(shown)}`} alt={sayPaper('logo')} onError={() => setThere(false)} />
        </p>
      )}
      <div className="actions in-a-row">
        <label className="button quiet">
          {sayPaper('choosePicture')}
          <input
            type="file"
            accept="image/*"
            className="unseen"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        </label>
        {there && (
          <button type="button" className="button quiet danger" onClick={() => void put(null)}>
            {sayPaper('noLogo')}
          </button>
        )}
        <button type="button" className="button" onClick={() => onBack(null)}>
          {say('back')}
        </button>
      </div>
    </Dialog>
  )
}

/** A picture as a PNG in base64, on white, no wider than is needed. */
async function asPng(file: File): Promise<string> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, mostWidth / picture.width)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('This browser draws nothing.')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '')
}
