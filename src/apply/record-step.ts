import { writeRecord } from '../record/record-store.ts'
import type { RecordOutcome } from './apply-result.ts'
import { learned, nextRows } from './next-record.ts'
import { type Running, recordPlace } from './running.ts'

/** After a cancellation the record must not keep the run from ending. Milliseconds. */
const RECORD_MS = 2000

/** Notes what was applied, after failed runs too, unless the record says so already. */
export async function recordStep(running: Running): Promise<void> {
  if (running.record.record !== 'taken') running.record = await keepRecord(running)
}

async function keepRecord(running: Running): Promise<RecordOutcome> {
  const { plan, tools, openPaths, isCancelled } = running
  const outcomes = [...running.outcomes.values()]
  const place = recordPlace(running)
  const { record, provenance, write } = plan
  if (place === undefined || record === undefined) return { record: 'unchanged' }
  const isNew = record.isBehind || learned(plan, outcomes) || !sameTexts(openPaths, record.openPaths)
  if (!isNew) return { record: 'unchanged' }
  const signal = isCancelled || tools.signal.aborted ? AbortSignal.timeout(RECORD_MS) : tools.signal
  const next = { ...provenance, rows: nextRows(plan, outcomes), openPaths }
  try {
    const { condition } = running
    const written = await writeRecord(place, next, { condition, options: write }, signal)
    return { record: written ? 'written' : 'taken' }
  } catch (error) {
    return { record: 'failed', error }
  }
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
