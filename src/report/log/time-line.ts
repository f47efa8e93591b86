import { counted, duration } from '../../text/format.ts'
import type { RunReport } from '../run-report.ts'

/** `3.2 s: scan 120 ms, list 340 ms, upload 2.1 s; 43 requests`. */
export function timeLine({ elapsedMs, phases, requests }: RunReport): string {
  const each = phases.map(({ phase, ms }) => `${phase} ${duration(ms)}`).join(', ')
  const sent = requests === undefined ? '' : `; ${counted(requests, 'request')}`
  return `${duration(elapsedMs)}${each === '' ? '' : `: ${each}`}${sent}`
}
