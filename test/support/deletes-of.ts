import type { ObjectDelete } from '../../src/s3/object-store.ts'

/** Of these keys, whatever lies there by then. */
export function deletesOf(keys: readonly string[]): readonly ObjectDelete[] {
  return keys.map(key => ({ key }))
}
