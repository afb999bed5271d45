import { useHouse } from './house.ts'
import { Message } from './message.tsx'

/** A form of the box alone: its answer is a browser that nobody knows. */
export function ForgetQuestion() {
  const { say, page } = useHouse()
  return (
    <Message screen="forget" cup="gone" title={say('forgetQuestion')} text={say('forgetText')}>
      <a className="button wide" href="/">
        {say('forgetNo')}
      </a>
      <form method="post" action="/forget" className="act">
        <input type="hidden" name="token" value={page.token} />
        <button type="submit" className="button quiet danger wide">
          {say('forgetYes')}
        </button>
      </form>
    </Message>
  )
}

export function Forgotten() {
  const { say } = useHouse()
  return (
    <Message screen="forgotten" cup="gone" title={say('forgotten')} text={say('forgottenText')}>
      <a className="button wide" href="/">
        {say('start')}
      </a>
    </Message>
  )
}
