import type { Listener, Use } from './listener.ts'
import { answersFor, Locator, type Mount, type Place } from './locate.ts'

/** A URL in a page or a stylesheet that leads nowhere. */
export interface BrokenLink {
  /** Of the file that names it, below the prefix. */
  readonly path: string
  /** From 1 on; of the tag, in a page. */
  readonly line: number
  /** As it is named. */
  readonly url: string
  readonly use: Use
  /**
   * `missing`: no object would answer it. `outside`: it is meant from the root of the site, and what would answer it
   * lies below the prefix, which is a folder of the site.
   */
  readonly why: 'missing' | 'outside'
  /** What would answer it, below the prefix. */
  readonly wants: string
}

/** So many are kept; the rest is counted. */
const MOST = 1000

/** Finds what pages and stylesheets name, and the site does not have. Pure. */
export class LinkCheck {
  readonly broken: BrokenLink[] = []
  /** Of all that are broken. */
  count = 0
  readonly #has: (path: string) => boolean
  readonly #locator: Locator
  /** By URL, for those that mean the same in every file. */
  readonly #known = new Map<string, Verdict>()

  /** @param has whether the site will have an object of that path, below the prefix */
  constructor(has: (path: string) => boolean, mount: Mount) {
    this.#has = has
    this.#locator = new Locator(mount)
  }

  /** Is told what one file names. */
  listener(path: string, text: string): Listener {
    const page = this.#locator.urlOf(path)
    let base = page
    return {
      names: (url, use, at) => {
        if (use === 'literal' || url === '' || /^[#?]/.test(url)) return
        const { why, wants } = this.#judge(url, base)
        if (why === 'fine' || (why === 'outside' && use !== 'resource')) return
        this.count += 1
        if (this.broken.length < MOST) {
          this.broken.push({ path, line: lineAt(text, at), url, use, why, wants })
        }
      },
      base: href => {
        if (base === page) base = this.#locator.baseOf(href, page)
      },
      anchor: () => {},
    }
  }

  #judge(url: string, base: string): Verdict {
    const isFromRoot = /^\/(?!\/)/.test(url)
    const key = isFromRoot ? base.slice(0, base.indexOf('/', 'https://'.length)) + url : undefined
    const known = key === undefined ? undefined : this.#known.get(key)
    const verdict = known ?? this.#verdictOn(this.#locator.locate(url, base))
    if (key !== undefined) this.#known.set(key, verdict)
    return verdict
  }

  #verdictOn(place: Place): Verdict {
    if (place.is === 'elsewhere') return FINE
    const answers = answersFor(place.path)
    const isThere = answers.some(this.#has)
    const wants = answers[0] ?? place.path
    if (place.is === 'outside') return isThere ? { why: 'outside', wants } : FINE
    return isThere || !place.isSure ? FINE : { why: 'missing', wants }
  }
}

type Verdict = { readonly why: 'fine'; readonly wants: string } | Pick<BrokenLink, 'why' | 'wants'>

const FINE: Verdict = { why: 'fine', wants: '' }

function lineAt(text: string, at: number): number {
  let line = 1
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line += 1
  return line
}
