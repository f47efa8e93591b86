import type { ClientRequest, IncomingHttpHeaders } from 'node:http'
import { whenAborted } from '../../pace/when-aborted.ts'
import type { Agents } from '../agents.ts'
import { IDLE_TIMEOUT_MS, nothingHeard } from '../timeouts.ts'
import { type AnswerHeaders, BadAnswer, type HttpAnswer } from './answer.ts'
import { isLong, writeSlices } from './body-slices.ts'
import type { Limits } from './connection.ts'
import { isOfStale, StaleConnection, timeoutError } from './connection-errors.ts'
import { limitConnecting } from './limit-connecting.ts'
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
    const giveUp = (error: Error) => {
      reject(error)
      outgoing.destroy()
    }
    const forget = whenAborted(signal, () => outgoing.destroy())
    outgoing.on('close', forget)
    let isAnswered = false
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = outgoing.reusedSocket && !isAnswered && isOfStale(error)
      reject(isStale && !signal.aborted ? new StaleConnection() : error)
    })
    outgoing.on('timeout', () => giveUp(timeoutError(nothingHeard(idleMs))))
    outgoing.on('socket', socket => limitConnecting(socket, giveUp))
    outgoing.on('response', incoming => {
      isAnswered = true
      const chunks: Buffer[] = []
      let bytes = 0
      incoming.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        bytes += chunk.length
        if (bytes <= maxBytes) return
        giveUp(new BadAnswer(`the answer is larger than ${maxBytes} bytes`, 'AnswerTooLarge'))
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

function sendBody(outgoing: ClientRequest, body: Uint8Array | undefined): void {
  if (body !== undefined && isLong(body)) writeSlices(outgoing, body, () => outgoing.end())
  else outgoing.end(body?.length ? body : undefined)
}
