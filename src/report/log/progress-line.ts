import { visible } from '../../text/escape.ts'
import { bytes, count, counted, duration, percent } from '../../text/format.ts'

/** How far a run is with what it writes and deletes. */
export interface Progress {
  /** What is being done, as a word: `Pages`, `Assets`, `Deletes`. */
  readonly what: string
  /** Changes that were applied or failed, of all that the plan has. */
  readonly done: number
  readonly total: number
  /** Sent so far, of all that is to be sent. */
  readonly bytes: number
  readonly totalBytes: number
  /** Since the first write began. */
  readonly elapsedMs: number
  /** Requests that were sent again. */
  readonly retries: number
  /** What the store makes the run wait for, if it does. */
  readonly waiting?: 'throttled' | 'silent' | undefined
}

/** Cells of the bar. */
const BAR = 8
/** Columns below which there is no room for a bar, nor for the rates. */
const ROOM_FOR_BAR = 60
const ROOM_FOR_RATES = 72
/** An estimate from less than this is a guess. */
const LEAST_MS = 1_000

/**
 * `Pages ▕██████░░▏ 62%  1,240/2,000  22.4/36.5 MB  8.0 MB/s  2.0 s left`. In a log of lines (`bar` false) in words:
 * `Pages: 62%, 1,240 of 2,000 files, …`.
 */
export function progressLine(progress: Progress, columns: number, bar: boolean): string {
  const { what, done, total, waiting, retries } = progress
  if (waiting === 'throttled') {
    return `S3 asks us to slow down; ${counted(retries, 'retry', 'retries')} so far (${count(done)}/${count(total)} done)`
  }
  if (waiting === 'silent') return `Waiting for S3 to answer (${count(done)}/${count(total)} done)`
  const share = percent(done, total)
  const facts = [
    `${count(done)}/${count(total)}`,
    ...sizes(progress),
    ...(columns < ROOM_FOR_RATES ? [] : rates(progress)),
    ...(retries > 0 ? [counted(retries, 'retry', 'retries')] : []),
  ]
  if (!bar) return `${visible(what)}: ${share}, ${facts.join(', ')}`
  const drawn = columns < ROOM_FOR_BAR ? '' : ` ${barOf(done / Math.max(1, total))}`
  return `${visible(what)}${drawn} ${share}  ${facts.join('  ')}`
}

function barOf(share: number): string {
  const full = Math.floor(Math.min(1, share) * BAR)
  return `▕${'█'.repeat(full)}${'░'.repeat(BAR - full)}▏`
}

/** `22.4/36.5 MB`: one unit where both have the same. */
function sizes({ bytes: sent, totalBytes }: Progress): readonly string[] {
  if (totalBytes === 0) return []
  const [done = '', unit] = bytes(sent).split(' ')
  const all = bytes(totalBytes)
  return [all.endsWith(` ${unit}`) ? `${done}/${all}` : `${bytes(sent)}/${all}`]
}

function rates({ done, total, bytes: sent, totalBytes, elapsedMs }: Progress): readonly string[] {
  if (elapsedMs < LEAST_MS) return []
  const speed = sent === 0 ? [] : [`${bytes((sent / elapsedMs) * 1000)}/s`]
  // Small files cost a request, large ones their bytes: what is further behind tells how long it takes.
  const share = Math.min(done / Math.max(1, total), totalBytes === 0 ? 1 : sent / totalBytes)
  if (share < 0.02 || share >= 1) return speed
  return [...speed, `${duration((elapsedMs * (1 - share)) / share)} left`]
}
