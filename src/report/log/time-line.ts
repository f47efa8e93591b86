import { visible } from '../../text/escape.ts'
import { count, counted, duration } from '../../text/format.ts'
import type { RunReport } from '../run-report.ts'

/** `3.2 s, 43 requests, 3 retries (SlowDown 2, InternalError 1): scan 120 ms, list 340 ms, upload 2.1 s`. */
export function timeLine({ elapsedMs, phases, requests, retries = new Map() }: RunReport): string {
  const each = phases.map(({ phase, ms }) => `${phase} ${duration(ms)}`).join(', ')
  const sent = requests === undefined ? '' : `, ${counted(requests, 'request')}${retriedWords(retries)}`
  return `${duration(elapsedMs)}${sent}${each === '' ? '' : `: ${each}`}`
}

function retriedWords(retries: ReadonlyMap<string, number>): string {
  const total = [...retries.values()].reduce((sum, times) => sum + times, 0)
  if (total === 0) return ''
  const codes = [...retries]
    .toSorted((a, b) => b[1] - a[1])
    .map(([code, times]) => `${visible(code)} ${count(times)}`)
  return `, ${counted(total, 'retry', 'retries')} (${codes.join(', ')})`
}
