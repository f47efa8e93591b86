import type { ApplyResult } from '../apply/apply-result.ts'
import type { CloudFront } from '../cloudfront/cloudfront.ts'
import type { Invalidation } from '../cloudfront/invalidation.ts'
import type { BucketConfig, DeployConfig, RemoveConfig } from '../config/config.ts'
import { withheldFrom } from '../credentials/credentials-error.ts'
import { credentialsProvider } from '../credentials/provider.ts'
import type { Environment } from '../environment.ts'
import { Cancelled, type Refusal, SourceError } from '../errors.ts'
import { proxyWarning } from '../http/proxies.ts'
import { createLimiter, type Limiter } from '../pace/limiter.ts'
import type { Plan } from '../plan/plan.ts'
import { permissionsFor } from '../policy/permissions.ts'
import { sessionPolicies } from '../policy/session-policy.ts'
import type { RecordStore } from '../record/record-store.ts'
import { errorText } from '../report/error-text.ts'
import type { Explanation } from '../report/explanation.ts'
import { failuresOf } from '../report/failures.ts'
import type { RunReport } from '../report/run-report.ts'
import { aclsAreDisabled } from '../s3/acl-support.ts'
import { advise } from '../s3/errors/advice.ts'
import type { CredentialsProvider } from '../s3/identity.ts'
import type { ObjectStore } from '../s3/object-store.ts'
import { RETRY_POLICY, retrying } from '../s3/retry.ts'
import { createS3Store } from '../s3/s3-store.ts'
import type { Target } from '../s3/target.ts'
import type { Host } from '../terminal/host.ts'
import type { Bucket } from './bucket.ts'

/** What the flow has come to; what is absent was not reached. */
export interface Reached {
  readonly plan?: Plan
  readonly refusals?: readonly Refusal[]
  readonly result?: ApplyResult | undefined
  readonly invalidations?: readonly Invalidation[]
  readonly changedPaths?: readonly string[]
  readonly bucket?: Bucket
  readonly error?: unknown
}

/** What lasts for one run: the way to the store, the clock, and what there is to tell besides the plan. */
export class Session {
  readonly host: Host
  readonly signal: AbortSignal
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly store: ObjectStore
  /** For every service that this run asks. */
  readonly credentials: CredentialsProvider
  readonly limiter: Limiter
  /** Absent: no record is kept. */
  readonly recordStore: RecordStore | undefined
  readonly #config: BucketConfig
  readonly #started = performance.now()
  readonly #warnings: string[] = []
  readonly #phases = new Map<string, number>()
  #requests = 0

  constructor(
    config: BucketConfig,
    host: Host,
    signal: AbortSignal,
    now: () => number,
    environment: Environment,
  ) {
    const { concurrency } = config.connection
    this.#config = config
    this.host = host
    this.signal = signal
    this.now = now
    this.limiter = createLimiter(concurrency === undefined ? {} : { max: concurrency })
    this.credentials = credentialsProvider(
      { ...config, sessionPolicies: role => sessionPolicies(config, role) },
      environment,
      {
        mask: secret => host.mask(secret),
        debug: text => host.debug(text),
        warn: text => this.warn(text),
        idToken: host.idToken,
      },
    )
    const unusable = proxyWarning(environment)
    if (unusable !== undefined) this.warn(unusable)
    this.store = this.#connect(config.target)
    this.recordStore = this.#connectRecord()
  }

  /** A warning for log, annotations and summary. */
  warn(text: string): void {
    this.#warnings.push(text)
    this.host.warning(text)
  }

  /** Of the record, if there is one below the prefix. */
  get recordKey(): string | undefined {
    return this.recordStore?.isElsewhere === false ? this.recordStore.key : undefined
  }

  /** Loaded only where there is something to invalidate. */
  async connectCloudFront(): Promise<CloudFront> {
    const { connectCloudFront } = await import('../cloudfront/cloudfront.ts')
    const region = this.#config.connection.region?.name
    return connectCloudFront({ region, credentials: this.credentials })
  }

  /** Whether the target is known to take no ACLs. One request. */
  aclsAreDisabled(): Promise<boolean> {
    const { target, connection } = this.#config
    const onRequest = () => {
      this.#requests += 1
    }
    return aclsAreDisabled({ target, connection, credentials: this.credentials }, { onRequest }, this.signal)
  }

  /** Measures a phase. Phases may overlap. */
  async timed<Result>(phase: string, work: Promise<Result>): Promise<Result> {
    const from = performance.now()
    try {
      return await work
    } finally {
      const before = this.#phases.get(phase) ?? 0
      this.#phases.set(phase, before + performance.now() - from)
    }
  }

