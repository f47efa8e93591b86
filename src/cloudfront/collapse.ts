import { outermost } from '../names/folders.ts'

/** CloudFront's limit of wildcards in progress for a distribution. */
export const MOST_WILDCARDS = 15

/** What else a wildcard could evict. */
export interface Neighbours {
  /** URL paths of what did not change, in any order. */
  readonly untouched: readonly string[]
  /** All objects below these are known (each ends in `/`). */
  readonly known: readonly string[]
  /** But for what is below these (each ends in `/`). */
  readonly unlisted?: readonly string[]
}

/**
 * The paths, if they are at most `maxPaths`. Else as few as wildcards can make them that evict nothing which did not
 * change; and if that does not do either, the up to 15 that evict the least of it. Pure; sorted.
 * @param paths encoded; one that ends in `*` is a wildcard
 */
export function collapse(
  paths: readonly string[],
  neighbours: Neighbours,
  maxPaths: number,
): readonly string[] {
  const items = withoutCovered(paths)
  const exact = items.map(textOf)
  if (fits(exact, maxPaths)) return exact

  const root = grow(items, 0, items.length, 0)
  const harm = harmIn(neighbours)
  const harmless = collectHarmless(root, harm)
  if (fits(harmless, maxPaths)) return harmless

  const most = Math.min(maxPaths, MOST_WILDCARDS)
  return chooseFrom(root, most, leastHarm(root, most, harm), harm)
}

interface Item {
  /** Without the `*`. */
  readonly stem: string
  readonly isWildcard: boolean
}

function textOf({ stem, isWildcard }: Item): string {
  return isWildcard ? `${stem}*` : stem
}

function fits(paths: readonly string[], maxPaths: number): boolean {
  return paths.length <= maxPaths && paths.filter(path => path.endsWith('*')).length <= MOST_WILDCARDS
}

/** Sorted, each once, without those that a wildcard among them covers. */
function withoutCovered(paths: readonly string[]): readonly Item[] {
  const items: Item[] = []
  let wildcard: string | undefined
  for (const { stem, isWildcard } of [...new Set(paths)].map(itemOf).sort(byStem)) {
    if (wildcard !== undefined && stem.startsWith(wildcard)) continue
    if (isWildcard) wildcard = stem
    items.push({ stem, isWildcard })
  }
  return items
}

function itemOf(path: string): Item {
  return path.endsWith('*')
    ? { stem: path.slice(0, -1), isWildcard: true }
    : { stem: path, isWildcard: false }
}

function byStem(a: Item, b: Item): number {
  if (a.stem === b.stem) return Number(b.isWildcard) - Number(a.isWildcard)
  return a.stem < b.stem ? -1 : 1
}

/** Of a trie: what all items below it begin with. A leaf has the item. */
interface Node extends Item {
  readonly children: readonly Node[]
}

/** The trie of the sorted items `from` (inclusive) to `to`, which have `depth` characters in common at least. */
function grow(items: readonly Item[], from: number, to: number, depth: number): Node {
  const stemAt = (index: number) => items[index]?.stem ?? ''
  const [first, last] = [stemAt(from), stemAt(to - 1)]
  if (to - from === 1) return { stem: first, isWildcard: items[from]?.isWildcard ?? false, children: [] }
  let common = depth
  for (let next = characterAt(first, common); next !== ''; next = characterAt(first, common)) {
    if (characterAt(last, common) !== next) break
    common += next.length
  }
  const children: Node[] = []
  let start = from
  while (start < to) {
    const letter = characterAt(stemAt(start), common)
    let end = start + 1
    while (end < to && characterAt(stemAt(end), common) === letter) end += 1
    children.push(grow(items, start, end, common))
    start = end
  }
  return { stem: first.slice(0, common), isWildcard: true, children }
}

/** A character of UTF-8 in escapes. */
const ESCAPED = /%(?:[\dAB]|[CD].%.|E.%..%.|F.%..%..%.)./iy

/** Empty at the end. Escapes stay whole: before a `*`, half a character is no URL, which CloudFront may refuse. */
function characterAt(stem: string, index: number): string {
  const unit = stem.charAt(index)
  if (unit !== '%') return unit
  ESCAPED.lastIndex = index
  return ESCAPED.exec(stem)?.[0] ?? unit
}

