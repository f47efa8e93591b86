import { compareUtf8 } from '../text/utf8-order.ts'
import { isEndBeside } from './jumps.ts'
import type { Listing, Range } from './listing.ts'
import { lookBeside } from './look-beside.ts'
import type { ListFrom, RemoteObject } from './object-store.ts'

/** Of a page. If a page shows more, folders are too small for each to be worth a request. */
const MOST_MARKS = 4

/**
 * The objects of a range, without what marked folders hold beyond the page that tells of them.
 * @returns undefined if the keys do not come in order: the store ignores where it is to begin, or sorts in another way
 */
export async function listRange(
  listing: Listing,
  { from, behind, until }: Range,
): Promise<readonly RemoteObject[] | undefined> {
  const { store, prefix, jumps, signal, onListed } = listing
  const objects: RemoteObject[] = []
  let last = behind
  let next: ListFrom | undefined = from
  while (next !== undefined) {
    const start = last
    const page = await store.listPage(prefix, next, signal)
    const before = objects.length
    for (const object of page.objects) {
      if (compareUtf8(object.key, last) <= 0) return undefined
      last = object.key
      if (until === undefined || compareUtf8(last, until) <= 0) objects.push(object)
    }
    onListed(objects.length - before)
    const marks = jumps.see(objects.slice(before))
    const isEnd = isBeyond(last, until)
    // No page without a key is waited for twice: a listing in order goes on.
    next = isEnd || page.objects.length === 0 ? undefined : page.next
    if (page.objects.length === 0 && page.next !== undefined) return undefined
    const folder = next && jumps.around(last)
    if (folder === undefined) continue
    last = jumps.over(folder)
    if (isBeyond(last, until)) break
    next = { after: last }
    if (!isEndBeside(start, prefix + folder) || marks > MOST_MARKS) continue
    // The second in a row: there may be hundreds.
    const parts = await lookBeside(listing, folder, until)
    const lists = await Promise.all(
      parts?.map(part => ('until' in part ? listRange(listing, part) : part)) ?? [undefined],
    )
    return lists.includes(undefined) ? undefined : objects.concat(lists.flatMap(list => list ?? []))
  }
  return objects
}

function isBeyond(key: string, until: string | undefined): boolean {
  return until !== undefined && compareUtf8(key, until) >= 0
}
