import { counted } from '../../text/format.ts'
import { byGravity, type RunReport } from '../run-report.ts'

/** Bytes that a report needs to say anything. */
const LEAST = 1_000
/** Bytes of the line that counts those without room. */
const ENDING = 50

/**
 * The reports of a run one below the other, in at most `limit` bytes of UTF-8, what matters most in front: each gets its
 * share of what the ones before it have left.
 * @param render one of them, in at most so many bytes
 */
export function eachWithin(
  reports: readonly RunReport[],
  limit: number,
  render: (report: RunReport, limit: number) => string,
): string {
  const [only] = reports
  if (only !== undefined && reports.length === 1) return render(only, limit)
  const shown = byGravity(reports).slice(0, Math.floor(limit / LEAST))
  const more = reports.length - shown.length
  let left = limit - ENDING
  let text = ''
  for (const [index, report] of shown.entries()) {
    const share = Math.floor(left / (shown.length - index))
    // A heading of Markdown needs an empty line above it.
    const part = `${index === 0 ? '' : '\n'}${render(report, share - 1)}`
    left -= Buffer.byteLength(part)
    text += part
  }
  return more === 0 ? text : `${text}\n… and ${counted(more, 'more target')}.\n`
}
