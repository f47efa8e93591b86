import type { ClientRequest, IncomingHttpHeaders } from 'node:http'
import type { Socket } from 'node:net'
import { whenAborted } from '../../pace/when-aborted.ts'
import type { Agents } from '../agents.ts'
import { CONNECT_TIMEOUT_MS, IDLE_TIMEOUT_MS, NO_CONNECTION, NOTHING_HEARD } from '../timeouts.ts'
import { type AnswerHeaders, BadAnswer, type HttpAnswer } from './answer.ts'
import { isLong, slicesOf } from './body-slices.ts'
import { type Limits, StaleConnection } from './connection.ts'
import type { HttpRequest } from './request.ts'
import type { Origin } from './sockets.ts'

/**
 * Sends a request by Node's HTTP client, which knows the ways through proxies, and collects its answer. Rejects with the
 * error of the connection, or of a header that cannot be sent; when it is aborted, with any error.
 */
export async function sendThroughAgents(
  origin: Origin,
  request: HttpRequest,
  agents: Agents,
  signal: AbortSignal,
  limits: Limits,
): Promise<HttpAnswer> {
  try {
    return await attempt(origin, request, agents, signal, limits)
  } catch (error) {
    if (!(error instanceof StaleConnection)) throw error
    return await sendThroughAgents(origin, request, agents, signal, limits)
  }
}

function attempt(
  { protocol, hostname, port }: Origin,
  { method, path, headers, body }: HttpRequest,
  agents: Agents,
  signal: AbortSignal,
  { idleMs = IDLE_TIMEOUT_MS, maxBytes = Number.POSITIVE_INFINITY }: Limits,
): Promise<HttpAnswer> {
  return new Promise<HttpAnswer>((resolve, reject) => {
    signal.throwIfAborted()
    const isSecure = protocol === 'https:'
    const { request } = process.getBuiltinModule(isSecure ? 'node:https' : 'node:http')
    const outgoing = request({
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
        reject(new BadAnswer(`the answer is larger than ${maxBytes} bytes`, 'AnswerTooLarge'))
        outgoing.destroy()
      })
      incoming.on('error', reject)
      incoming.on('end', () => {
        const headers = joined(incoming.headers)
        resolve({ status: incoming.statusCode ?? 0, headers, body: Buffer.concat(chunks) })
        // Refused before all of it was sent: what is left is of no use.
        if (!outgoing.writableFinished) outgoing.destroy()
      })
    })
    sendBody(outgoing, body)
  })
}

function joined(headers: IncomingHttpHeaders): AnswerHeaders {
  const joined: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) joined[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return joined
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
