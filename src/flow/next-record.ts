import type { Outcome } from '../apply/apply-result.ts'
import { headerFingerprint } from '../headers/fingerprint.ts'
import { keyOf, type Plan, type Unchanged } from '../plan/plan.ts'
import { NO_HEADERS, type Recollection } from '../record/found-record.ts'
import { type RecordRow, type Rows, rowKey } from '../record/record.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import type { WriteOptions } from '../s3/write-options.ts'
import { isImmutable } from '../site/cache-policy.ts'
import type { SiteObject } from '../site/site-object.ts'
import type { Findings } from './prepared.ts'

/** What is known when a run is over. */
export interface Known {
  readonly plan: Plan
  readonly outcomes: readonly Outcome[]
  readonly recollection: Recollection
  /** All objects that LIST showed below the prefix. */
  readonly remote: readonly RemoteObject[]
  readonly findings: Findings
  readonly write: WriteOptions
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * The rows after a run: of what was written and of what was found right, and of everything else that the old
 * record knew as long as LIST shows its ETag. Pure.
 */
export function nextRows(known: Known): Rows {
  const { plan, outcomes, recollection, remote, findings, now } = known
  const rows = new Map<string, RecordRow>()
  for (const object of remote) {
    const row = recollection.stillTrueOf(object)
    if (row) rows.set(object.key, row)
  }
  for (const { object, reason } of plan.kept) {
    if (reason === 'kept-asset') rows.set(object.key, unneededRow(object, rows.get(object.key), now))
  }
  for (const change of plan.changes) {
    if (change.action === 'unchanged') rows.set(change.wanted.key, unchangedRow(change, findings))
  }
  const wanted = new Map(findings.wanted.map(want => [want.key, want]))
  for (const outcome of outcomes) {
    if (outcome.outcome === 'withheld') continue
    const key = keyOf(outcome.change)
    const row = outcome.outcome === 'applied' ? appliedRow(outcome, known, wanted) : doubtful(rows.get(key))
    if (row) rows.set(key, row)
    else rows.delete(key)
  }
  return new Map(Array.from(rows, ([key, row]) => [rowKey(key), row]))
}

/** Whether nothing was learned: the same rows need no second writing. */
export function sameRows(a: Rows, b: Rows): boolean {
  if (a.size !== b.size) return false
  for (const [key, row] of a) {
    const other = b.get(key)
    if (other === undefined || !sameRow(row, other)) return false
  }
  return true
}

function sameRow(a: RecordRow, b: RecordRow): boolean {
  return (
    a.etag === b.etag &&
    a.contentId === b.contentId &&
    a.headers === b.headers &&
    a.immutable === b.immutable &&
    a.unneededSince === b.unneededSince
  )
}

function unchangedRow({ wanted, object }: Unchanged, { contentIds, rightHeaders }: Findings): RecordRow {
  const { key, headers } = wanted
  const row = { etag: object.etag, contentId: contentIds.get(key) ?? '' }
  const fingerprint = rightHeaders.get(key)
  if (fingerprint === undefined) return { ...row, ...NO_HEADERS }
  return { ...row, headers: fingerprint, immutable: isImmutable(headers.cacheControl) }
}

/**
 * With the headers that the configuration wants: what was carried over besides is not to be missed next time. A copy
 * sends no content, and knows none.
 */
function appliedRow(
  { change, etag, contentId }: Extract<Outcome, { outcome: 'applied' }>,
  { findings, write }: Known,
  wanted: ReadonlyMap<string, SiteObject>,
): RecordRow | undefined {
  if (change.action === 'delete' || etag === undefined) return undefined
  const { key } = change.wanted
  const { headers } = wanted.get(key) ?? change.wanted
  const same = change.action === 'headers' ? findings.contentIds.get(key) : undefined
  return {
    etag,
    contentId: contentId ?? same ?? '',
    headers: headerFingerprint(headers, write),
    immutable: isImmutable(headers.cacheControl),
  }
}

/**
 * What failed may have been done all the same. Then LIST shows another ETag or nothing, and the row does not count; or
 * the same bytes were sent again, with other headers.
 */
function doubtful(row: RecordRow | undefined): RecordRow | undefined {
  return row && { ...row, ...NO_HEADERS }
}

/** Since when an asset is not needed is known from the first deploy on that finds it so. */
function unneededRow({ etag }: RemoteObject, row: RecordRow | undefined, now: number): RecordRow {
  return { ...(row ?? { etag, contentId: '', ...NO_HEADERS }), unneededSince: row?.unneededSince ?? now }
}
