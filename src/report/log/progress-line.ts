import type { Progress } from '../../apply/tools.ts'
import { bytes, count, percent } from '../../text/format.ts'

/** `other files: 1,200 of 5,000 (24%), 12.3 MB`; without the bytes while none are sent. */
export function progressLine({ step, done, total, bytes: sent }: Progress): string {
  const counts = `${step}: ${count(done)} of ${count(total)} (${percent(done, total)})`
  return sent === 0 ? counts : `${counts}, ${bytes(sent)}`
}
