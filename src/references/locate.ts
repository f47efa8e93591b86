/** Where the objects below a prefix are served. */
export interface Mount {
  /** Empty, or ends in `/`. */
  readonly prefix: string
  /** The URL of the prefix, ending in `/`, where somebody said so. */
  readonly siteUrl?: string
}

export type Place =
  /** Another site, or nothing that is fetched: `mailto:`, `data:`. */
  | { readonly is: 'elsewhere' }
  /** The same site, outside the prefix. `path`: below the root, decoded. */
  | { readonly is: 'outside'; readonly path: string }
  | {
      readonly is: 'below'
      /** Below the prefix, decoded: what a visitor asks for, not always the name of an object. */
      readonly path: string
      /** Decoded, without `#`. Empty if there is none. */
      readonly fragment: string
      /**
       * Whether it is known to be below the prefix. A URL with a host is not while nobody said which is the site's,
       * nor is one from the root below a prefix, which may be the root of the site or a folder in it.
       */
      readonly isSure: boolean
    }

const ELSEWHERE: Place = { is: 'elsewhere' }
/** No host can have this name (RFC 6761). */
const NOBODY = 'http://site.invalid/'
/** What most URLs of pages that are no files begin with. */
const OTHER_SCHEME = /^\s*(?!https?:)[a-z][a-z0-9+.-]*:/i

/** Resolves the URLs that a site's files name, as a browser does. */
export class Locator {
  /** The URL of the prefix. */
  readonly #root: URL
  readonly #isSaid: boolean

  constructor({ prefix, siteUrl }: Mount) {
    this.#root = new URL(siteUrl ?? NOBODY + encoded(prefix))
    this.#isSaid = siteUrl !== undefined
  }

  /** The URL of an object. */
  urlOf(path: string): string {
    return this.#root.href + encoded(path)
  }

  /** What `<base href>` makes of a page's URL. */
  baseOf(href: string, page: string): string {
    return (parsed(href, page)?.href ?? page).replace(/[?#].*$/s, '')
  }

  /** @param base the URL that it is relative to */
  locate(url: string, base: string): Place {
    if (OTHER_SCHEME.test(url)) return ELSEWHERE
    const target = parsed(url, base)
    if (target === undefined || !/^https?:$/.test(target.protocol)) return ELSEWHERE
    const isOwn = target.host === this.#root.host
    if (!isOwn && this.#isSaid) return ELSEWHERE
    const { pathname } = target
    const root = this.#root.pathname
    const fragment = decoded(target.hash.slice(1))
    if (pathname.startsWith(root)) {
      return { is: 'below', path: decoded(pathname.slice(root.length)), fragment, isSure: isOwn }
    }
    if (this.#isSaid || (isOwn && !url.trimStart().startsWith('/'))) {
      return { is: 'outside', path: decoded(pathname.slice(1)) }
    }
    return { is: 'below', path: decoded(pathname.slice(1)), fragment, isSure: false }
  }
}

/**
 * The objects that a request for a path may be answered with, as sites are served: the object itself, a page without
 * its extension, a folder's index.
 */
export function answersFor(path: string): readonly string[] {
  if (path === '') return ['index.html']
  if (path.endsWith('/')) return [`${path}index.html`, path, `${path.slice(0, -1)}.html`]
  return [path, `${path}.html`, `${path}/index.html`, `${path}/`]
}

function parsed(url: string, base: string): URL | undefined {
  try {
    return new URL(url, base)
  } catch {
    return undefined
  }
}

/** A key as a URL's path. What is left out here, the URL parser encodes. */
function encoded(path: string): string {
  return path.replace(/[%?#\\\s\p{Cc}]/gu, encodeURIComponent)
}

/** A segment that is not UTF-8 or not well encoded is meant as it stands. */
function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
