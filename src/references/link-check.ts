import { isUtf8 } from 'node:buffer'
import { AnchorCheck, anchorIn } from './anchor-check.ts'
import { type BrokenLink, BrokenLinks } from './broken-links.ts'
import { type Described, type Format, formatOf, LARGEST_TEXT } from './format.ts'
import type { Listener } from './listener.ts'
import { answersFor, Locator, type Mount, type Place } from './locate.ts'
import { readText } from './read-text.ts'

/** Finds what pages and stylesheets name, and the site does not have. Pure. */
export class LinkCheck {
  readonly broken = new BrokenLinks()
  readonly #has: (path: string) => boolean
  readonly #anchors = new AnchorCheck<BrokenLink>()
  readonly #locator: Locator
  /** By URL, for those that mean the same in every file. */
  readonly #known = new Map<string, Verdict>()

  /** @param has whether the site will have an object of that path, below the prefix */
  constructor(has: (path: string) => boolean, mount: Mount) {
    this.#has = has
    this.#locator = new Locator(mount)
  }

  /** Links to anchors that are missing in pages that were read: one for each anchor. A script may still make them. */
  get brokenAnchors(): readonly BrokenLink[] {
    return this.#anchors.broken
  }

  /** Whether a file is checked. */
  mayRead(described: Described): boolean {
    return isChecked(formatOf(described))
  }

  /** Looks at a file that does not go up. */
  read(described: Described, bytes: Buffer): void {
    const format = formatOf(described)
    if (!isChecked(format) || bytes.length > LARGEST_TEXT || !isUtf8(bytes)) return
    const text = bytes.toString()
    const listener = this.listener(described.path, text, format)
    if (listener) readText(text, format, listener)
  }

  /** Is told what one file names; undefined for scripts, which may only seem to name something. */
  listener(path: string, text: string, format: Format): Listener | undefined {
    if (!isChecked(format)) return undefined
    const page = this.#locator.urlOf(path)
    let base = page
    /** Undefined for what is not shown, or not a page. */
    let anchors: string[] | undefined = format === 'html' ? [] : undefined
    /** Links to places in the page itself: whether they are there is known at its end. */
    const within = new Map<string, () => BrokenLink>()
    const told = new Set<string>()
    return {
      names: (url, use, at) => {
        if (use === 'redirect') anchors = undefined
        if (use === 'literal' || use === 'import' || url === '') return
        // A copy: a piece of the text would keep all of it in memory.
        const whereabouts = () => ({ line: lineAt(text, at), url: Buffer.from(url).toString() })
        const place = use === 'link' && url.includes('#') ? this.#placeIn(url, base) : undefined
        if (place) {
          const answers = [place.url]
          const broken = (): BrokenLink => ({
            path,
            use,
            why: 'no-anchor',
            answers,
            files: 1,
            ...whereabouts(),
          })
          if (place.page !== path) this.#anchors.link(place.page, place.anchor, broken)
          else if (!within.has(place.anchor)) within.set(place.anchor, broken)
        }
        if (/^[#?]/.test(url)) return
        const { why, answers } = this.#judge(url, base)
        if (why === 'fine' || (why === 'outside' && use !== 'resource')) return
        this.broken.add({ path, use, why, answers }, told, whereabouts)
      },
      base: href => {
        if (base === page) base = this.#locator.baseOf(href, page)
      },
      anchor: id => anchors?.push(id),
      end: () => {
        if (anchors === undefined) return
        this.#anchors.add(path, anchors)
        for (const [anchor, broken] of within) this.#anchors.link(path, anchor, broken)
      },
    }
  }

  /** The page and the anchor in it that a URL leads to, if both are the site's. */
  #placeIn(url: string, base: string) {
    const place = this.#locator.locate(url, base)
    if (place.is !== 'below' || !place.isSure) return undefined
    const page = answersFor(place.path).find(this.#has)
    const anchor = anchorIn(place.fragment)
    return page === undefined || anchor === undefined ? undefined : { page, anchor, url: `${page}#${anchor}` }
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
    if (place.is === 'outside') return isThere ? { why: 'outside', answers } : FINE
    return isThere || !place.isSure ? FINE : { why: 'missing', answers }
  }
}

type Verdict =
  | { readonly why: 'fine'; readonly answers: readonly string[] }
  | Pick<BrokenLink, 'why' | 'answers'>

const FINE: Verdict = { why: 'fine', answers: [] }

function lineAt(text: string, at: number): number {
  let line = 1
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line += 1
  return line
}

/** Whether a file of that format names nothing by chance. */
function isChecked(format: Format): format is 'html' | 'css' | 'svg' | 'manifest' {
  return format === 'html' || format === 'css' || format === 'svg' || format === 'manifest'
}
