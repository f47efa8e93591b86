import { encodeKey, urlPaths } from '../cloudfront/paths.ts'
import type { Stale } from '../cloudfront/stale.ts'
import type { Memory } from '../record/memory.ts'
import { rowKey } from '../record/record.ts'
import { type Change, keyOf, type Plan, type Unchanged } from './plan.ts'

/**
 * What is out of date once the work is done. Pure.
 * @param missed what an earlier run changed without anybody knowing (`missedBy`)
 * @param openPaths what an earlier run could not invalidate
 */
export function staleAfter(
  { changes, kept, nested, prefix }: Plan,
  done: ReadonlySet<Change>,
  missed: readonly Unchanged[],
  openPaths: readonly string[],
): Stale {
  const outOfDate = new Set<Change>([
    ...changes.filter(change => done.has(change) && isSeen(change)),
    ...missed,
  ])
  return {
    paths: distinct([...openPaths, ...changes.filter(change => outOfDate.has(change)).flatMap(pathsOf)]),
    created: changes.filter(change => change.action === 'create' && done.has(change)).flatMap(pathsOf),
    // Most runs never ask for it.
    get untouched() {
      const keys = [
        ...changes.filter(change => !outOfDate.has(change) && !done.has(change)).map(keyOf),
        ...kept.map(({ object }) => object.key),
        ...nested.map(({ path }) => prefix + path),
      ]
      return keys.map(key => `/${encodeKey(key)}`)
    },
  }
}

/**
 * What equals the source already, but was changed since the record was written: by a run that did not live to
 * invalidate it. A hashed file that the record does not know is new.
 */
export function missedBy({ changes }: Plan, { isBlank, rows, recollection }: Memory): readonly Unchanged[] {
  if (isBlank) return []
  return changes.filter(
    (change): change is Unchanged =>
      change.action === 'unchanged' &&
      recollection.rowOf(change.object) === undefined &&
      (rows.has(rowKey(change.wanted.key)) || change.wanted.kind !== 'hashed'),
  )
}

/**
 * A hashed file that goes was never another under its name, and pages that an edge still holds may need it: it is left
 * to expire, unless the whole site goes. The record is in no cache.
 */
function isSeen(change: Change): boolean {
  if (change.action !== 'delete') return change.action !== 'create'
  return change.kind !== 'record' && (change.kind !== 'hashed' || change.reason === 'removed')
}

function pathsOf(change: Change): readonly string[] {
  return urlPaths(keyOf(change))
}

function distinct(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)]
}
