import { StoreError } from './errors/store-error.ts'
import type { ListFrom, ObjectStore, RemoteObject } from './object-store.ts'

/**
 * Every object whose key begins with `prefix`, in the order of the keys' UTF-8 bytes.
 * `onProgress` gets the number of objects so far, after each page.
 */
export async function listRemote(
  store: Pick<ObjectStore, 'listPage'>,
  prefix: string,
  signal: AbortSignal,
  onProgress?: (objects: number) => void,
): Promise<RemoteObject[]> {
  const objects: RemoteObject[] = []
  const seen = new Set<string>()
  let next: ListFrom | undefined
  do {
    const page = await store.listPage(prefix, next, signal)
    objects.push(...page.objects)
    onProgress?.(objects.length)
    next = page.next
    const place = JSON.stringify(next)
    if (next !== undefined && seen.has(place)) {
      throw new StoreError('the listing has no end: it continues where it was before', {
        operation: 'ListObjectsV2',
        code: 'UnexpectedAnswer',
        verdict: 'run',
      })
    }
    seen.add(place)
  } while (next !== undefined)
  return objects
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
