import { parentPort } from 'node:worker_threads'
import type { Encoded, Task } from './desk.ts'
import { dithered } from './dithered.ts'
import { drawDraft, encodeDraft } from './draft.ts'

async function done(task: Task): Promise<Encoded> {
  switch (task.task) {
    case 'encode':
      return encodeDraft(task.draft)
    case 'draw':
      return { bytes: await drawDraft(task.draft), rows: 0 }
    case 'dither': {
      const { rows, height } = await dithered(task.file)
      return { bytes: rows, rows: height }
    }
  }
}

async function work({ id, ...task }: { readonly id: number } & Task): Promise<void> {
  try {
    parentPort?.postMessage({ id, ...(await done(task)) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

parentPort?.on('message', (asked: { readonly id: number } & Task) => void work(asked))
