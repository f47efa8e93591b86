import { isUtf8 } from 'node:buffer'
import { Edges } from './edges.ts'
import { type Described, type Format, formatOf, LARGEST_TEXT } from './format.ts'
import type { LinkCheck } from './link-check.ts'
import type { Use } from './listener.ts'
import { answersFor, Locator, type Mount } from './locate.ts'
import { type Doubt, type Order, orderWrites } from './order.ts'
import { routeOf } from './page-route.ts'
import { readText, type TextFormat } from './read-text.ts'
import { PAGES, stageOf, type Written } from './stages.ts'

/** An object that is going to be written. */
export interface Incoming extends Written, Described {
  /** Where it sends who asks for it, at website endpoints. */
  readonly redirect?: string
}

/** What a text that was read may need without naming it. Pages run code, and who knows what that asks for. */
const DOUBTS: Readonly<Record<TextFormat, Doubt>> = {
  html: 'assets',
  script: 'assets',
  data: 'assets',
  svg: 'nothing',
  css: 'nothing',
  manifest: 'nothing',
}

/** What can make a page need another page: all else that it needs comes before every page. */
const PAGE_IN_PAGE = /<(i?frame|object|embed)\b|http-equiv\s*=\s*["']?refresh/i

/** Collects what the objects that go up name of each other, and orders them by it. Pure. */
export class SiteReferences {
  readonly #incoming: readonly Incoming[]
  readonly #formats: readonly Format[]
  readonly #doubts: Doubt[]
  readonly #locator: Locator
  readonly #byPath: ReadonlyMap<string, number>
  /** Whom a URL means, by the folder or, where that does not matter, the origin of what it is relative to. */
  readonly #known = new Map<string, Map<string, number | undefined>>()
  readonly #check: LinkCheck | undefined
  readonly #hasNewPages: boolean
  readonly #hasChangedAssets: boolean
  /** Pages in others, or in what a script shows: they may come before assets. */
  readonly #shown = new Set<number>()
  readonly #resources = new Edges()
  readonly #links = new Edges()
  readonly #redirects = new Edges()

  /** @param check is told what pages and stylesheets name */
  constructor(incoming: readonly Incoming[], mount: Mount, check?: LinkCheck) {
    this.#check = check
    this.#incoming = incoming
    this.#hasNewPages = incoming.some(({ kind, action }) => kind === 'page' && action === 'create')
    this.#hasChangedAssets = incoming.some(item => item.action === 'update' && stageOf(item) < PAGES)
    this.#formats = incoming.map(formatOf)
    this.#doubts = incoming.map(({ action, kind }, index) => {
      if (action === 'headers') return 'nothing'
      return kind !== 'signal' && this.#formats[index] === 'closed' ? 'nothing' : 'everything'
    })
    this.#locator = new Locator(mount)
    this.#byPath = new Map(incoming.map(({ path }, index) => [path, index]))
    incoming.forEach(({ path, redirect }, index) => {
      if (redirect !== undefined) this.#add(index, redirect, 'redirect', this.#locator.urlOf(path))
    })
  }

  /**
   * The objects whose text tells what nothing else does, in the order in which to read them. What is not read is taken to
   * need all that goes before it by what it is.
   */
  get readable(): readonly number[] {
    const all = [...this.#incoming.keys()].filter(index => this.#isReadable(index))
    const isPage = (index: number) => this.#formats[index] === 'html'
    return [...all.filter(index => !isPage(index)), ...all.filter(isPage)]
  }

  #isReadable(index: number): boolean {
    const { action, kind } = this.#incoming[index] ?? {}
    const format = this.#formats[index]
    return (
      action !== 'headers' &&
      kind !== 'signal' &&
      kind !== 'data' &&
      format !== 'closed' &&
      format !== 'unknown'
    )
  }

  /** Takes note of what an object names. */
  read(index: number, bytes: Buffer): void {
    const format = this.#formats[index]
    const incoming = this.#incoming[index]
    if (format === undefined || format === 'closed' || format === 'unknown' || incoming === undefined) return
    if (!this.#isReadable(index) || bytes.length > LARGEST_TEXT || !isUtf8(bytes)) return
    if (this.#check || this.#mayMatter(index, bytes)) {
      if (!this.#listen(incoming, index, format, bytes)) return
    }
    if (incoming.path !== 'index.html') this.#doubts[index] = DOUBTS[format]
  }

  /** The same for one of very many: pages are read for other pages in them alone, and go by their kind. */
  skim(index: number, bytes: Buffer): void {
    if (this.#formats[index] !== 'html' || hasPages(bytes)) this.read(index, bytes)
  }

  /**
   * Whether one of very many need not even be looked into: pages wait for all assets, so what a new asset names matters
   * only where assets change that may name it. It can then go up at any time.
   */
  skips(index: number): boolean {
    if (this.#hasChangedAssets || this.#formats[index] === 'html') return false
    this.#doubts[index] = 'nothing'
    return true
  }

  /** Whether a file names what decides its order. A page comes after all assets anyway, and a new one after no link. */
  #mayMatter(index: number, bytes: Buffer): boolean {
    if (this.#formats[index] !== 'html') return true
    if (this.#shown.has(index) || hasPages(bytes)) return true
    return this.#hasNewPages && this.#incoming[index]?.action === 'update'
  }

  /** Whether it could be read. */
  #listen(incoming: Incoming, index: number, format: TextFormat, bytes: Buffer): boolean {
    const text = bytes.toString()
    const page = this.#locator.urlOf(incoming.path)
    const check = this.#check?.listener(incoming.path, text, format)
    let base = page
    try {
      readText(text, format, {
        names: (url, use, at) => {
          this.#add(index, url, use, base)
          check?.names(url, use, at)
        },
        base: href => {
          if (base === page) base = this.#locator.baseOf(href, page)
          check?.base(href)
        },
        anchor: id => check?.anchor?.(id),
        end: () => check?.end?.(),
      })
      return true
    } catch {
      return false
    }
  }

  /** What each object needs of the others, by their numbers. All pages need all assets, and the front page all pages. */
  order(): Order {
    const stages = Uint8Array.from(this.#incoming, stageOf)
    this.#joinPages(stages)
    return orderWrites({
      stages,
      doubts: this.#doubts,
      resources: this.#resources,
      links: this.#links,
      redirects: this.#redirects,
      isThere: index => this.#incoming[index]?.action !== 'create',
      isFree: index => this.#incoming[index]?.action === 'headers',
    })
  }

  /** A page, the other names that it has, and the data that belongs to it go up together, as the last of them may. */
  #joinPages(stages: Uint8Array): void {
    const indices = [...this.#incoming.keys()].filter(index => {
      const { kind, action } = this.#incoming[index] ?? {}
      return (kind === 'page' || kind === 'data') && action !== 'headers'
    })
    for (const [route, group] of Map.groupBy(indices, index => this.#routeOf(index))) {
      if (route === undefined || group.length < 2) continue
      const stage = group.reduce((most, index) => Math.max(most, stages[index] ?? 0), 0)
      const hasDocument = group.some(index => this.#formats[index] === 'html')
      group.forEach((index, position) => {
        stages[index] = stage
        this.#resources.add(index, group[(position + 1) % group.length] ?? index)
        if (hasDocument && this.#formats[index] !== 'html') this.#doubts[index] = 'assets'
      })
    }
  }

  #routeOf(index: number): string | undefined {
    const { path = '' } = this.#incoming[index] ?? {}
    return routeOf(path, this.#formats[index] === 'html')
  }

  #add(from: number, url: string, use: Use, base: string): void {
    if (url.startsWith('#')) return
    const to = this.#whom(url, base)
    const target = to === undefined ? undefined : this.#incoming[to]
    if (to === undefined || target === undefined || to === from || target.action === 'headers') return
    const isThere = target.action === 'update'
    // Signals come last: clients poll them already.
    if (target.kind === 'signal' && (isThere || (use !== 'resource' && use !== 'import'))) return
    const isDocument = this.#formats[to] === 'html'
    if (use === 'redirect') this.#redirects.add(from, to)
    else if (use === 'link' || (isDocument && (isThere || use === 'literal'))) this.#links.add(from, to)
    else {
      this.#resources.add(from, to)
      if (isDocument) this.#shown.add(to)
    }
  }

  /** The object that a URL means, if it goes up. */
  #whom(url: string, base: string): number | undefined {
    const isFromRoot = /^\/(?!\/)/.test(url)
    const folder = base.slice(0, isFromRoot ? base.indexOf('/', 'https://'.length) : base.lastIndexOf('/'))
    const known = this.#known.get(folder) ?? new Map<string, number | undefined>()
    this.#known.set(folder, known)
    if (!known.has(url)) known.set(url, this.#find(url, base))
    return known.get(url)
  }

  #find(url: string, base: string): number | undefined {
    const place = this.#locator.locate(url, base)
    if (place.is !== 'below') return undefined
    const answer = answersFor(place.path).find(path => this.#byPath.has(path))
    return answer === undefined ? undefined : this.#byPath.get(answer)
  }
}

function hasPages(bytes: Buffer): boolean {
  return PAGE_IN_PAGE.test(bytes.toString('latin1'))
}
