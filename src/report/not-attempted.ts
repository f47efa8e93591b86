import type { Work } from '../plan/plan.ts'
import { counted } from '../text/format.ts'
import type { RunReport } from './run-report.ts'

/** The changes that were not attempted, in the plan's order. */
export function notAttempted({ result }: RunReport): readonly Work[] {
  const outcomes = result?.outcomes ?? []
  return outcomes.filter(({ outcome }) => outcome === 'withheld').map(({ change }) => change)
}

/** `12 writes and 1 delete, because of the failures above`. */
export function notAttemptedSentence(report: RunReport): string {
  const why = report.cancelled ? 'because the run was cancelled' : 'because of the failures above'
  return `${workSentence(notAttempted(report))}, ${why}`
}

function workSentence(changes: readonly Work[]): string {
  const deletes = changes.filter(({ action }) => action === 'delete').length
  const writes = changes.length - deletes
  const parts = [
    ...(writes > 0 ? [counted(writes, 'write')] : []),
    ...(deletes > 0 ? [counted(deletes, 'delete')] : []),
  ]
  return parts.join(' and ')
}
