import http, { type ClientRequest } from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import {
  type Agents,
  CONNECT_TIMEOUT_MS,
  IDLE_TIMEOUT_MS,
  NO_CONNECTION,
  NOTHING_HEARD,
} from '../../http/agents.ts'
import { whenAborted } from '../../pace/when-aborted.ts'
import { isLong, slicesOf } from './body-slices.ts'
import type { S3Answer } from './message.ts'

/** A request with all that is sent. */
export interface Sendable {
  readonly protocol: 'http:' | 'https:'
  readonly hostname: string
  readonly port: number | undefined
  readonly method: string
  /** With the query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | undefined
}

/**
 * Sends a request and collects its answer. Rejects with the error of the connection, or of a header that
 * cannot be sent; when it is aborted, with any error.
 */
export async function exchange(
  request: Sendable,
  agents: Agents,
  signal: AbortSignal,
  limits: Limits = {},
): Promise<S3Answer> {
  try {
    return await attempt(request, agents, signal, limits)
  } catch (error) {
    // The other side ended a kept connection just as it was used again: nothing was wrong with the request.
    if (!(error instanceof StaleConnection)) throw error
    return await exchange(request, agents, signal, limits)
  }
}

/** What an answer may take. */
export interface Limits {
  /** Milliseconds without anything sent or received. */
  readonly idleMs?: number
  /** Bytes of the answer's body. */
  readonly maxBytes?: number
}

/** Each one takes a kept connection away, so there is an end to them. */
class StaleConnection extends Error {}

function attempt(
  request: Sendable,
  agents: Agents,
  signal: AbortSignal,
  { idleMs = IDLE_TIMEOUT_MS, maxBytes = Number.POSITIVE_INFINITY }: Limits,
): Promise<S3Answer> {
  const { protocol, hostname, port, method, path, headers } = request
  return new Promise<S3Answer>((resolve, reject) => {
    signal.throwIfAborted()
    const isSecure = protocol === 'https:'
    const outgoing = (isSecure ? https : http).request({
      host: hostname,
      port,
      method,
      path,
      headers,
      agent: isSecure ? agents.https : agents.http,
      timeout: idleMs,
    })
    const giveUp = (message: string) => {
      reject(Object.assign(new Error(message), { code: 'TimeoutError' }))
      outgoing.destroy()
    }
    const forget = whenAborted(signal, () => outgoing.destroy())
    outgoing.on('close', forget)
    let isAnswered = false
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = outgoing.reusedSocket && !isAnswered && STALE.has(error.code ?? '')
      reject(isStale && !signal.aborted ? new StaleConnection() : error)
    })
    outgoing.on('timeout', () => giveUp(NOTHING_HEARD))
    outgoing.on('socket', socket => limitConnecting(socket, () => giveUp(NO_CONNECTION)))
    outgoing.on('response', incoming => {
      isAnswered = true
      const chunks: Buffer[] = []
      let bytes = 0
      incoming.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        bytes += chunk.length
        if (bytes <= maxBytes) return
        reject(
          Object.assign(new Error(`the answer is larger than ${maxBytes} bytes`), { code: 'AnswerTooLarge' }),
        )
        outgoing.destroy()
      })
      incoming.on('error', reject)
      incoming.on('end', () => {
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) })
        // Refused before all of it was sent: what is left is of no use.
        if (!outgoing.writableFinished) {
          outgoing.destroy()
        }
      })
    })
    sendBody(outgoing, request.body)
  })
}

const STALE = new Set(['ECONNRESET', 'EPIPE'])

function limitConnecting(socket: Socket, giveUp: () => void): void {
  if (socket.connecting) {
    const timer = setTimeout(giveUp, CONNECT_TIMEOUT_MS)
    const stop = () => clearTimeout(timer)
    socket.once('connect', stop)
    socket.once('close', stop)
  }
}

/** A long one slice by slice, each when those before it have left. */
function sendBody(outgoing: ClientRequest, body: Uint8Array | undefined): void {
  if (body === undefined || !isLong(body)) {
    outgoing.end(body?.length ? body : undefined)
    return
  }
  const slices = slicesOf(body)
  const sendMore = () => {
    for (let slice = slices.next(); !slice.done; slice = slices.next()) {
      if (!outgoing.write(slice.value)) {
        outgoing.once('drain', sendMore)
        return
      }
    }
    outgoing.end()
  }
  sendMore()
}
