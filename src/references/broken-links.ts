import type { Use } from './listener.ts'

/** A URL in a page or a stylesheet that leads nowhere. */
export interface BrokenLink {
  /** Of the file that names it, below the prefix: of several, the first by name. */
  readonly path: string
  /** How many files name what would answer it. */
  readonly files: number
  /** From 1 on; of the tag, in a page. */
  readonly line: number
  /** As it is named. */
  readonly url: string
  /** `resource` if any file shows it. */
  readonly use: Use
  /**
   * `missing`: no object would answer it. `outside`: it is meant from the root of the site, and what would answer it
   * lies below the prefix, which is a folder of the site. `no-anchor`: the page is there, but not the place in it.
   */
  readonly why: 'missing' | 'outside' | 'no-anchor'
  /** What would answer it, below the prefix, first what does so in most places. With the anchor, if that is missing. */
  readonly answers: readonly string[]
}

/** What is known of a link without looking for its place. */
type Found = Pick<BrokenLink, 'path' | 'use' | 'why' | 'answers'>

/** Of targets that are only linked to; more would fill the memory. */
const MOST = 100_000

/** One link for each target that is not there. All that files show are among them, or a deploy might delete those. */
export class BrokenLinks {
  /** Whether there are more links than are kept. */
  hasMore = false
  readonly #links = new Map<string, BrokenLink>()

  get all(): readonly BrokenLink[] {
    return [...this.#links.values()]
  }

  /**
   * @param told what this file has named before
   * @param place tells where it stands, which takes a while
   */
  add(found: Found, told: Set<string>, place: () => Pick<BrokenLink, 'line' | 'url'>): void {
    const target = `${found.why} ${found.answers[0]}`
    const isNews = !told.has(target)
    told.add(target)
    const known = this.#links.get(target)
    if (known === undefined) {
      if (found.use === 'resource' || this.#links.size < MOST)
        this.#links.set(target, { ...found, ...place(), files: 1 })
      else this.hasMore = true
      return
    }
    const use = found.use === 'resource' ? 'resource' : known.use
    if (!isNews && use === known.use) return
    const first = found.path < known.path ? { ...found, ...place() } : known
    this.#links.set(target, { ...first, use, files: known.files + Number(isNews) })
  }
}
