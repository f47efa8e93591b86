import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Outcome } from './apply-result.ts'
import { type Course, encodeNext, isNews, sameTexts } from './next-record.ts'
import type { Running } from './running.ts'

/** Encodes the record during the last deletes, as if they all succeeded: mostly they do, and it takes a while. */
export async function draftRecord(running: Running): Promise<void> {
  const isGuarded = await running.guarded
  // The deletes are to be on their way.
  await nextTurn()
  const { plan, work, openPaths } = running
  const outcomes = work.map(
    (change): Outcome => running.outcomes.get(change) ?? { outcome: 'applied', change, bytes: 0 },
  )
  const course = { outcomes, openPaths, isGuarded }
  if (isNews(plan, course)) running.draft = { course, bytes: encodeNext(plan, course) }
}

/** The record as it was encoded ahead, if everything came as it was expected. */
export function drafted({ draft }: Running, course: Course): Buffer | undefined {
  return draft !== undefined && isSame(draft.course, course) ? draft.bytes : undefined
}

/** There is only one outcome of what is applied, and one answer to whether the store guards the record. */
function isSame(expected: Course, course: Course): boolean {
  return (
    expected.outcomes.length === course.outcomes.length &&
    [...expected.outcomes, ...course.outcomes].every(({ outcome }) => outcome === 'applied') &&
    sameTexts(expected.openPaths, course.openPaths)
  )
}
