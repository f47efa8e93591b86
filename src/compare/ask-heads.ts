import { inLanes } from '../pace/lanes.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import type { ObjectHead, RemoteObject } from '../s3/object-store.ts'
import type { Access } from './access.ts'

/** More than a limiter lets through at once. */
const LANES = 256

/**
 * HEADs of objects: the first alone, since it tells whether they are allowed, then the others side by side. What cannot
 * be asked costs certainty, never the run: a HEAD that is denied, or fails for no reason of its key, ends the asking,
 * and an object that changed since it was listed counts as not asked.
 * @returns the first error, if there was one
 */
export async function askHeads<Item extends { readonly object: RemoteObject }>(
  items: readonly Item[],
  { store, limiter, signal }: Access,
  take: (item: Item, head: ObjectHead) => void | Promise<void>,
): Promise<StoreError | undefined> {
  const giveUp = new AbortController()
  const starts = AbortSignal.any([signal, giveUp.signal])
  let failed: StoreError | undefined
  const ask = async (item: Item) => {
    try {
      const head = await limiter.run(0, starts, () => store.head(item.object.key, signal))
      if (head.etag === item.object.etag) await take(item, head)
    } catch (error) {
      if (starts.aborted && error === starts.reason) return
      if (!(error instanceof StoreError)) throw error
      failed ??= error
      if (error.details.status === 403 || error.details.verdict !== 'key') giveUp.abort()
    }
  }
  await inLanes(1, items.slice(0, 1), starts, ask)
  await inLanes(LANES, items.slice(1), starts, ask)
  signal.throwIfAborted()
  return failed
}
