import { compareUtf8 } from '../text/utf8-order.ts'
import type { ListFrom, ObjectStore, RemoteObject } from './object-store.ts'

/** What helps to list side by side. */
export interface Hints {
  /** Keys of which many are probably there, as the local files have them. */
  readonly likely: Promise<readonly string[]>
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
 * @returns undefined where there is nothing to share, or the store turns out not to answer in order
 */
export async function listTogether(
  store: Pick<ObjectStore, 'listPage'>,
  prefix: string,
  { from, behind, count }: Begun,
  likely: readonly string[],
  pageSize: number = PAGE,
  signal: AbortSignal,
  onProgress: (objects: number) => void,
): Promise<RemoteObject[] | undefined> {
  const bounds = boundsBehind(behind, likely, pageSize)
  if (bounds.length === 0) return undefined
  let listed = count
  const progress = (objects: number) => {
    listed += objects
    onProgress(listed)
  }
  const failed = new AbortController()
  const both = AbortSignal.any([signal, failed.signal])
  const starts = [{ from, behind }, ...bounds.map(key => ({ from: { after: key }, behind: key }))]
  try {
    const ranges = await Promise.all(
      starts.map((start, at) => listRange(store, prefix, { ...start, until: bounds[at] }, both, progress)),
    )
    return ranges.some(range => range === undefined) ? undefined : ranges.flatMap(range => range ?? [])
  } catch (error) {
    failed.abort(error)
    throw error
  }
}

/** The last key of each range but the last one. */
function boundsBehind(behind: string, likely: readonly string[], pageSize: number): readonly string[] {
  const rest = likely.filter(key => compareUtf8(key, behind) > 0).sort(compareUtf8)
  const pages = Math.ceil(rest.length / pageSize)
  const perRange = pageSize * Math.max(1, Math.ceil(pages / MOST_RANGES))
  const bounds = rest.filter((_, at) => (at + 1) % perRange === 0 && at + 1 < rest.length)
  return [...new Set(bounds)]
}

interface Range extends Omit<Begun, 'count'> {
  /** The last key that is of it; absent: there is no end to it. */
  readonly until: string | undefined
}

/** Undefined if the keys do not come in order: the store ignores where it is to begin, or sorts in another way. */
async function listRange(
  store: Pick<ObjectStore, 'listPage'>,
  prefix: string,
  { from, behind, until }: Range,
  signal: AbortSignal,
  progress: (objects: number) => void,
): Promise<RemoteObject[] | undefined> {
  const objects: RemoteObject[] = []
  let last = behind
  let next: ListFrom | undefined = from
  while (next !== undefined) {
    const page = await store.listPage(prefix, next, signal)
    const before = objects.length
    for (const object of page.objects) {
      if (compareUtf8(object.key, last) <= 0) return undefined
      last = object.key
      if (until === undefined || compareUtf8(last, until) <= 0) objects.push(object)
    }
    progress(objects.length - before)
    const isEnd = until !== undefined && compareUtf8(last, until) >= 0
    // No page without a key is waited for twice: a listing in order goes on.
    next = isEnd || page.objects.length === 0 ? undefined : page.next
    if (page.objects.length === 0 && page.next !== undefined) return undefined
  }
  return objects
}

export function isSorted(objects: readonly RemoteObject[]): boolean {
  return objects.every(({ key }, at) => at === 0 || compareUtf8(objects[at - 1]?.key ?? '', key) < 0)
}
