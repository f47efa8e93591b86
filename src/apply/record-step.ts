import { collectGarbageOf } from '../pace/small-heap.ts'
import { isReplaced, writeRecord } from '../record/record-store.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import type { RecordOutcome } from './apply-result.ts'
import { seesSameRecord } from './look-again.ts'
import { encodeNext, isNews } from './next-record.ts'
import { drafted } from './record-draft.ts'
import { type Running, recordPlace } from './running.ts'

/** After a cancellation the record must not keep the run from ending. Milliseconds. */
const RECORD_MS = 2000

/** Records what was applied, after failed runs too, unless the record is already up to date. */
export async function recordStep(running: Running): Promise<void> {
  if (running.record.record !== 'taken') running.record = await keepRecord(running)
}

/**
 * If the store does not enforce conditions, this run looks for another run's record right before it writes its own, and
 * checks afterwards that its own is still there. Two runs that write at once then notice each other.
 */
async function keepRecord(running: Running): Promise<RecordOutcome> {
  const { plan, tools, openPaths, isCancelled } = running
  const outcomes = [...running.outcomes.values()]
  const place = recordPlace(running)
  if (place === undefined || !isNews(plan, { outcomes, openPaths })) return { record: 'unchanged' }
  const signal = isCancelled || tools.signal.aborted ? AbortSignal.timeout(RECORD_MS) : tools.signal
  try {
    const isGuarded = await running.guarded
    collectGarbageOf(outcomes.length)
    const course = { outcomes, openPaths, isGuarded }
    const next = drafted(running, course) ?? encodeNext(plan, course)
    if (!isGuarded && (await isTaken(running, signal))) return { record: 'taken' }
    const { condition, seen } = running
    const before = seen.is === 'there' ? seen.etag : undefined
    const written = await writeRecord(place, next, { condition, options: plan.write }, signal)
    if (written === undefined) return { record: 'taken' }
    return { record: !isGuarded && (await isReplaced(place, written, before, signal)) ? 'taken' : 'written' }
  } catch (error) {
    return { record: 'failed', error }
  }
}

/** If the check itself fails, the record is still written. */
async function isTaken(running: Running, signal: AbortSignal): Promise<boolean> {
  try {
    return !(await seesSameRecord(running, signal))
  } catch (error) {
    if (error instanceof StoreError) return false
    throw error
  }
}
