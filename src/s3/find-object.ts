import type { ObjectStore, RemoteObject } from './object-store.ts'

/** The object as LIST shows it: of all the keys that begin with `key`, `key` itself comes first. */
export async function findObject(
  store: Pick<ObjectStore, 'listPage'>,
  key: string,
  signal: AbortSignal,
): Promise<RemoteObject | undefined> {
  const page = await store.listPage(key, undefined, signal)
  return page.objects.find(object => object.key === key)
}
