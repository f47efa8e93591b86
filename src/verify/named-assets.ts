import { type Described, formatOf, LARGEST_TEXT } from '../references/format.ts'
import { readText } from '../references/read-text.ts'
import { readBody } from '../site/bodies/read.ts'
import type { SiteObject } from '../site/site-object.ts'
import { decode } from './fetch-address.ts'
import type { Probe } from './probe.ts'

/** Pages and stylesheets that are read. */
const MOST_READ = 30
/** Addresses of what they name. */
const MOST_NAMED = 100

/**
 * The addresses of what the pages among the probes are shown with: styles, scripts, pictures. Only those of the same
 * origin, which `verify-headers` are meant for, and none that is probed anyway.
 */
export async function namedAssets(probes: readonly Probe[]): Promise<readonly Probe[]> {
  const known = new Set(probes.map(({ url }) => url))
  const named: Probe[] = []
  let read = 0
  for (const { url: page, path, expected } of probes) {
    if (named.length >= MOST_NAMED || read >= MOST_READ) break
    const format = expected.is === 'file' ? formatOf(described(expected.wanted)) : 'closed'
    if (expected.is !== 'file' || (format !== 'html' && format !== 'css')) continue
    const text = await textOf(expected.wanted)
    if (text === undefined) continue
    read += 1
    for (const url of resourcesIn(text, format, page)) {
      if (named.length >= MOST_NAMED || known.has(url)) continue
      known.add(url)
      named.push({ url, path, expected: { is: 'named', by: path } })
    }
  }
  return named
}

/** `isEncoded`: no matter, for it is decoded before it is read. */
function described({ path, kind, headers }: SiteObject): Described {
  return { path, kind, contentType: headers.contentType, isEncoded: false }
}

/** As a browser has it; undefined if it is too large, or cannot be read any more, which its own probe tells of. */
async function textOf(wanted: SiteObject): Promise<string | undefined> {
  if (wanted.size > LARGEST_TEXT) return undefined
  const body = await readBody(wanted).catch(() => undefined)
  const bytes = body && (await decode(body, wanted.headers.contentEncoding))
  return bytes && bytes.length <= LARGEST_TEXT ? Buffer.from(bytes).toString() : undefined
}

function resourcesIn(text: string, format: 'html' | 'css', page: string): readonly string[] {
  const { origin } = new URL(page)
  const found: string[] = []
  let base: string | undefined
  readText(text, format, {
    names: (url, use) => {
      if (use !== 'resource' || url === '' || !URL.canParse(url, base ?? page)) return
      const target = new URL(url, base ?? page)
      target.hash = ''
      if (target.origin === origin) found.push(target.href)
    },
    // The first one counts, as in browsers.
    base: href => {
      if (base === undefined && URL.canParse(href, page)) base = new URL(href, page).href
    },
  })
  return found
}
