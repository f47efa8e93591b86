import { StoreError } from './errors/store-error.ts'
import { type Hints, isSorted, listTogether } from './list-together.ts'
import type { ListFrom, ObjectStore, RemoteObject } from './object-store.ts'

/**
 * Every object whose key begins with `prefix`, mostly in the order of the keys' UTF-8 bytes.
 * @param onProgress gets the number of objects so far, after each page
 * @param hints with them, pages come side by side as soon as it is known where they may begin
 */
export async function listRemote(
  store: Pick<ObjectStore, 'listPage'>,
  prefix: string,
  signal: AbortSignal,
  onProgress: (objects: number) => void = () => {},
  hints?: Hints,
): Promise<RemoteObject[]> {
  let likely: readonly string[] | undefined
  const take = (keys: readonly string[]) => {
    likely = keys
  }
  // Whoever scans tells of a failure.
  hints?.likely.then(take, () => {})
  const objects: RemoteObject[] = []
  const seen = new Set<string>()
  let next: ListFrom | undefined
  do {
    const page = await store.listPage(prefix, next, signal)
    objects.push(...page.objects)
    onProgress(objects.length)
    next = page.next
    const last = objects.at(-1)
    if (next !== undefined && last !== undefined && likely !== undefined && isSorted(objects)) {
      const begun = { from: next, behind: last.key, count: objects.length }
      const rest = await listTogether(store, prefix, begun, likely, hints?.pageSize, signal, onProgress)
      if (rest !== undefined) return objects.concat(rest)
    }
    likely = undefined
    const place = JSON.stringify(next)
    if (next !== undefined && seen.has(place)) throw endless()
    seen.add(place)
  } while (next !== undefined)
  return objects
}

function endless(): StoreError {
  return new StoreError('the listing has no end: it continues where it was before', {
    operation: 'ListObjectsV2',
    code: 'UnexpectedAnswer',
    verdict: 'run',
  })
}

/** The object as LIST shows it: of all the keys that begin with `key`, `key` itself comes first. */
export async function findObject(
  store: Pick<ObjectStore, 'listPage'>,
  key: string,
  signal: AbortSignal,
): Promise<RemoteObject | undefined> {
  const page = await store.listPage(key, undefined, signal)
  return page.objects.find(object => object.key === key)
}
