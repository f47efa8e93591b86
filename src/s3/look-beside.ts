import { parentOf } from '../names/folders.ts'
import { inLanes } from '../pace/lanes.ts'
import { compareUtf8 } from '../text/utf8-order.ts'
import { findObject } from './find-object.ts'
import { endOf } from './jumps.ts'
import type { Listing, Range } from './listing.ts'
import type { ListPage, RemoteObject } from './object-store.ts'

/** Looks for marks side by side. */
const LANES = 32

/** What a listing by folders shows: a folder, or an object between folders. */
interface Entry {
  /** Of a folder it ends in `/`. */
  readonly key: string
  readonly object?: RemoteObject
}

/**
 * What follows a folder that was jumped over where it lies: asks for the folders there, and in each that is neither left
 * out nor likely to be ours for the marks. Those that are left out or have a mark need no listing.
 * @param folder below the prefix
 * @returns in order, the objects that this has shown and the ranges that are left to be listed; undefined if the store
 *   does not tell folders
 */
export async function lookBeside(
  listing: Listing,
  folder: string,
  until: string | undefined,
): Promise<readonly (readonly RemoteObject[] | Range)[] | undefined> {
  const { store, prefix, signal, onListed } = listing
  const parent = prefix + parentOf(folder)
  const behind = endOf(prefix + folder)
  const page = await store.listPage(parent, { after: behind }, signal, '/')
  const all = entriesOf(page, parent, behind)
  if (all === undefined) return undefined
  const entries = all.filter(({ key }) => until === undefined || compareUtf8(key, until) <= 0)
  const marked = await findMarked(listing, entries)

  const parts: (readonly RemoteObject[] | Range)[] = []
  let start = behind
  let gap: Entry[] = []
  const close = (isOpen: boolean) => {
    const end = gap.at(-1)
    if (isOpen || gap.some(({ object }) => object === undefined))
      parts.push({ from: { after: start }, behind: start, until: isOpen ? until : lowest(end, until) })
    else parts.push(gap.flatMap(({ object }) => object ?? []))
    gap = []
  }
  for (const entry of entries) {
    const marks = marked.get(entry.key)
    if (marks === undefined) {
      gap.push(entry)
      continue
    }
    close(false)
    parts.push(marks)
    start = listing.jumps.over(entry.key.slice(prefix.length))
  }
  close(page.next !== undefined || parent !== prefix)
  onListed(parts.reduce((sum, part) => sum + ('until' in part ? 0 : part.length), 0))
  return parts
}

/** Undefined for what no listing by folders behind a key can be. */
function entriesOf(
  { objects, folders = [] }: ListPage,
  parent: string,
  behind: string,
): readonly Entry[] | undefined {
  const entries: Entry[] = [
    ...folders.map(key => ({ key })),
    ...objects.map(object => ({ key: object.key, object })),
  ]
  entries.sort((a, b) => compareUtf8(a.key, b.key))
  const isOne = ({ key, object }: Entry, at: number) => {
    const slash = key.indexOf('/', parent.length)
    const before = entries[at - 1]?.key ?? behind
    return compareUtf8(before, key) < 0 && slash === (object ? -1 : key.length - 1)
  }
  return entries.every(isOne) ? entries : undefined
}

/** The marks in the folders that have some, and none of those that are left out. Stops asking once most have none. */
async function findMarked(
  { store, prefix, likely, jumps, signal }: Listing,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, readonly RemoteObject[]>> {
  const folders = entries.filter(({ object }) => object === undefined).map(({ key }) => key)
  const leftOut = folders.filter(key => jumps.isLeftOut(key.slice(prefix.length)))
  const found = new Map<string, readonly RemoteObject[]>(leftOut.map(key => [key, []]))
  let [marked, vain] = [0, 0]
  function* worthwhile(): Generator<string> {
    for (const key of folders) {
      if (vain > marked + LANES) return
      if (!found.has(key) && !hasOneIn(key, likely)) yield key
    }
  }
  await inLanes(LANES, worthwhile(), signal, async folder => {
    const names = jumps.marks?.names ?? []
    const looks = await Promise.all(names.map(name => findObject(store, folder + name, signal)))
    const marks = looks.filter(object => object !== undefined)
    const path = folder.slice(prefix.length)
    if (marks.some(({ key }) => jumps.marks?.folderOf(key.slice(prefix.length)) === path)) {
      found.set(folder, marks)
      marked += 1
    } else vain += 1
  })
  signal.throwIfAborted()
  return found
}

function hasOneIn(folder: string, sorted: readonly string[]): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareUtf8(sorted[middle] ?? '', folder) < 0) low = middle + 1
    else high = middle
  }
  return sorted[low]?.startsWith(folder) ?? false
}

/** Where a gap ends that `entry` is the last of. */
function lowest(entry: Entry | undefined, until: string | undefined): string | undefined {
  if (entry === undefined) return until
  const end = entry.object ? entry.key : endOf(entry.key)
  return until !== undefined && compareUtf8(until, end) < 0 ? until : end
}
