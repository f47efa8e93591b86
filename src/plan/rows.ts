import type { Knowledge } from '../compare/knowledge.ts'
import { headerFingerprint } from '../headers/fingerprint.ts'
import { NO_HEADERS } from '../record/found-record.ts'
import type { Memory } from '../record/memory.ts'
import { type RecordRow, rowKey, sameRow } from '../record/record.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import type { WriteOptions } from '../s3/write-options.ts'
import { isImmutable } from '../site/cache-policy.ts'
import type { SiteObject } from '../site/site-object.ts'
import { type CarriedRow, type Change, type Kept, keyOf } from './plan.ts'

/** What the record says about an object, as far as that is still true; meant to be spread into a change. */
export function rowOf(object: RemoteObject, { recollection }: Pick<Memory, 'recollection'>) {
  const row = recollection.stillTrueOf(object)
  return row === undefined ? {} : { row }
}

/**
 * What the next record says of an object that stays as it is.
 * @param contentId what it holds
 * @param write what is sent with every write beside its headers
 */
export function unchangedRow(
  { key, headers, kind }: SiteObject,
  { etag }: RemoteObject,
  contentId: string,
  { unknownHeaders }: Pick<Knowledge, 'unknownHeaders'>,
  write: WriteOptions,
): RecordRow {
  if (unknownHeaders.has(key)) return { etag, contentId, kind, ...NO_HEADERS }
  const fingerprint = headerFingerprint(headers, write)
  return { etag, contentId, kind, headers: fingerprint, immutable: isImmutable(headers.cacheControl) }
}

/** The row as the record has it where that says the same, so that it is in memory once. */
export function asRecorded(row: RecordRow, recorded: RecordRow | undefined): RecordRow {
  const isSame = recorded?.kind === row.kind && recorded?.knownAt === row.knownAt
  return recorded !== undefined && isSame && sameRow(recorded, row) ? recorded : row
}

/** What the next record says about an asset that is no longer needed but stays for a while. */
export function unneededRow(
  { etag }: RemoteObject,
  row: RecordRow | undefined,
  unneededSince: number,
): RecordRow {
  return { ...(row ?? { etag, contentId: '', ...NO_HEADERS }), unneededSince }
}

/** What a plan says of the objects that were listed. */
interface Listed {
  readonly changes: readonly Change[]
  readonly kept: readonly Kept[]
}

/**
 * The rows that may be about objects in folders that were skipped. Some may be outdated, and do no harm: a row counts only
 * while its object has the same ETag, its headers while the object is no newer.
 */
export function carriedRows(
  { rows, recollection }: Memory,
  { changes, kept }: Listed,
  skipped: readonly string[],
): readonly CarriedRow[] {
  if (skipped.length === 0 || rows.size === 0) return []
  const listed = new Set([...changes.map(keyOf), ...kept.map(({ object }) => object.key)].map(rowKey))
  const carried = [...rows].filter(([key]) => !listed.has(key))
  return carried.map(([key, row]) => ({ key, row: recollection.dated(row) }))
}

/** Whether the record lacks something the plan knows, or holds something outdated. */
export function isBehind(
  { rows, recollection }: Memory,
  { changes, kept }: Listed,
  carried: readonly CarriedRow[],
): boolean {
  let known = carried.length
  for (const item of [...changes, ...kept]) {
    if (!('row' in item) || item.row === undefined) continue
    const recorded = recollection.rowOf(item.object)
    if (recorded === undefined || !sameRow(item.row, recorded)) return true
    known += 1
  }
  return known !== rows.size
}
