import { encodeKey, urlPaths } from '../cloudfront/paths.ts'
import type { Stale } from '../cloudfront/stale.ts'
import { type Change, keyOf, type Plan, type Work } from './plan.ts'

type Seen = Pick<Plan, 'changes' | 'kept' | 'nested' | 'skipped' | 'target' | 'record'>

/**
 * What caches hold that is out of date once some of the work is done. Pure.
 * @param inherited whether invalidations left over from earlier runs count, too
 */
export function staleAfter(
  { changes, kept, nested, skipped, target, record }: Seen,
  done: ReadonlySet<Work>,
  inherited = true,
): Stale {
  const isDone = (change: Change) => (change.action === 'unchanged' ? inherited : done.has(change))
  const isStale = (change: Change) => invalidates(change) && isDone(change)
  const openPaths = (inherited && record?.openPaths) || []
  return {
    paths: [...new Set([...openPaths, ...changes.filter(isStale).flatMap(pathsOf)])],
    // Most runs never ask for these.
    get created() {
      return changes.filter(change => change.action === 'create' && done.has(change)).flatMap(pathsOf)
    },
    get untouched() {
      const untouched = changes.filter(change =>
        change.action === 'unchanged' ? !isStale(change) : !done.has(change),
      )
      const keys = [...untouched.map(keyOf), ...kept.map(({ object }) => object.key)]
      return [...keys.map(urlPath), ...this.unlisted]
    },
    get unlisted() {
      const folders = [...nested.map(({ path }) => path), ...skipped]
      return folders.map(folder => urlPath(target.prefix + folder))
    },
  }
}

function invalidates(change: Change): boolean {
  switch (change.action) {
    case 'create':
      return false
    case 'update':
    case 'headers':
      return true
    case 'delete':
    case 'unchanged':
      return change.invalidates
  }
}

function urlPath(key: string): string {
  return `/${encodeKey(key)}`
}

function pathsOf(change: Change): readonly string[] {
  return urlPaths(keyOf(change))
}
