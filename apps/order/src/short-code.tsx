import { useState } from 'react'
import { say } from './house.ts'

/** For whom the camera does not work: the code's letters. */
export function ShortCode({ onCode }: { readonly onCode: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <form
      className="short-code"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onCode(text.trim())
      }}
    >
      <label htmlFor="short">{say('typeCode')}</label>
      <div>
        <input
          id="short"
          className="field figures"
          value={text}
          onChange={(event) => setText(event.target.value.toUpperCase())}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={12}
          placeholder="······"
        />
        <button type="submit" className="button" disabled={text.trim().length < 6}>
          {say('go')}
        </button>
      </div>
    </form>
  )
}
