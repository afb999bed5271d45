import type { Api } from '@pressobox/client'
import { staff, startBox, temporaryFolder, type Box } from './a-box.ts'

/** An open stand with a code that stays. */
export interface Bar {
  readonly box: Box
  readonly manager: Api
  readonly code: () => Promise<string>
  readonly close: () => Promise<void>
}

export async function openBar(): Promise<Bar> {
  const data = await temporaryFolder()
  const box = await startBox(data.path)
  const manager = await staff(box.origin)
  await manager.setStand({ open: true })
  await manager.patchConfig({ windowMinutes: 60, pickup: 'left of the machine' })
  return {
    box,
    manager,
    code: async () => {
      const result = await manager.code()
      return result.ok ? result.value.code : ''
    },
    close: async () => {
      await box.kill('SIGTERM')
      await data.remove()
    },
  }
}
