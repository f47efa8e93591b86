/**
 * Runs `task` on the items, up to `lanes` at a time, and takes no further item once `signal` is aborted.
 * Items are taken one by one, so that a long list costs no more than its lanes. Resolves when every task that
 * began has ended; rejects if one of them does.
 */
export async function inLanes<T>(
  lanes: number,
  items: Iterable<T> | AsyncIterable<T>,
  signal: AbortSignal,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  const lane = async () => {
    while (!signal.aborted) {
      const { done, value } = await waiting.next()
      // Others may have ended it all while we waited for the item.
      if (done || signal.aborted) return
      await task(value)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