  /** Does two things at once. The first to fail ends the other, and its error counts. */
  async together<A, B>(
    first: (signal: AbortSignal) => Promise<A>,
    second: (signal: AbortSignal) => Promise<B>,
  ): Promise<[A, B]> {
    const failure = new AbortController()
    const both = AbortSignal.any([this.signal, failure.signal])
    const guarded = <T>(work: Promise<T>) =>
      work.catch(error => {
        failure.abort(error)
        throw error
      })
    const settled = await Promise.allSettled([guarded(first(both)), guarded(second(both))])
    both.throwIfAborted()
    const [a, b] = settled
    if (a.status === 'rejected') throw a.reason
    if (b.status === 'rejected') throw b.reason
    return [a.value, b.value]
  }

  /**
   * What happened, what to do.
   * @param bucket where it happened, if not in the target
   */
  explain(error: Error, bucket = this.#config.target.bucket): Explanation {
    const { target, connection } = this.#config
    const write = this.#config.command === 'deploy' ? { write: this.#config.write } : {}
    const { region, ...others } = connection
    const place = bucket === target.bucket ? target : { bucket }
    const role = this.#config.credentials.roles.at(-1)
    const context = {
      ...place,
      ...others,
      ...write,
      ...(region && { region: region.name }),
      ...(role && { role }),
    }
    return advise(error, context)
  }

  /** All there is to say of the run, now that it is over. */
  report(config: DeployConfig | RemoveConfig, reached: Reached): RunReport {
    const { plan, refusals = [], result, error, invalidations = [], changedPaths = [] } = reached
    const cancelled = result?.cancelled === true || error instanceof Cancelled
    const unfit = error instanceof SourceError ? error.problems : []
    const skippedFor = this.#config.credentials.onMissing === 'skip' ? withheldFrom(error) : undefined
    const isTold = cancelled || skippedFor !== undefined || unfit.length > 0 || error === undefined
    return {
      command: config.command,
      dryRun: config.dryRun,
      target: config.target,
      about: {},
      plan,
      refusals: [...refusals, ...unfit],
      result,
      invalidations,
      changedPaths,
      failures: result ? failuresOf(result, failed => this.explain(failed)) : [],
      error: isTold ? undefined : errorText(error, failed => this.explain(failed)),
      cancelled,
      permissions: permissionsAfter(config, reached),
      skippedFor,
      warnings: this.#warnings,
      phases: [...this.#phases].map(([phase, ms]) => ({ phase, ms })),
      elapsedMs: performance.now() - this.#started,
      requests: this.#requests,
    }
  }

  #connect(target: Target): ObjectStore {
    const { connection } = this.#config
    const write = this.#config.command === 'deploy' ? { write: this.#config.write } : {}
    const s3 = createS3Store(
      { target, connection, ...write, credentials: this.credentials },
      {
        onRequest: () => {
          this.#requests += 1
        },
        onRegionCorrected: ({ from, to }) => {
          const text = `The bucket ${target.bucket} is in ${to}, not in ${from}.`
          const isTarget = target.bucket === this.#config.target.bucket
          if (isTarget && connection.region?.from === 'input')
            this.warn(`${text} Set the input region to ${to}.`)
          else this.host.debug(text)
        },
      },
    )
    return retrying(s3, RETRY_POLICY, {
      onRetry: (error, attempt, waitMs) => {
        const { operation, key = '', code, verdict } = error.details
        if (verdict === 'throttled') this.limiter.throttled()
        const again = `attempt ${attempt}, again in ${Math.round(waitMs)} ms`
        this.host.debug(`${operation} ${key}: ${code}: ${error.message} (${again})`)
      },
    })
  }

  #connectRecord(): RecordStore | undefined {
    const { target } = this.#config
    const place = this.#config.command === 'list' ? undefined : this.#config.record
    if (place === undefined) return undefined
    const { bucket = target.bucket, key } = place
    const isElsewhere = bucket !== target.bucket || !key.startsWith(target.prefix)
    // Elsewhere it is all that may be written.
    const store = isElsewhere ? this.#connect({ bucket, prefix: key }) : this.store
    return { store, bucket, key, isElsewhere }
  }
}

/** Of a dry run that came to a plan, for which it has listed, and mostly read the record. */
function permissionsAfter(config: DeployConfig | RemoveConfig, { bucket }: Reached) {
  if (!config.dryRun || bucket === undefined) return undefined
  const used = new Set(['s3:ListBucket', ...(bucket.memory.isBlank ? [] : ['s3:GetObject'])])
  return permissionsFor(config, action => used.has(action))
}
