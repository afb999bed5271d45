import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Failed } from './flags.ts'

/** A folder that a stand keeps its things in: a slip of the pen is none, and is not made into one. */
export function folderOfStand(data: string): string {
  if (existsSync(join(data, 'journal'))) return data
  throw new Failed(`There is no stand in ${data}. Name its folder with --data.`)
}
