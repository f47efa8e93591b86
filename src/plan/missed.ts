import type { Memory } from '../record/memory.ts'
import { rowKey } from '../record/record.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import type { SiteObject } from '../site/site-object.ts'

/**
 * Whether an object that equals the source was changed since the record was written: by a run that did not live to
 * invalidate it. A hashed file that the record does not know is new.
 */
export function isMissed(
  { key, kind }: SiteObject,
  object: RemoteObject,
  { isBlank, rows, recollection }: Memory,
): boolean {
  if (isBlank || recollection.rowOf(object) !== undefined) return false
  return kind !== 'hashed' || rows.has(rowKey(key))
}
