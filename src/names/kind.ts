import { hashedPaths } from './content-hash.ts'
import { contentType, UNKNOWN_TYPE } from './content-type.ts'

const SIGNALS: readonly RegExp[] = [
  // Service workers. Scripts that register one are part of the page.
  /(^|\/)(?!(un)?register|load|init|install|coi-)([^/]+[-_.])?(sw|service[-_]?worker)(\.min)?\.m?js$/i,
  /(^|\/)(ngsw-worker|safety-worker|worker-basic\.min|OneSignalSDK(Updater)?Worker|mockServiceWorker)\.js$/,
  // What running clients poll: Angular, SvelteKit, Flutter and many by hand, VitePress, Nuxt.
  /(^|\/)(ngsw|version|hashmap)\.json$/,
  /(^|\/)_nuxt\/builds\/latest\.json$/,
  // What a search finds: MkDocs, Sphinx, Pagefind, Docusaurus and others. Storybook's list of stories.
  /(^|\/)(search[-_]?index[^/]*|lunr[-_]?index[^/]*|searchdoc|pagefind-entry|stories)\.json$/i,
  /(^|\/)search[-_]?index[^/]*\.js$/i,
  /^([^/]*storybook[^/]*\/)?index\.json$/i,
  // Feeds and sitemaps, which announce pages.
  /(^|\/)([^/]+[-_.])?(feed|rss|atom|podcast)\.xml$/i,
  /(^|\/)(index\.xml|index\.rdf|feed\.json)$/i,
  /\.(rss|atom)$/i,
  /(^|[/_-])sitemap[^/]*\.(xml|txt)(\.gz)?$/i,
  /(^|\/)sitemaps?\/[^/]+\.xml(\.gz)?$/i,
]

/** Data that routers of the client read in place of a page. */
const PAGE_DATA: readonly RegExp[] = [
  // Gatsby.
  /(^|\/)(page-data|slice-data)\//,
  // Nuxt 3 and 2.
  /(^|\/)_payload\.(json|js)$/,
  /(^|\/)_nuxt\/static\//,
  // Next.js: the pages router, and the app router, whose `.txt` is below.
  /(^|\/)_next\/data\//,
  /\.rsc$/,
  // SvelteKit, Qwik City, Vike.
  /__data\.json$/,
  /(^|\/)q-data\.json$/,
  /\.pageContext\.json$/,
  // React Router and Remix. In `Build/` lie Unity's games.
  /(?<!(^|\/)Build\/[^/]*)\.data$/,
]

/** Text that no page of Next.js's export has beside it, as `about.txt` lies beside `about.html`. */
const PLAIN_TEXT: readonly RegExp[] = [
  /(^|\/)(robots|humans|(app-)?ads|security|llms[^/]*|version)\.txt$/i,
  /(^|\/)([^/]*licen[cs]e[^/]*|copying|notice|readme|changelog)\.txt$/i,
  /(^|\/)(\.well-known|assets|static|media|downloads?|files)\//i,
  // Sphinx: the source of a page, as people read it.
  /(^|\/)_sources\/|\.(rst|md|ipynb)\.txt$/i,
  // IndexNow's and others' keys.
  /^[0-9a-f-]{8,}\.txt$/i,
]

const DOCUMENT_TYPE = /^(text\/html|application\/xhtml\+xml)\b/

/**
 * What a file is to a visitor, by its path below the prefix and its `Content-Type`.
 * @param hashed the paths of its site whose names carry a content hash
 */
export function kindOf(path: string, contentType: string, hashed: { has(path: string): boolean }): Kind {
  if (DOCUMENT_TYPE.test(contentType)) return 'page'
  if (SIGNALS.some(pattern => pattern.test(path))) return 'signal'
  if (PAGE_DATA.some(pattern => pattern.test(path)) || isPayloadText(path)) return 'data'
  return hashed.has(path) ? 'hashed' : 'other'
}

/**
 * The same for objects of which only the keys are known. Those without an extension are pages at clean URLs.
 * @param paths all of them, since they tell of each other
 */
export function kindsOfKeys(paths: readonly string[]): (path: string) => Kind {
  const hashed = hashedPaths(paths)
  return path => {
    const type = contentType(path)
    return /(^|\/)[^/.]*$/.test(path) && type === UNKNOWN_TYPE ? 'page' : kindOf(path, type, hashed)
  }
}

/** Whether a page that is open or cached may load the file although the site no longer has it. */
export function mayBeLoaded(kind: Kind): boolean {
  return kind !== 'page' && kind !== 'signal'
}

function isPayloadText(path: string): boolean {
  return path.endsWith('.txt') && !PLAIN_TEXT.some(pattern => pattern.test(path))
}

/**
 * What an object is to a visitor, which decides when it is written and deleted (plan/order.ts):
 * - `hashed`: its name carries a hash of its content; pages name it, it names no page.
 * - `page`: a document.
 * - `data`: belongs to a document; routers of the client read it in place of one.
 * - `signal`: tells of what is new: to running clients, to a search, to feed readers.
 * - `other`: everything else.
 */
export type Kind = 'hashed' | 'other' | 'page' | 'data' | 'signal'
