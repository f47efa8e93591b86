import { HeadBucketCommand, type S3Client } from '@aws-sdk/client-s3'
import { withExtras } from './client.ts'
import { type Connected, connect, connectTo } from './connect.ts'
import type { Connection } from './connection.ts'
import { toStoreError } from './errors/failure.ts'
import { readThrown, toCredentialsError } from './errors/sdk-error.ts'
import { type Operation, StoreError } from './errors/store-error.ts'
import type { CredentialsProvider } from './identity.ts'
import type { Target } from './target.ts'

export interface BucketHooks {
  /** Before each request that is sent. */
  readonly onRequest?: () => void
  /** The bucket is in another region than was given or assumed. Called once at most. */
  readonly onRegionCorrected?: (change: RegionChange) => void
}

export interface RegionChange {
  readonly from: string
  readonly to: string
}

/** One request to the bucket; `key` where it is about one. */
export interface Call<Answer> {
  readonly operation: Operation
  readonly key?: string
  readonly signal: AbortSignal
  readonly send: (connected: Connected) => Promise<Answer>
}

/**
 * Sends requests to one bucket, in the region where the bucket is. A wrong region is corrected once, for all
 * requests, when an answer shows it; nothing is asked before.
 */
export class BucketClient {
  readonly #target: Target
  readonly #connection: Connection
  readonly #hooks: BucketHooks
  readonly #credentials: CredentialsProvider | undefined
  #connected: Promise<Connected> | undefined
  #correction: Promise<Connected | undefined> | undefined

  constructor(
    target: Target,
    connection: Connection,
    hooks: BucketHooks,
    credentials: CredentialsProvider | undefined,
  ) {
    this.#credentials = credentials
    this.#target = target
    this.#connection = connection
    this.#hooks = hooks
  }

  /** Rejects with a `StoreError`, or with the signal's reason once that is aborted. */
  async send<Answer>(call: Call<Answer>): Promise<Answer> {
    call.signal.throwIfAborted()
    const used = await this.#connect(call.operation)
    try {
      return await this.#attempt(used, call)
    } catch (error) {
      const right = isAboutRegion(error, used) ? await this.#correct(used, error, call.signal) : undefined
      if (right === undefined) {
        throw error
      }
      return await this.#attempt(right, call)
    }
  }

  async #connect(operation: Operation): Promise<Connected> {
    try {
      this.#connected ??= connect(this.#target, this.#connection, this.#credentials)
      return await this.#connected
    } catch (cause) {
      this.#connected = undefined
      const message = cause instanceof Error ? cause.message : String(cause)
      throw new StoreError(message, { operation, code: 'ConfigurationError', verdict: 'run', cause })
    }
  }

  /** The client for the right region; undefined if the one that was used is as right as can be known. */
  async #correct(used: Connected, error: StoreError, signal: AbortSignal): Promise<Connected | undefined> {
    this.#correction ??= this.#findRegion(used, error, signal)
    const right = await this.#correction
    if (right === undefined) {
      this.#correction = undefined
    }
    return right?.options.region === used.options.region ? undefined : right
  }

  async #findRegion(used: Connected, error: StoreError, signal: AbortSignal): Promise<Connected | undefined> {
    const from = used.options.region
    const to = error.details.region ?? (await this.#askBucket(used.client, signal))
    if (to === undefined || to === from) {
      return undefined
    }
    // The chain's credentials are for every region: nothing is looked up twice.
    const { credentials } = used.client.config
    const right = connectTo(this.#target.bucket, { ...used.options, region: to, credentials })
    this.#connected = Promise.resolve(right)
    this.#hooks.onRegionCorrected?.({ from, to })
    return right
  }

  /** HeadBucket says the region even where it refuses (301, 403). */
  async #askBucket(client: S3Client, signal: AbortSignal): Promise<string | undefined> {
    this.#hooks.onRequest?.()
    try {
      const input = { Bucket: this.#target.bucket, ExpectedBucketOwner: this.#connection.expectedBucketOwner }
      const answer = await client.send(new HeadBucketCommand(withExtras(input, { signal })))
      return answer.BucketRegion
    } catch (cause) {
      signal.throwIfAborted()
      return readThrown(cause).region
    }
  }

  async #attempt<Answer>(
    connected: Connected,
    { operation, key, signal, send }: Call<Answer>,
  ): Promise<Answer> {
    try {
      // Kept by the chain until they expire. Asked for here to tell its failures from the bucket's.
      await connected.client.config.credentials()
    } catch (cause) {
      signal.throwIfAborted()
      throw toCredentialsError(cause, operation)
    }
    this.#hooks.onRequest?.()
    try {
      return await send(connected)
    } catch (cause) {
      signal.throwIfAborted()
      throw cause instanceof StoreError ? cause : toStoreError(readThrown(cause), operation, key, cause)
    }
  }
}

const REGION_CODES = new Set([
  'IllegalLocationConstraintException',
  'IncorrectEndpoint',
  'PermanentRedirect',
  'TemporaryRedirect',
])

function isAboutRegion(error: unknown, used: Connected): error is StoreError {
  if (!(error instanceof StoreError)) {
    return false
  }
  const { code, status, region } = error.details
  if (code === 'AuthorizationHeaderMalformed') {
    return /region/i.test(error.message)
  }
  return (
    REGION_CODES.has(code) ||
    status === 301 ||
    status === 307 ||
    (status === 400 && region !== undefined && region !== used.options.region)
  )
}
