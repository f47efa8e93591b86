import type { request } from '@octokit/request'
import type { Agents } from '../../http/agents.ts'
import { type HttpAnswer, send } from '../../http/send.ts'
import { type RetryClock, SYSTEM_CLOCK } from '../../pace/clock.ts'
import { VERSION } from '../../version.ts'
import { waitBeforeRetry } from './patience.ts'

/** Sends one request to GitHub's REST API: its paths, parameters and answers are typed. */
export type Rest = typeof request

export interface RestAccess {
  /** `https://api.github.com`, or that of an enterprise server. */
  readonly apiUrl: string
  readonly token: string
}

/** Of GitHub's own hosts. */
const API_VERSION = '2026-03-10'
/** Enterprise servers refuse a version that they do not know yet. All that is asked here is the same in both. */
const ENTERPRISE_API_VERSION = '2022-11-28'
const GITHUB_HOST = /^api\.github\.com$|^api\.[^.]+\.ghe\.com$/

/** To send a request and to hear all of the answer, in milliseconds. */
const TIMEOUT_MS = 15_000

/**
 * GitHub's REST API through the environment's proxies, with its rate limits respected. The library is loaded only where
 * something is asked.
 * @throws RequestError, of each request, with `status`
 */
export async function connectRest(
  { apiUrl, token }: RestAccess,
  agents: Agents,
  signal: AbortSignal,
  clock: Pick<RetryClock, 'sleep'> = SYSTEM_CLOCK,
  now: () => number = Date.now,
): Promise<Rest> {
  const { request } = await import('@octokit/request')
  const host = URL.canParse(apiUrl) ? new URL(apiUrl).hostname : ''
  return request.defaults({
    baseUrl: apiUrl.replace(/\/+$/, ''),
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': `s3-site-deploy/${VERSION}`,
      'x-github-api-version': GITHUB_HOST.test(host) ? API_VERSION : ENTERPRISE_API_VERSION,
    },
    request: { fetch: patientFetch(agents, signal, clock, now), signal, log: SILENT },
  })
}

/** Deprecation notes are for us, not for users. */
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

interface Sent {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** A `fetch` in the library's hands that goes through our agents and sends again what may pass. */
function patientFetch(
  agents: Agents,
  signal: AbortSignal,
  { sleep }: Pick<RetryClock, 'sleep'>,
  now: () => number,
) {
  return async (url: string, { method, headers, body }: Sent): Promise<Response> => {
    const request = { url: new URL(url), method, headers, ...(body !== undefined && { body }) }
    for (let attempt = 1; ; attempt++) {
      const tried = await attemptAt(() => send(request, agents, withTimeout(signal), TIMEOUT_MS))
      signal.throwIfAborted()
      const wait = waitBeforeRetry(method, tried.answer, attempt, now())
      if (wait === undefined && tried.answer !== undefined) return responseOf(tried.answer)
      if (wait === undefined) throw tried.error
      await sleep(wait, signal)
    }
  }
}

function withTimeout(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
}

interface Attempt {
  readonly answer?: HttpAnswer
  readonly error?: unknown
}

async function attemptAt(work: () => Promise<HttpAnswer>): Promise<Attempt> {
  try {
    return { answer: await work() }
  } catch (error) {
    return { error }
  }
}

const NO_BODY = [204, 205, 304]

/** @throws Error where a success is none of GitHub's: a proxy's page to log in, for example */
function responseOf({ status, headers, body }: HttpAnswer): Response {
  const type = headers['content-type'] ?? 'no type'
  if (status < 300 && !NO_BODY.includes(status) && !/json/i.test(type))
    throw new Error(`Something else answered ${status} in its place, with ${type}.`)
  const plain = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  )
  return new Response(NO_BODY.includes(status) ? null : new Uint8Array(body), { status, headers: plain })
}
