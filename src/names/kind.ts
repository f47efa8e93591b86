import { hasContentHash } from './content-hash.ts'
import { contentType } from './content-type.ts'

const SIGNALS: readonly RegExp[] = [
  // Service workers. Scripts that register one are part of the page.
  /(^|\/)(?!(un)?register|load|init|install|coi-)([^/]+[-_.])?(sw|service[-_]?worker)(\.min)?\.m?js$/i,
  /(^|\/)(ngsw-worker|safety-worker|worker-basic\.min|OneSignalSDK(Updater)?Worker|mockServiceWorker)\.js$/,
  // What running clients poll: Angular, SvelteKit, Flutter and many by hand, Nuxt.
  /(^|\/)(ngsw|version)\.json$/,
  /(^|\/)_nuxt\/builds\/latest\.json$/,
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
  // Next.js: the pages router; the app router's `.rsc` is known by its type, its `.txt` is below.
  /(^|\/)_next\/data\//,
  // SvelteKit, Qwik City, VitePress, Vike.
  /__data\.json$/,
  /(^|\/)(q-data|hashmap)\.json$/,
  /\.pageContext\.json$/,
  // React Router and Remix. In `Build/` lie Unity's games.
  /(?<!(^|\/)Build\/[^/]*)\.data$/,
]

/** Text that no page of Next.js's export has beside it, as `about.txt` lies beside `about.html`. */
const PLAIN_TEXT: readonly RegExp[] = [
  /(^|\/)(robots|humans|(app-)?ads|security|llms[^/]*|version)\.txt$/i,
  /(^|\/)([^/]*licen[cs]e[^/]*|copying|notice|readme|changelog)\.txt$/i,
  /(^|\/)(\.well-known|assets|static|media|downloads?|files)\//i,
  // IndexNow's and others' keys.
  /^[0-9a-f-]{8,}\.txt$/i,
]

const DOCUMENT_TYPE = /^(text\/html|application\/xhtml\+xml|text\/x-component)\b/

/** What a file is to a visitor, by its path below the prefix and its `Content-Type`. */
export function kindOf(path: string, contentType: string): Kind {
  if (DOCUMENT_TYPE.test(contentType)) return 'page'
  if (SIGNALS.some(pattern => pattern.test(path))) return 'signal'
  if (PAGE_DATA.some(pattern => pattern.test(path)) || isPayloadText(path)) return 'page'
  return hasContentHash(path) ? 'hashed' : 'other'
}

/** The same for an object of which only the key is known. */
export function kindOfKey(path: string): Kind {
  return kindOf(path, contentType(path))
}

function isPayloadText(path: string): boolean {
  return path.endsWith('.txt') && !PLAIN_TEXT.some(pattern => pattern.test(path))
}

/**
 * What an object is to a visitor, which decides when it is written and deleted (plan/order.ts):
 * - `hashed`: its name carries a hash of its content; pages name it, it names no page.
 * - `page`: a document, or the data that belongs to one.
 * - `signal`: tells running clients that there is something new.
 * - `other`: everything else.
 */
export type Kind = 'hashed' | 'other' | 'page' | 'signal'
