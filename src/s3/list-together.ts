import { compareUtf8 } from '../text/utf8-order.ts'
import type { Marks } from './jumps.ts'
import { listRange } from './list-range.ts'
import type { Listing } from './listing.ts'
import type { ListFrom, RemoteObject } from './object-store.ts'

/** What helps to list with few requests one after the other. */
export interface Hints {
  /** Keys of which many are probably there, as the local files have them. */
  readonly likely?: Promise<readonly string[]> | undefined
  /** What folders are known by that need no listing. */
  readonly marks?: Marks | undefined
  /** Objects of a page, if not S3's. */
  readonly pageSize?: number
}

/** A listing of which the first pages are there. */
interface Begun {
  readonly from: ListFrom
  /** The last key so far. */
  readonly behind: string
  readonly count: number
}

const PAGE = 1_000
/** Requests side by side. */
const MOST_RANGES = 32

/**
 * The rest of a listing, shared out into ranges of keys that are listed side by side, each from where the one before it
 * ends. Whatever the ranges are, each key is in one of them: the likely keys only decide how even they are. As they hold
 * whole pages of likely keys, a bucket that holds just these is listed with no more requests than one after the other.
 * @returns undefined where there is nothing to share or to jump over, or the store turns out not to answer in order
 */
export async function listTogether(
  { jumps, prefix, signal, store }: Pick<Listing, 'jumps' | 'prefix' | 'signal' | 'store'>,
  { from, behind, count }: Begun,
  { likely, pageSize = PAGE }: { readonly likely: readonly string[]; readonly pageSize: number | undefined },
  onProgress: (objects: number) => void,
): Promise<RemoteObject[] | undefined> {
  const rest = likely.filter(key => compareUtf8(key, behind) > 0).sort(compareUtf8)
  const bounds = boundsIn(rest, pageSize)
  const folder = jumps.around(behind)
  if (bounds.length === 0 && folder === undefined) return undefined
  let listed = count
  const onListed = (objects: number) => {
    listed += objects
    onProgress(listed)
  }
  const failed = new AbortController()
  const both = AbortSignal.any([signal, failed.signal])
  const listing = { store, prefix, jumps, likely: rest, signal: both, onListed }
  const first = folder === undefined ? { from, behind } : startBehind(jumps.over(folder))
  const starts = [first, ...bounds.map(startBehind)]
  try {
    const ranges = await Promise.all(
      starts.map((start, at) => listRange(listing, { ...start, until: bounds[at] })),
    )
    return ranges.some(range => range === undefined) ? undefined : ranges.flatMap(range => range ?? [])
  } catch (error) {
    failed.abort(error)
    throw error
  }
}

const startBehind = (key: string) => ({ from: { after: key }, behind: key })

/** The last key of each range but the last one. */
function boundsIn(rest: readonly string[], pageSize: number): readonly string[] {
  const pages = Math.ceil(rest.length / pageSize)
  const perRange = pageSize * Math.max(1, Math.ceil(pages / MOST_RANGES))
  const bounds = rest.filter((_, at) => (at + 1) % perRange === 0 && at + 1 < rest.length)
  return [...new Set(bounds)]
}

export function isSorted(objects: readonly RemoteObject[]): boolean {
  return objects.every(({ key }, at) => at === 0 || compareUtf8(objects[at - 1]?.key ?? '', key) < 0)
}
