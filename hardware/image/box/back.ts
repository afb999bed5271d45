// The version before is started once, and stays when it is well. Runs on the box, by Node alone.
import { freeSlot, mustBeClosed, mustStartOnce, nameOnce, refusing, tryNow } from './on-trial.ts'
import { Refused } from './refused.ts'
import { other, versionBefore, whileWritable } from './slots.ts'
import { readRan } from './told.ts'

await refusing('back', async () => {
  await mustBeClosed()
  const slot = freeSlot()
  const version = versionBefore(readRan(), other(slot))
  if (version === null) throw new Refused('no-way-back', 'The other slot has no system that ever ran well here.')
  mustStartOnce()
  whileWritable(() => nameOnce(slot))
  tryNow(slot, version, 'back')
})
