import { readFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import tls from 'node:tls'
import type { Environment } from '../environment.ts'
import { proxiesOf } from './proxies.ts'

/** To reach a store that does not answer, in milliseconds. */
export const CONNECT_TIMEOUT_MS = 5_000

/**
 * Without anything sent or received, in milliseconds. A large body on a slow line counts as moving because it is
 * sent in slices.
 */
export const IDLE_TIMEOUT_MS = 15_000

/** What is said of a request that took longer. */
export const NO_CONNECTION = `no connection within ${CONNECT_TIMEOUT_MS / 1000} s`
export const NOTHING_HEARD = `nothing was heard for ${IDLE_TIMEOUT_MS / 1000} s`

/** Above any concurrency that the limiter allows, so that only the limiter makes requests wait. */
const MAX_SOCKETS = 1_024

/** Milliseconds that an unused connection is kept: S3 ends it after some 5 s, and then takes the next request with it. */
const KEEP_UNUSED_MS = 4_000

/** The connections to a store, kept for the next requests. */
export interface Agents {
  readonly http: http.Agent
  readonly https: https.Agent
}

/** Node's own, which go through the proxies that the environment names: no library has to. */
export function createAgents(environment: Environment = process.env): Agents {
  const proxyEnv = proxiesOf(environment)
  const options = {
    keepAlive: true,
    maxSockets: MAX_SOCKETS,
    timeout: KEEP_UNUSED_MS,
    proxyEnv,
    ...trusted(environment),
  }
  return { http: new http.Agent(options), https: new https.Agent(options) }
}

/** As every AWS tool does, but beside the authorities that Node trusts. */
function trusted({ AWS_CA_BUNDLE: file }: Environment): { readonly ca?: string[] } {
  if (!file) return {}
  try {
    return { ca: [...tls.getCACertificates('default'), readFileSync(file, 'utf8')] }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The certificates of AWS_CA_BUNDLE cannot be read: ${why}`, { cause })
  }
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
