import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import type { Agents } from '../http/agents.ts'
import { type HttpAnswer, send } from '../http/send.ts'
import { VERSION } from '../version.ts'
import type { Seen } from './probe.ts'

/** How the site is asked. */
export interface Visitor {
  readonly agents: Agents
  /** Sent along, for sites that do not answer everybody. */
  readonly headers: Readonly<Record<string, string>>
}

const MOST_REDIRECTS = 4
/** To hear all of an answer, in milliseconds. */
const TIMEOUT_MS = 30_000

/**
 * What an address answers a browser. Redirects are followed within the site alone, since the headers are meant for it.
 * @param withContent whether the content is of interest
 */
export async function fetchAddress(
  address: string,
  withContent: boolean,
  { agents, headers }: Visitor,
  signal: AbortSignal,
): Promise<Seen> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  const method = withContent ? 'GET' : 'HEAD'
  let url = new URL(address)
  for (let redirects = 0; ; redirects++) {
    const answer = await send({ url, method, headers: { ...headers, ...BROWSER } }, agents, limit)
    const next = redirects < MOST_REDIRECTS ? redirectOf(answer, url) : undefined
    if (next === undefined) return seenIn(answer, withContent, redirects > 0)
    url = next
  }
}

const BROWSER = {
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'accept-encoding': 'gzip, br',
  'user-agent': `s3-site-deploy/${VERSION} (live check)`,
}

function redirectOf({ status, headers: { location } }: HttpAnswer, from: URL): URL | undefined {
  const isRedirect = [301, 302, 303, 307, 308].includes(status)
  if (!isRedirect || location === undefined || !URL.canParse(location, from.href)) return undefined
  const to = new URL(location, from)
  return to.origin === from.origin ? to : undefined
}

async function seenIn(
  { status, headers, body }: HttpAnswer,
  withContent: boolean,
  redirected: boolean,
): Promise<Seen> {
  const plain = Object.entries(headers).map(([name, value]) => [name, value?.toString()])
  const content = withContent && status === 200 ? await decode(body, headers['content-encoding']) : undefined
  return {
    status,
    headers: Object.fromEntries(plain),
    redirected,
    ...(content && { md5: hash('md5', content, 'hex') }),
  }
}

/** The bytes as a browser decodes them; undefined if the encoding is unknown or the bytes are broken. */
export async function decode(
  bytes: Uint8Array,
  encoding: string | undefined,
): Promise<Uint8Array | undefined> {
  const name = (encoding ?? '').trim().toLowerCase()
  if (name === '' || name === 'identity') return bytes
  const decoder = DECODERS[name]
  try {
    return await decoder?.(bytes)
  } catch {
    return undefined
  }
}

const DECODERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Buffer>>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
}
