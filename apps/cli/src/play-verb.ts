import { setTimeout as pause } from 'node:timers/promises'
import { createApi, createCookieJar, type Api } from '@pressobox/client'
import { eventFlag, pinFlag, speedFlag } from '@pressobox/launch'
import { dueTimes, openRecording, play, readRecording, type PlayPace } from '@pressobox/player'
import type { Command } from 'commander'
import { Failed, originFlag, positive } from './flags.ts'

interface PlayFlags {
  readonly to: string
  readonly pin: string
  readonly event: string
  readonly speed: number
  readonly gap: number | null
  readonly seed: string
}

/** `presso play FILE`: a recording onto the bus of a running box, as a rehearsal. */
export function playVerb(program: Command): void {
  program
    .command('play <file>')
    .description('play a recording (a file, or busy-fifteen) onto the bus of a running box, as a rehearsal')
    .requiredOption('--to <origin>', 'the box, as http://presso.local:8080', originFlag)
    .requiredOption('--pin <pin>', 'its PIN', pinFlag)
    .option('--event <id>', 'the event that the rehearsal is', eventFlag, 'REHEARSAL')
    .option('--speed <x>', 'how many times as fast as it was recorded', speedFlag, 1)
    .option('--gap <seconds>', 'so many seconds between two events, whatever was recorded', positive, null)
    .option('--seed <text>', 'ids repeat with the same seed', crypto.randomUUID())
    .action(async (file: string, flags: PlayFlags) => playFile(file, flags))
}

async function playFile(file: string, flags: PlayFlags): Promise<void> {
  const { events, broken } = readRecording(await textOf(file))
  for (const { at, why } of broken) process.stderr.write(`${file}:${String(at)} is left out: ${why}\n`)
  if (events.length === 0) throw new Failed(`${file} has no event that can be played.`)
  const api = await logIn(flags)
  const pace: PlayPace = flags.gap === null ? { speed: flags.speed } : { gapMs: flags.gap * 1000 }
  const lasts = (dueTimes(events, pace).at(-1) ?? 0) / 60_000
  process.stderr.write(
    `Playing ${String(events.length)} events as ${flags.event}, ${lasts < 1 ? 'under a minute' : `${lasts.toFixed(0)} minutes`}. Ctrl+C stops it.\n`,
  )
  const began = performance.now()
  const played = await play(events, {
    pace,
    eventId: flags.event,
    seed: flags.seed,
    now: () => performance.now(),
    wall: () => Date.now(),
    sleep: (ms) => pause(ms),
    send: (batch) => api.playEvents(batch),
  })
  await api.logOut()
  if (!played.ok) throw new Failed(`${flags.to} took no more: ${played.problem.detail}`)
  const { accepted, refused } = played.value
  for (const { at, why } of refused) process.stderr.write(`event ${String(at)} was refused: ${why}\n`)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(
    `${String(events.length)} events played as ${flags.event} in ${seconds} s: ${String(accepted)} accepted, ${String(refused.length)} refused, ${String(broken.length)} left out.\n`,
  )
}

async function textOf(file: string): Promise<string> {
  try {
    return await openRecording(file)
  } catch (cause) {
    throw new Failed(`${file} cannot be read (${cause instanceof Error ? cause.message : String(cause)}).`, { cause })
  }
}

async function logIn({ to, pin }: PlayFlags): Promise<Api> {
  const api = createApi({ origin: to, fetch: createCookieJar().fetch })
  const opened = await api.logIn({ pin, name: 'Player' })
  if (!opened.ok) throw new Failed(`${to} does not let the player in: ${opened.problem.detail}`)
  return api
}
