import { parentPort } from 'node:worker_threads'
import { drawDraft, encodeDraft } from './draft.ts'
import type { Draft } from './desk.ts'

interface Task {
  readonly id: number
  readonly task: 'encode' | 'draw'
  readonly draft: Draft
}

async function work({ id, task, draft }: Task): Promise<void> {
  try {
    const { bytes, rows } = task === 'encode' ? encodeDraft(draft) : { bytes: await drawDraft(draft), rows: 0 }
    parentPort?.postMessage({ id, bytes, rows })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

parentPort?.on('message', (task: Task) => void work(task))
