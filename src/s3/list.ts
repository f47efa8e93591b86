import { quote } from '../text/quote.ts'
import { compareUtf8 } from '../text/utf8-order.ts'
import { StoreError } from './errors/store-error.ts'
import { Jumps } from './jumps.ts'
import { type Hints, isSorted, listTogether } from './list-together.ts'
import type { ListFrom, ObjectStore, RemoteObject } from './object-store.ts'

/**
 * Every object whose key begins with `prefix`, mostly in the order of the keys' UTF-8 bytes.
 * @param onProgress gets the number of objects so far, after each page
 * @param hints with likely keys, pages come side by side as soon as it is known where they may begin; with marks, not all
 *   that marked folders hold is listed
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
  // The scan reports its own failure.
  const known = hints?.likely?.then(take, () => {})
  const jumps = new Jumps(prefix, hints?.marks)
  let [hasShared, mayJump] = [false, true]
  const objects: RemoteObject[] = []
  const seen = new Set<string>()
  let next: ListFrom | undefined
  let emptyPages = 0
  do {
    const page = await store.listPage(prefix, next, signal)
    const isNext = goesOn(objects.at(-1), page.objects)
    objects.push(...page.objects)
    onProgress(objects.length)
    next = page.next
    emptyPages = page.objects.length === 0 ? emptyPages + 1 : 0
    if (emptyPages > MOST_EMPTY_PAGES) throw endless()
    if (!isNext) checkRepeats(objects)
    jumps.see(page.objects)
    const last = objects.at(-1)?.key ?? ''
    const isJump = mayJump && jumps.around(last) !== undefined
    // It tells which folders need no look, and takes less time than looks do.
    if (isJump && next !== undefined) await known
    const mayShare = likely !== undefined && !hasShared
    if (next !== undefined && objects.length > 0 && (mayShare || isJump) && isSorted(objects)) {
      const begun = { from: next, behind: last, count: objects.length }
      const known = { likely: likely ?? [], pageSize: hints?.pageSize }
      const rest = await listTogether(
        { store, prefix, jumps: jumps.copy(), signal },
        begun,
        known,
        onProgress,
      )
      if (rest !== undefined) return objects.concat(rest)
      hasShared ||= mayShare
      mayJump &&= !isJump
    }
    const place = JSON.stringify(next)
    if (next !== undefined && seen.has(place)) throw endless()
    seen.add(place)
  } while (next !== undefined)
  return objects
}

/** In a row. A store may have looked through what is not to be shown. */
const MOST_EMPTY_PAGES = 1_000

/** Keys in order cannot come twice. */
function goesOn(last: RemoteObject | undefined, page: readonly RemoteObject[]): boolean {
  const [first] = page
  return isSorted(page) && (last === undefined || first === undefined || compareUtf8(last.key, first.key) < 0)
}

/** A store that repeats a page may do so for ever, and hides what it should have shown. */
function checkRepeats(objects: readonly RemoteObject[]): void {
  const keys = new Set<string>()
  for (const { key } of objects) {
    if (keys.has(key))
      throw unexpected(`the listing shows ${quote(key)} twice. Nothing it says can be relied on`)
    keys.add(key)
  }
}

const endless = () => unexpected('the listing has no end: it continues where it was before')

function unexpected(message: string): StoreError {
  return new StoreError(message, { operation: 'ListObjectsV2', code: 'UnexpectedAnswer', verdict: 'run' })
}
