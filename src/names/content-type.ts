import { types } from 'mime-types'

const HTML = 'text/html; charset=utf-8'
const PLAIN = 'text/plain; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'
/** For files whose names say nothing. */
export const UNKNOWN_TYPE = 'application/octet-stream'

/** By extension, where mime-types has none, an outdated one, or one that means another kind of file on the web. */
const CORRECTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // The HTML standard's type for scripts (RFC 9239); mime-types has Node.js's.
    cjs: 'text/javascript',
    // HLS segments are what a site means by `.ts`; these are TypeScript for certain.
    mts: 'text/plain',
    cts: 'text/plain',
    tsx: 'text/plain',
    cur: 'image/vnd.microsoft.icon',
    flac: 'audio/flac',
    hdr: 'image/vnd.radiance',
    jfif: 'image/jpeg',
    yaml: 'application/yaml',
    yml: 'application/yaml',
    har: 'application/json',
    topojson: 'application/json',
    importmap: 'application/importmap+json',
    jrd: 'application/jrd+json',
    plist: 'application/xml',
    mobileconfig: 'application/x-apple-aspen-config',
    vcf: 'text/vcard',
    tgz: 'application/gzip',
    zst: 'application/zstd',
    parquet: 'application/vnd.apache.parquet',
    arrow: 'application/vnd.apache.arrow.file',
    pmtiles: 'application/vnd.pmtiles',
    sxg: 'application/signed-exchange;v=b3',
    wbn: 'application/webbundle',
    // React Server Components, as Next.js asks for them.
    rsc: 'text/x-component',
    // Sources that people read in the browser; `.rs` is registered for something nobody serves.
    adoc: 'text/plain',
    frag: 'text/plain',
    glsl: 'text/plain',
    go: 'text/plain',
    jsonc: 'text/plain',
    kt: 'text/plain',
    lock: 'text/plain',
    py: 'text/plain',
    rb: 'text/plain',
    rs: 'text/plain',
    rst: 'text/plain',
    svelte: 'text/plain',
    vert: 'text/plain',
    vue: 'text/plain',
    wat: 'text/plain',
  }),
)

/** Whole paths, which their specifications fix together with the type. First match wins. */
const SPECIFIED: readonly (readonly [path: RegExp, type: string])[] = [
  [/^(\.well-known\/)?apple-app-site-association$/, JSON_TYPE],
  [/^\.well-known\/(openid-configuration|oauth-[a-z-]+)(\/.+)?$/, JSON_TYPE],
  [/^\.well-known\/matrix\/(client|server|support)$/, JSON_TYPE],
  [/^\.well-known\/nodeinfo(\/\d+\.\d+)?$/, JSON_TYPE],
  [/^nodeinfo\/\d+\.\d+$/, JSON_TYPE],
  [/^\.well-known\/lnurlp\/[^/]+$/, JSON_TYPE],
  [
    /^\.well-known\/(jmap|passkey-endpoints|web-identity|webauthn|microsoft-identity-association)$/,
    JSON_TYPE,
  ],
  [/^\.well-known\/webfinger$/, 'application/jrd+json; charset=utf-8'],
  [/^\.well-known\/host-meta$/, 'application/xrd+xml'],
  [/^\.well-known\/api-catalog$/, 'application/linkset+json; charset=utf-8'],
  [/^\.well-known\/traffic-advice$/, 'application/trafficadvice+json; charset=utf-8'],
  [/^\.well-known\/openpgpkey\/(.+\/)?hu\/[^/]+$/, UNKNOWN_TYPE],
  [/^\.well-known\/openpgpkey\/(.+\/)?policy$/, PLAIN],
  [/^\.well-known\/(acme-challenge|pki-validation)\/[^/]+$/, PLAIN],
  [/^\.well-known\/(atproto-did|csvm|discord|apple-developer-merchantid-domain-association)$/, PLAIN],
]

/** How all of these begin. */
const MAY_BE_SPECIFIED = /^(\.well-known|nodeinfo|apple-app-site)/

/** Files without an extension that are text by convention. */
const PLAIN_NAMES =
  /^(_headers|_redirects|authors|changelog|changes|cname|codeowners|contributors|copying|dockerfile|licen[cs]es?|makefile|notices?|procfile|readme|todo|version)$/i

/** What the content of a file tells of its type. */
export interface TypeHints {
  /** Of a file without an extension: it begins as an HTML document does. */
  readonly looksLikeHtml?: boolean
  /** The encoding that a page declares, if it is not UTF-8. */
  readonly charset?: string
}

/** The `Content-Type` of a file by its path below the source's root. */
export function contentType(path: string, hints: TypeHints = {}): string {
  const type = typeOf(path, hints.looksLikeHtml === true)
  return hints.charset !== undefined && type === HTML ? `text/html; charset=${hints.charset}` : type
}

function typeOf(path: string, looksLikeHtml: boolean): string {
  if (looksLikeHtml) return HTML
  const specified = MAY_BE_SPECIFIED.test(path) && SPECIFIED.find(([pattern]) => pattern.test(path))
  if (specified) return specified[1]

  const name = path.slice(path.lastIndexOf('/') + 1)
  if (/\.d\.ts$/i.test(name)) return PLAIN
  const extension = extensionOf(path)
  if (extension === '') return withoutExtension(name)
  return withCharset(CORRECTED.get(extension) ?? types[extension] ?? UNKNOWN_TYPE)
}

/**
 * Lower case, without the dot; empty if there is none. A leading dot begins a hidden file's name, no extension. A copy
 * of a site has the query in the names of its files: `style.css?ver=5`.
 */
export function extensionOf(path: string): string {
  const [name = ''] = path.slice(path.lastIndexOf('/') + 1).split('?')
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}

function withoutExtension(name: string): string {
  const hiddenText = name.startsWith('.') && name !== '.DS_Store'
  return hiddenText || PLAIN_NAMES.test(name) ? PLAIN : UNKNOWN_TYPE
}

/**
 * Text is UTF-8 on today's sites, and Safari shows JSON in the locale's encoding unless told. XML declares its own
 * encoding, which a charset would overrule (RFC 7303), so neither XML nor SVG gets one.
 */
function withCharset(type: string): string {
  const text = /^text\/|^application\/(.+\+)?json$/.test(type)
  return text ? `${type}; charset=utf-8` : type
}
