import { isTooLong, type Line, linesOf, TOO_LONG } from './lines.ts'
import type { Redirect } from './redirect.ts'
import { isUrl, parseRedirectLine, type RedirectLine } from './redirect-line.ts'
import { isDynamic } from './url-pattern.ts'
import { type SiteFileWarning, shown } from './warning.ts'

/** S3's limit for a redirect's target, in bytes. */
const LONGEST_TARGET = 2048

/** What `_redirects` asks for. The first line about a path wins. */
export function parseRedirectsFile(text: string): {
  readonly redirects: readonly Redirect[]
  readonly warnings: readonly SiteFileWarning[]
} {
  const redirects: Redirect[] = []
  const warnings: SiteFileWarning[] = []
  const taken = new Map<string, number>()
  for (const line of linesOf(text)) {
    const read = readLine(line)
    const first = read.path === undefined ? undefined : taken.get(read.path)
    if (first !== undefined) {
      warnings.push(
        redirectWarning(line, 'An earlier line says where this path leads, and the first one wins.'),
      )
      continue
    }
    if (read.path !== undefined) taken.set(read.path, line.number)
    if ('redirect' in read) redirects.push(read.redirect)
    else warnings.push(redirectWarning(line, read.reason))
  }
  return { redirects, warnings }
}

export function redirectWarning({ number, text }: Line, reason: string): SiteFileWarning {
  return { file: '_redirects', line: number, text: shown(withoutSecrets(text)), reason }
}

/** `path` is the key that the line decides about, whether it can be done or not. */
type ReadLine =
  | { readonly path: string; readonly redirect: Redirect }
  | { readonly path?: string; readonly reason: string }

function readLine(whole: Line): ReadLine {
  if (isTooLong(whole)) return { reason: TOO_LONG }
  const { number, text } = whole
  const line = parseRedirectLine(text)
  if (line === undefined) return { reason: 'This is not a redirect: write /from /to 301.' }
  const path = sourcePathOf(line)
  const reason = whyNotDone(line)
  const only = path !== undefined && line.query.length === 0 && line.conditions.length === 0
  if (reason !== undefined) return { reason, ...(only && { path }) }
  if (path === undefined)
    return {
      reason:
        'No visitor can reach this path: it has a name made of spaces, two slashes in a row, a folder called . or .., ' +
        'or a % without two digits.',
    }
  const to = targetOf(line.to ?? '')
  if (typeof to !== 'string') return { path, reason: to.reason }
  return { path, redirect: { path, to, forced: line.forced, line: number, text } }
}

/** Why S3 cannot do what the line says, and what can. */
function whyNotDone({ from, to = '', status, query, conditions }: RedirectLine): string | undefined {
  if (isUrl(from))
    return 'S3 redirects for every host. A CloudFront function or a separate distribution can tell hosts apart.'
  if (conditions.length > 0)
    return 'S3 knows no conditions. A CloudFront function can look at countries, languages and cookies.'
  if (query.length > 0 || from.includes('?'))
    return 'S3 does not look at the query. A CloudFront function can.'
  if (from.includes('#')) return 'Browsers do not send what follows the #, so nothing can redirect on it.'
  if (status === 200) return whyNoRewrite(from, to)
  if (status === 404)
    return "S3 has one error document for the bucket's website, CloudFront a custom error response; set one of them to the page."
  if (isDynamic(from))
    return "S3 redirects one path at a time. A routing rule of the bucket's website can redirect all that begins alike, a CloudFront function anything."
  if (status !== 301)
    return "S3 answers 301 with an object. A routing rule of the bucket's website or a CloudFront function can answer something else."
  return undefined
}

function whyNoRewrite(from: string, to: string): string {
  if (isUrl(to))
    return 'S3 cannot fetch from elsewhere. CloudFront can: a second origin, and a behavior for this path.'
  if (/^\/\*+$/.test(from)) {
    return 'S3 cannot answer with another page. CloudFront can: a custom error response for 403 and 404 with this page and status 200.'
  }
  return 'S3 cannot answer with another object. A CloudFront function can change the path before S3 sees it.'
}

/** The key below the prefix that S3 looks up for the path; undefined where there is none. */
function sourcePathOf({ from }: RedirectLine): string | undefined {
  if (isUrl(from) || isDynamic(from)) return undefined
  const key = keyForUrl(from)
  // The names `.` and `..` never arrive: clients resolve them first.
  const impossible = key === undefined || /(^|\/)(\.{1,2}|\s+)(\/|$)|^\/|\/\/|\p{Cc}/u.test(key)
  return impossible ? undefined : key
}

/** `/old` → `old`, `/old/` → `old/index.html`; undefined where the percent-encoding is broken. */
export function keyForUrl(urlPath: string): string | undefined {
  try {
    const path = decodeURIComponent(urlPath.slice(1))
    return path === '' || path.endsWith('/') ? `${path}index.html` : path
  } catch {
    return undefined
  }
}

/** As it is sent. */
function targetOf(to: string): string | { readonly reason: string } {
  if (to === '') return { reason: 'The line has no destination: /from /to 301.' }
  if (to.startsWith('//')) {
    return { reason: 'A destination on another host begins with https://, one on this host with one /.' }
  }
  if (isUrl(to) && !URL.canParse(to)) return { reason: 'The destination is not a URL.' }
  const target = encoded(to.toWellFormed())
  if (target.length > LONGEST_TARGET)
    return { reason: `S3 takes at most ${LONGEST_TARGET} bytes of destination.` }
  return target
}

/** In ASCII; a URL's host has an encoding of its own for that. */
function encoded(to: string): string {
  if (isUrl(to) && /[^!-~]/.test(to)) return new URL(to).href
  return to
    .replace(/^https?/i, scheme => scheme.toLowerCase())
    .replace(/[^!-~]|["<>\\^`{|}]/gu, encodeURIComponent)
}

/** The target of a rewrite is fetched by a server, and may hold a password or a key that visitors never see. */
function withoutSecrets(text: string): string {
  return /\s200!?(\s|$)/.test(text)
    ? text.replace(/(https?:\/\/)[^\s/@]*@/gi, '$1***@').replace(/(https?:\/\/[^\s?]*\?)\S+/gi, '$1***')
    : text
}
