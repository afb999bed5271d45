import type { DrinkView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say } from './house.ts'

/** One tap and a drink or an option is sold out, or back. An option counts everywhere. */
export function StockPanel({ menu, onClose }: { readonly menu: readonly DrinkView[]; readonly onClose: () => void }) {
  const groups = [...new Map(menu.flatMap((drink) => drink.modifiers).map((group) => [group.id, group])).values()]
  return (
    <Dialog title={say('stockTitle')} onClose={onClose}>
      <div className="stock">
        <h3>{say('drinks')}</h3>
        {menu.map((drink) => (
          <Row
            key={drink.id}
            name={drink.name}
            available={drink.available}
            onToggle={() => void api.patchDrink(drink.id, { available: !drink.available })}
          />
        ))}
        {groups.map((group) => (
          <div key={group.id}>
            <h3>{group.group}</h3>
            {group.options.map((option) => (
              <Row
                key={option.id}
                name={option.name}
                available={option.available}
                onToggle={() => void api.patchOption(group.id, option.id, { available: !option.available })}
              />
            ))}
          </div>
        ))}
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}

function Row({
  name,
  available,
  onToggle,
}: {
  readonly name: string
  readonly available: boolean
  readonly onToggle: () => void
}) {
  return (
    <button type="button" className="stock-row" role="switch" aria-checked={available} onClick={onToggle}>
      <span>{name}</span>
      <strong className={available ? 'there' : 'gone'}>{available ? say('available') : say('gone')}</strong>
    </button>
  )
}
