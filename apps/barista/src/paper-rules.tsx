import type { StaffSnapshot } from '@pressobox/protocol'
import { Choices } from './choices.tsx'
import { api, sayPaper } from './house.ts'

/** What is printed at all: the stand's rules, whichever printer it comes out of. */
export function PaperRules({ config }: { readonly config: StaffSnapshot['config'] }) {
  return (
    <>
      <Choices
        label={sayPaper('rule.ticketOn')}
        choices={[
          { value: 'make', name: sayPaper('rule.make') },
          { value: 'place', name: sayPaper('rule.place') },
        ]}
        isChosen={(each) => each === config['ticketOn']}
        onChoose={(ticketOn) => void api.patchConfig({ ticketOn })}
      />
      <Choices
        label={sayPaper('rule.slips')}
        choices={[
          { value: 'never', name: sayPaper('rule.never') },
          { value: 'walk-ups', name: sayPaper('rule.walkUps') },
          { value: 'always', name: sayPaper('rule.always') },
        ]}
        isChosen={(each) => each === config['slips']}
        onChoose={(slips) => void api.patchConfig({ slips })}
      />
      <Choices
        label={sayPaper('rule.labels')}
        choices={[
          { value: 'no', name: sayPaper('no') },
          { value: 'yes', name: sayPaper('yes') },
        ]}
        isChosen={(each) => (each === 'yes') === config['labels']}
        onChoose={(each) => void api.patchConfig({ labels: each === 'yes' })}
      />
    </>
  )
}
