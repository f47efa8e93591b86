import { headerFingerprint } from '../headers/fingerprint.ts'
import { type Change, keyOf, type Plan } from '../plan/plan.ts'
import { encodeRecord } from '../record/format.ts'
import { NO_HEADERS } from '../record/found-record.ts'
import { type NewRecord, type RecordRow, rowKey, sameRow } from '../record/record.ts'
import { isImmutable } from '../site/cache-policy.ts'
import type { Outcome } from './apply-result.ts'

/** What a record depends on beside the plan. */
export interface Course {
  readonly outcomes: readonly Outcome[]
  readonly openPaths: readonly string[]
  readonly isGuarded: boolean
}

/** The record after a run, as it is sent. Pure. */
export function encodeNext(plan: Plan, { outcomes, openPaths, isGuarded }: Course): Buffer {
  return encodeRecord({ ...plan.provenance, rows: nextRows(plan, outcomes), openPaths, isGuarded })
}

/** Whether it tells anything that the one before does not. Pure. */
export function isNews(plan: Plan, { outcomes, openPaths }: Omit<Course, 'isGuarded'>): boolean {
  const { isBehind = false, openPaths: before = [] } = plan.record ?? {}
  return isBehind || learned(plan, outcomes) || !sameTexts(openPaths, before)
}

/** Absent: it says nothing of the object. */
type Row = RecordRow | undefined

/**
 * The rows after a run: of what was written and of what was found right, and of everything else that the old record
 * knew as long as LIST showed its ETag, or did not look. Pure.
 */
export function* nextRows(plan: Plan, outcomes: readonly Outcome[]): NewRecord['rows'] {
  for (const { key, row } of plan.carried) yield [key, row]
  for (const { object, row } of plan.kept) if (row) yield [rowKey(object.key), row]
  const after = new Map<Change, Outcome>()
  for (const outcome of outcomes) after.set(outcome.change, outcome)
  for (const change of plan.changes) {
    const outcome = after.get(change)
    const row = outcome ? rowAfter(outcome, plan) : rowBefore(change)
    if (row) yield [rowKey(keyOf(change)), row]
  }
}

/** Whether the outcomes change any row. Pure. */
export function learned(plan: Plan, outcomes: readonly Outcome[]): boolean {
  return outcomes.some(outcome => {
    const [before, after] = [rowBefore(outcome.change), rowAfter(outcome, plan)]
    return before && after ? !sameRow(before, after) : before !== after
  })
}

function rowBefore(change: Change): Row {
  return change.action === 'create' ? undefined : change.row
}

function rowAfter(outcome: Outcome, plan: Plan): Row {
  switch (outcome.outcome) {
    case 'applied':
      return appliedRow(outcome, plan)
    case 'failed':
      return doubtful(rowBefore(outcome.change))
    case 'withheld':
      return rowBefore(outcome.change)
  }
}

/**
 * With the headers that the configuration wants: what was carried over besides is not to be missed next time. A copy
 * sends no content, and knows none.
 */
function appliedRow(
  { change, etag, contentId }: Extract<Outcome, { outcome: 'applied' }>,
  { write }: Plan,
): Row {
  if (change.action === 'delete' || etag === undefined) return undefined
  const isOfHeaders = change.action === 'headers'
  const headers = isOfHeaders ? change.configured : change.wanted.headers
  const held = isOfHeaders ? change.contentId : ''
  return {
    etag,
    contentId: contentId ?? held,
    headers: headerFingerprint(headers, write),
    immutable: isImmutable(headers.cacheControl),
    kind: change.wanted.kind,
  }
}

/**
 * What failed may have been done all the same. Then LIST shows another ETag or nothing, and the row does not count; or
 * the same bytes were sent again, with other headers.
 */
function doubtful(row: Row): Row {
  return row && { ...row, ...NO_HEADERS }
}

export function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
