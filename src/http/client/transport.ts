import type { Environment } from '../../environment.ts'
import type { Agents } from '../agents.ts'
import { hasProxy } from '../proxies.ts'
import { trusted } from '../trusted.ts'
import type { HttpAnswer } from './answer.ts'
import type { Limits } from './connection.ts'
import { Pool } from './pool.ts'
import type { HttpRequest } from './request.ts'
import { type Origin, socketsTo } from './sockets.ts'

/**
 * Sends a request to one server and collects its answer. Rejects with the error of the connection, or of what cannot be
 * sent or read; when it is aborted, with any error.
 */
export interface Send {
  (request: HttpRequest, signal: AbortSignal, limits?: Limits): Promise<HttpAnswer>
  /** Opens connections for so many requests that are about to come. Absent where Node's client opens them. */
  readonly openAhead?: (requests: number) => void
}

/**
 * The way to a server: connections of our own, which take a third of the time of Node's HTTP client, or that one where
 * the environment names a proxy.
 */
export function transportTo(origin: Origin, environment: Environment, agents: Agents): Send {
  if (hasProxy(environment)) {
    return async (request, signal, limits = {}) => {
      const { sendThroughAgents } = await import('./through-agents.ts')
      return sendThroughAgents(origin, request, agents, signal, limits)
    }
  }
  const pool = new Pool(socketsTo(origin, () => trusted(environment)))
  const send = (request: HttpRequest, signal: AbortSignal, limits?: Limits) =>
    pool.send(request, signal, limits)
  return Object.assign(send, { openAhead: (requests: number) => pool.openAhead(requests) })
}
