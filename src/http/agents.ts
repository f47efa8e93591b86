import type http from 'node:http'
import type https from 'node:https'
import type { Environment } from '../environment.ts'
import { proxiesOf } from './proxies.ts'
import { CONNECT_TIMEOUT_MS, IDLE_TIMEOUT_MS, KEEP_UNUSED_MS } from './timeouts.ts'
import { trusted } from './trusted.ts'

/** Above any concurrency that the limiter allows, so that only the limiter makes requests wait. */
const MAX_SOCKETS = 1_024

/** The connections of Node's HTTP client, kept for the next requests. */
export interface Agents {
  readonly http: http.Agent
  readonly https: https.Agent
  /** Ends the connections that are kept. */
  end(): void
}

/**
 * Node's own, which go through the proxies that the environment names: no library has to. Made when they are used,
 * since Node takes a while to load its HTTP client.
 */
export function createAgents(environment: Environment = process.env): Agents {
  let plain: http.Agent | undefined
  let secure: https.Agent | undefined
  const common = {
    keepAlive: true,
    maxSockets: MAX_SOCKETS,
    timeout: KEEP_UNUSED_MS,
    proxyEnv: proxiesOf(environment),
  }
  return {
    get http() {
      plain ??= new (process.getBuiltinModule('node:http').Agent)(common)
      return plain
    },
    get https() {
      secure ??= new (process.getBuiltinModule('node:https').Agent)({ ...common, ...trust(environment) })
      return secure
    },
    end() {
      plain?.destroy()
      secure?.destroy()
    },
  }
}

function trust(environment: Environment): { readonly ca?: string[] } {
  const ca = trusted(environment)
  return ca === undefined ? {} : { ca }
}

/** What the SDK's clients of other services send with. */
export function handlerOf(agents: Agents) {
  return {
    httpAgent: agents.http,
    httpsAgent: agents.https,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: IDLE_TIMEOUT_MS,
  }
}
