import { useState } from 'react'
import { Act } from './forms.tsx'
import { useAlive, useHouse } from './house.ts'

/** For whom the camera does not work: the code's letters. */
export function ShortCode({ onCode }: { readonly onCode: (text: string) => void }) {
  const { say } = useHouse()
  const alive = useAlive()
  const [text, setText] = useState('')
  return (
    <Act
      action="/scan"
      className="short-code"
      onAct={() => {
        if (text.trim() !== '') onCode(text.trim())
      }}
    >
      <label htmlFor="short">{say('typeCode')}</label>
      <div>
        <input
          id="short"
          name="code"
          className="field figures"
          value={text}
          onChange={(event) => setText(event.target.value.toUpperCase())}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          minLength={6}
          maxLength={12}
          placeholder="······"
        />
        <button type="submit" className="button" disabled={alive && text.trim().length < 6}>
          {say('go')}
        </button>
      </div>
    </Act>
  )
}
