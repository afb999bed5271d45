import { useState } from 'react'
import { api, sayPaper, sayRunning } from './house.ts'
import { Wrong } from './panel-pieces.tsx'
import { smallPicture } from './small-picture.ts'

const drawn = ['drink', 'single-espresso', 'double-espresso', 'americano', 'flat-white', 'cappuccino'].map(
  (name) => `/pictures/${name}.svg`,
)

interface PictureChoiceProps {
  readonly chosen: string
  readonly onChoose: (picture: string) => void
}

/** One of the drawn cups, or a picture of one's own. */
export function PictureChoice({ chosen, onChoose }: PictureChoiceProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (file: File): Promise<void> => {
    const jpeg = await smallPicture(file).catch(() => null)
    const result = jpeg === null ? null : await api.keepPicture(jpeg)
    if (result?.ok === true) onChoose(result.value.picture)
    setProblem(result === null ? sayPaper('noPicture') : result.ok ? null : result.problem.detail)
  }
  const pictures = drawn.includes(chosen) ? drawn : [...drawn, chosen]
  return (
    <section className="choosing">
      <h3>{sayRunning('menuPicture')}</h3>
      <Wrong problem={problem} />
      <div className="cups" role="group" aria-label={sayRunning('menuPicture')}>
        {pictures.map((path, index) => (
          <button
            type="button"
            key={path}
            className="button quiet"
            aria-pressed={path === chosen}
            aria-label={sayRunning('menuCup', { number: index + 1 })}
            onClick={() => onChoose(path)}
          >
            <img src={path} alt="" width="44" height="44" />
          </button>
        ))}
        <label className="button quiet">
          {sayRunning('menuOwnPicture')}
          <input
            type="file"
            accept="image/*"
            className="unseen"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file !== undefined) void take(file)
              event.target.value = ''
            }}
          />
        </label>
      </div>
    </section>
  )
}
