import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Agents } from './agents.ts'
import { IDLE_TIMEOUT_MS, nothingHeard } from './timeouts.ts'

/** One request to any web server. Redirects are not followed. */
export interface HttpRequest {
  /** `http:` or `https:`. */
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As it was sent: not decompressed. */
  readonly body: Buffer
}

/**
 * Sends a request and collects its answer. Rejects with the connection's error, when nothing was heard for `idleMs`
 * milliseconds, and with the signal's reason.
 */
export function send(
  { url, method, headers, body }: HttpRequest,
  agents: Agents,
  signal: AbortSignal,
  idleMs: number = IDLE_TIMEOUT_MS,
): Promise<HttpAnswer> {
  return new Promise<HttpAnswer>((resolve, reject) => {
    signal.throwIfAborted()
    const isSecure = url.protocol === 'https:'
    const agent = isSecure ? agents.https : agents.http
    const { request } = process.getBuiltinModule(isSecure ? 'node:https' : 'node:http')
    const outgoing = request(url, {
      method,
      headers,
      agent,
      timeout: idleMs,
      signal,
    })
    outgoing.on('error', error => reject(signal.aborted ? signal.reason : error))
    outgoing.on('timeout', () => outgoing.destroy(new Error(nothingHeard(idleMs))))
    outgoing.on('response', incoming => collect(incoming).then(resolve, reject))
    outgoing.end(body)
  })
}

async function collect(incoming: IncomingMessage): Promise<HttpAnswer> {
  const body = Buffer.concat(await incoming.toArray())
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body }
}