/** How many objects that did not change a wildcard would evict. */
type Harm = (stem: string) => number

/** More than the number of objects: a wildcard that reaches beyond what is known is the last resort. */
const UNKNOWN = 1e12

function harmIn({ untouched, known, unlisted = [] }: Neighbours): Harm {
  const countUntouched = counterIn(untouched)
  const countUnlisted = counterIn(unlisted)
  const folders = new Set(unlisted)
  const isKnown = (stem: string) =>
    known.every(folder => stem.startsWith(folder)) &&
    countUnlisted(stem) === 0 &&
    outermost(stem, folders) === undefined
  return stem => countUntouched(stem) + (isKnown(stem) ? 0 : UNKNOWN)
}

/** Tells how many of the paths begin with a stem. */
function counterIn(paths: readonly string[]): (stem: string) => number {
  const sorted = [...paths].sort((a, b) => (a < b ? -1 : Number(a > b)))
  const firstAt = (isPast: (path: string) => boolean) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isPast(sorted[middle] ?? '')) high = middle
      else low = middle + 1
    }
    return low
  }
  return stem => {
    const begin = firstAt(path => path >= stem)
    const end = firstAt(path => path > stem && !path.startsWith(stem))
    return end - begin
  }
}

function collectHarmless(node: Node, harm: Harm): readonly string[] {
  if (node.children.length === 0) return [textOf(node)]
  if (harm(node.stem) === 0) return [`${node.stem}*`]
  return node.children.flatMap(child => collectHarmless(child, harm))
}

/** For each node the least harm with at most 0, 1, 2, … paths: infinite where so few cannot cover it. */
type Harms = ReadonlyMap<Node, readonly number[]>

function leastHarm(root: Node, most: number, harm: Harm): Harms {
  const harms = new Map<Node, readonly number[]>()
  const visit = (node: Node): readonly number[] => {
    const { stem, isWildcard, children } = node
    const own = isWildcard ? harm(stem) : 0
    const apart = children.map(visit).reduce((sum, child) => together(sum, child, most), [0])
    const least = [Number.POSITIVE_INFINITY]
    for (let paths = 1; paths <= most; paths += 1) {
      least.push(children.length === 0 ? own : Math.min(own, atMost(apart, paths)))
      // More paths than that are of no use.
      if (least[paths] === 0) break
    }
    harms.set(node, least)
    return least
  }
  visit(root)
  return harms
}

/** The list ends where more paths are of no use. */
function atMost(least: readonly number[], paths: number): number {
  return least[Math.min(paths, least.length - 1)] ?? Number.POSITIVE_INFINITY
}

/** The least harm of two things that need paths of their own. */
function together(a: readonly number[], b: readonly number[], most: number): readonly number[] {
  const length = Math.min(most, a.length + b.length - 2) + 1
  const least: number[] = []
  for (let paths = 0; paths < length; paths += 1) {
    let found = Number.POSITIVE_INFINITY
    for (let own = 0; own <= Math.min(paths, b.length - 1); own += 1) {
      found = Math.min(found, atMost(a, paths - own) + atMost(b, own))
    }
    least.push(found)
  }
  return least
}

/** The paths that cover the node with the harm that `leastHarm` found; of equal choices the fewest. */
function chooseFrom(node: Node, paths: number, harms: Harms, harm: Harm): readonly string[] {
  const { stem, children } = node
  if (children.length === 0) return [textOf(node)]
  const leastOf = (child: Node) => harms.get(child) ?? []
  if (harm(stem) === atMost(leastOf(node), paths)) return [`${stem}*`]

  const sums: (readonly number[])[] = [[0]]
  for (const child of children) sums.push(together(sums.at(-1) ?? [], leastOf(child), paths))
  const chosen: (readonly string[])[] = []
  let left = paths
  for (const [index, child] of [...children.entries()].reverse()) {
    const wanted = atMost(sums[index + 1] ?? [], left)
    let given = 1
    while (atMost(sums[index] ?? [], left - given) + atMost(leastOf(child), given) !== wanted) given += 1
    chosen.push(chooseFrom(child, given, harms, harm))
    left -= given
  }
  return chosen.reverse().flat()
}
