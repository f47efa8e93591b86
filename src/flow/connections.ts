import type { CloudFront } from '../cloudfront/cloudfront.ts'
import type { BucketConfig } from '../config/config.ts'
import { credentialsProvider, type Listener } from '../credentials/provider.ts'
import type { Environment } from '../environment.ts'
import { plainHttpWarning } from '../http/plain-http.ts'
import { proxyWarning } from '../http/proxies.ts'
import { createLimiter, type Limiter } from '../pace/limiter.ts'
import { sessionPolicies } from '../policy/session-policy.ts'
import type { RecordStore } from '../record/record-store.ts'
import { aclsAreDisabled } from '../s3/acl-support.ts'
import type { CredentialsProvider } from '../s3/identity.ts'
import type { ObjectStore } from '../s3/object-store.ts'
import { type RetryPolicy, retrying } from '../s3/retry.ts'
import { createS3Store, type RegionChange } from '../s3/s3-store.ts'
import type { Target } from '../s3/target.ts'

/** The connections to the services that a run uses. */
export class Connections {
  readonly store: ObjectStore
  /** Absent: no record is kept. */
  readonly recordStore: RecordStore | undefined
  readonly limiter: Limiter
  readonly #config: BucketConfig
  readonly #credentials: CredentialsProvider
  readonly #retry: RetryPolicy
  readonly #listener: Listener
  readonly #retries = new Map<string, number>()
  #requests = 0
  #throttledAt: number | undefined
  #accessKeyId: string | undefined
  #cloudFront: Promise<CloudFront> | undefined

  constructor(config: BucketConfig, retry: RetryPolicy, environment: Environment, listener: Listener) {
    const { concurrency } = config.connection
    this.#config = config
    this.#retry = retry
    this.#listener = listener
    this.limiter = createLimiter(concurrency === undefined ? {} : { max: concurrency })
    const request = { ...config, sessionPolicies: (role: string) => sessionPolicies(config, role) }
    const provider = credentialsProvider(request, environment, listener)
    this.#credentials = async () => {
      const identity = await provider()
      this.#accessKeyId = identity.accessKeyId
      return identity
    }
    const unusable = proxyWarning(environment)
    if (unusable !== undefined) listener.warn(unusable)
    const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = environment
    const readable = plainHttpWarning(config.connection.endpoint ?? (AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL))
    if (readable !== undefined) listener.warn(readable)
    this.store = this.#connect(config.target)
    this.recordStore = this.#connectRecord()
  }

  /** Sent to stores so far, retries counted. */
  get requests(): number {
    return this.#requests
  }

  /** How often requests were retried, by error code. */
  get retries(): ReadonlyMap<string, number> {
    return this.#retries
  }

  /** When a store last asked to slow down, as `performance.now()` counts. */
  get throttledAt(): number | undefined {
    return this.#throttledAt
  }

  /** Of the identity that signs, once something was signed. */
  get accessKeyId(): string | undefined {
    return this.#accessKeyId
  }

  /** Of the record, if there is one below the prefix. */
  get recordKey(): string | undefined {
    return this.recordStore?.isElsewhere === false ? this.recordStore.key : undefined
  }

  /** Loaded only where there is something to invalidate. */
  connectCloudFront(): Promise<CloudFront> {
    this.#cloudFront ??= this.#loadCloudFront()
    return this.#cloudFront
  }

  /** Whether the target is known not to accept ACLs. One request. */
  aclsAreDisabled(signal: AbortSignal): Promise<boolean> {
    const { target, connection } = this.#config
    const place = { target, connection, credentials: this.#credentials }
    return aclsAreDisabled(place, { onRequest: () => this.#count() }, signal)
  }

  #count(): void {
    this.#requests += 1
  }

  async #loadCloudFront(): Promise<CloudFront> {
    const { connectCloudFront } = await import('../cloudfront/cloudfront.ts')
    const region = this.#config.connection.region?.name
    return connectCloudFront({ region, credentials: this.#credentials })
  }

  #connect(target: Target): ObjectStore {
    const { connection } = this.#config
    const hooks = {
      onRequest: () => this.#count(),
      onRegionCorrected: (change: RegionChange) => this.#tellOfRegion(target, change),
    }
    const s3 = createS3Store({ target, connection, credentials: this.#credentials }, hooks)
    return retrying(s3, this.#retry, {
      onRetry: (error, attempt, waitMs) => {
        const { operation, key = '', code, verdict } = error.details
        this.#retries.set(code, (this.#retries.get(code) ?? 0) + 1)
        if (verdict === 'throttled') this.#throttledAt = performance.now()
        if (verdict === 'throttled' || code === 'ECONNRESET') this.limiter.throttled()
        const again = `attempt ${attempt}, again in ${Math.round(waitMs)} ms`
        this.#listener.debug(`${operation} ${key}: ${code}: ${error.message} (${again})`)
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

  #tellOfRegion({ bucket }: Target, { from, to }: RegionChange): void {
    const { target, connection } = this.#config
    const text = `The bucket ${bucket} is in ${to}, not in ${from}.`
    if (bucket === target.bucket && connection.region?.from === 'input')
      this.#listener.warn(`${text} Set the input region to ${to}.`)
    else this.#listener.debug(text)
  }
}
