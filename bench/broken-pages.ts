/** As much of a bucket as is looked at. */
interface Objects {
  keys(): Iterable<string>
  get(key: string): { readonly etag: string; readonly body: Buffer } | undefined
}

/** How often the bucket is looked at, in milliseconds. */
const EVERY_MS = 10

/** Counts the time in which a page in the bucket named something that was not in it, as a visitor would have seen. */
export class BrokenPages {
  readonly #objects: Objects
  readonly #timer: NodeJS.Timeout
  /** What each page names, by the ETag of the page. */
  readonly #named = new Map<string, readonly string[]>()
  #last = performance.now()
  #brokenMs = 0

  constructor(objects: Objects) {
    this.#objects = objects
    this.#timer = setInterval(() => this.#look(), EVERY_MS)
  }

  /** Ends the watch, and tells the milliseconds. */
  stop(): number {
    clearInterval(this.#timer)
    return this.#brokenMs
  }

  #look(): void {
    const now = performance.now()
    if (this.#isBroken()) this.#brokenMs += now - this.#last
    this.#last = now
  }

  #isBroken(): boolean {
    for (const key of this.#objects.keys()) {
      if (!key.endsWith('.html')) continue
      if (this.#namesOf(key).some(named => this.#objects.get(named) === undefined)) return true
    }
    return false
  }

  #namesOf(key: string): readonly string[] {
    const page = this.#objects.get(key)
    if (page === undefined) return []
    const known = this.#named.get(page.etag)
    if (known !== undefined) return known
    const head = page.body.toString('latin1', 0, 2_000)
    const named = [...head.matchAll(/(?:href|src)="\/([^"]*)"/g)].map(([, path = '']) =>
      path.replace(/(^|\/)$/, '$1index.html'),
    )
    this.#named.set(page.etag, named)
    return named
  }
}
