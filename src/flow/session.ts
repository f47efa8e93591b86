import type { BucketConfig } from '../config/config.ts'
import type { Environment } from '../environment.ts'
import type { Plan } from '../plan/plan.ts'
import { RETRY_POLICY, type RetryPolicy } from '../s3/retry.ts'
import type { Host, Place } from '../terminal/host.ts'
import { Connections } from './connections.ts'
import { type Explain, explainer } from './explain.ts'
import { Timings } from './timings.ts'

/** What lasts for one run. Each part of the flow takes the parts it needs. */
export interface Session {
  readonly host: Host
  /** Aborted: somebody cancelled the run. */
  readonly signal: AbortSignal
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly environment: Environment
  readonly connections: Connections
  readonly timings: Timings
  readonly explain: Explain
  readonly relay: (plan: Plan) => Plan
  /** A warning for log, annotations and summary. */
  readonly warn: (text: string, place?: Place) => void
  /** All of them so far. */
  readonly warnings: readonly string[]
}

/** What a run depends on besides its config; what is absent is the real thing. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now?: () => number
  readonly environment?: Environment
  readonly retry?: RetryPolicy
  /** Transforms a plan before it is shown and applied, for example by writing it to a file and reading it back. */
  readonly relay?: (plan: Plan) => Plan
}

export function openSession(
  config: BucketConfig,
  host: Host,
  signal: AbortSignal,
  { now = Date.now, environment = process.env, retry = RETRY_POLICY, relay = plan => plan }: Surroundings,
): Session {
  const timings = new Timings()
  const warnings: string[] = []
  const warn = (text: string, place?: Place) => {
    warnings.push(text)
    host.warning(text, place)
  }
  const listener = {
    warn,
    mask: (secret: string) => host.mask(secret),
    debug: (text: string) => host.debug(text),
    idToken: host.idToken,
  }
  const connections = new Connections(config, retry, environment, listener)
  return {
    host,
    signal,
    now,
    environment,
    connections,
    timings,
    explain: explainer(config),
    relay,
    warn,
    warnings,
  }
}
