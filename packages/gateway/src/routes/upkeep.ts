import type { RestoreView } from '@pressobox/protocol'
import { z } from 'zod'
import { stateOf, type Ask } from '../ask.ts'
import { No } from '../no.ts'
import type { RestoreCheck } from '../upkeep.ts'
import { nothing, ok, type Reply } from '../reply.ts'
import { asking, taking, uploading, type Route } from '../route.ts'

const saving = async ({ house }: Ask): Promise<Reply> => ok(await house.parts.upkeep.saving())

/** What keeps the box: where backups go, restoring one, erasing names, the guide. */
export const upkeepRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/saving',
    who: 'manager',
    gives: 'Where backups and reports go, the folders and sticks to choose from, and the backups that are there',
    handle: saving,
  }),
  taking({
    method: 'put',
    path: '/api/saving',
    who: 'manager',
    gives: 'The same, with another folder of those offered; null is the first stick that is there',
    body: z.strictObject({ folder: z.string().max(300).nullable() }),
    handle: async (ask, { folder }) => {
      if (!(await ask.house.parts.upkeep.chooseFolder(folder))) throw new No('request.invalid', { field: 'folder' })
      return saving(ask)
    },
  }),
  taking({
    method: 'post',
    path: '/api/saving/backup',
    who: 'manager',
    factless: true,
    gives: 'The name of the backup that is on the stick now, read back; the stick may be pulled out',
    body: z.strictObject({}),
    handle: async ({ house }) => {
      const name = await house.parts.upkeep.saveBackup()
      if (name === null) throw new No('stick.missing')
      return ok({ name })
    },
  }),
  uploading({
    method: 'put',
    path: '/api/backup',
    who: 'manager',
    gives: 'What a backup is that is sent as the body: it was read line by line, and replaces nothing yet',
    handle: async (ask, upload) => {
      whileClosed(ask)
      return ok(whole(await ask.house.parts.upkeep.checkUpload(upload)))
    },
  }),
  taking({
    method: 'post',
    path: '/api/restore/check',
    who: 'manager',
    factless: true,
    gives: 'The same of a backup on the stick',
    body: z.strictObject({ name: z.string().max(200) }),
    handle: async (ask, { name }) => {
      whileClosed(ask)
      const check = await ask.house.parts.upkeep.checkSaved(name)
      if (check === null) throw new No('stick.missing')
      return ok(whole(check))
    },
  }),
  taking({
    method: 'post',
    path: '/api/restore',
    who: 'manager',
    status: 202,
    factless: true,
    gives: 'Nothing; the box starts anew and goes on from the checked backup, what it replaces is kept',
    body: z.strictObject({ id: z.string().max(40) }),
    handle: async (ask, { id }) => {
      whileClosed(ask)
      if (!(await ask.house.parts.upkeep.restore(id))) throw new No('request.invalid', { field: 'id' })
      return anew(ask)
    },
  }),
  taking({
    method: 'post',
    path: '/api/pop-ups/:event/erase',
    who: 'manager',
    status: 202,
    factless: true,
    gives: 'Nothing; the box starts anew without the names of that event, and prints a certificate',
    body: z.strictObject({}),
    handle: async (ask) => {
      whileClosed(ask)
      const event = ask.params['event'] ?? ''
      const { eventId, elsewhere } = stateOf(ask)
      if (event !== eventId && !(event in elsewhere)) throw new No('request.invalid', { field: 'event' })
      await ask.house.parts.upkeep.eraseNames(event, ask.person.session?.name ?? '')
      return anew(ask)
    },
  }),
  asking({
    method: 'get',
    path: '/api/guide',
    who: 'staff',
    gives: 'The steps of the first-run guide that were looked at',
    handle: ({ house }) => ok({ steps: house.parts.upkeep.guided() }),
  }),
  taking({
    method: 'put',
    path: '/api/guide',
    who: 'manager',
    status: 204,
    gives: 'Nothing; these steps were looked at',
    body: z.strictObject({ steps: z.array(z.string().max(20)).max(30) }),
    handle: async ({ house }, { steps }) => {
      await house.parts.upkeep.guide(steps)
      return nothing
    },
  }),
]

function anew({ house }: Ask): Reply {
  return { status: 202, json: {}, afterwards: house.parts.upkeep.startAnew }
}

/** Nothing of a stand is replaced under the hands of its guests. */
function whileClosed(ask: Ask): void {
  const { open, running } = stateOf(ask)
  if (open || running.size > 0) throw new No('stand.open', { running: running.size })
}

function whole(check: RestoreCheck): RestoreView {
  if (check.is !== 'whole') throw new No('backup.unusable', { cause: check.is, problem: check.problem })
  const { is: _is, ...view } = check
  return view
}
