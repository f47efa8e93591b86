import { type Connected, connect, findRoute } from './connect.ts'
import type { Connection } from './connection.ts'
import { toStoreError } from './errors/failure.ts'
import { type Operation, StoreError } from './errors/store-error.ts'
import { readThrown, toCredentialsError } from './errors/thrown.ts'
import type { CredentialsProvider, Identity } from './identity.ts'
import type { Target } from './target.ts'
import type { S3Answer, S3Request } from './wire/message.ts'
import { Sender } from './wire/sender.ts'

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

/** A region, and the way to the bucket there. */
interface Way {
  readonly connected: Connected
  /** Resolved by the first request, which fails if there is no such way. */
  sender?: Promise<Sender>
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
  #way: Promise<Way> | undefined
  #correction: Promise<Way | undefined> | undefined

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
  async send(request: S3Request, signal: AbortSignal): Promise<S3Answer> {
    signal.throwIfAborted()
    const { expectedBucketOwner: owner } = this.#connection
    const owned = owner === undefined ? {} : { 'x-amz-expected-bucket-owner': owner }
    const whole = { ...request, headers: { ...request.headers, ...owned } }
    const used = await this.#connect(request.operation)
    try {
      return await this.#attempt(used, whole, signal)
    } catch (error) {
      const right = isAboutRegion(error, used) ? await this.#correct(used, error, signal) : undefined
      if (right === undefined) throw error
      return await this.#attempt(right, whole, signal)
    }
  }

  /** Opens connections for so many requests that are about to come, if one before them has looked for the way. */
  openAhead(requests: number): void {
    const sender = this.#way?.then(way => way.sender)
    // If there is none, the requests say why.
    sender?.then(sender => sender?.openAhead(requests)).catch(() => {})
  }

  async #connect(operation: Operation): Promise<Way> {
    try {
      this.#way ??= connect(this.#target, this.#connection, this.#credentials).then(connected => ({
        connected,
      }))
      return await this.#way
    } catch (cause) {
      this.#way = undefined
      const message = cause instanceof Error ? cause.message : String(cause)
      throw new StoreError(message, { operation, code: 'ConfigurationError', verdict: 'run', cause })
    }
  }

  /** The way in the right region; undefined if the one that was used is as right as can be known. */
  async #correct(used: Way, error: StoreError, signal: AbortSignal): Promise<Way | undefined> {
    this.#correction ??= this.#findRegion(used, error, signal)
    const right = await this.#correction
    if (right === undefined) this.#correction = undefined
    return right?.connected.place.region === used.connected.place.region ? undefined : right
  }

  async #findRegion(used: Way, error: StoreError, signal: AbortSignal): Promise<Way | undefined> {
    const { region: from } = used.connected.place
    const to = error.details.region ?? (await this.#askBucket(used, signal))
    if (to === undefined || to === from) return undefined
    // The credentials are for every region: nothing is looked up twice.
    const place = { ...used.connected.place, region: to }
    const right: Way = { connected: { ...used.connected, place } }
    this.#way = Promise.resolve(right)
    this.#hooks.onRegionCorrected?.({ from, to })
    return right
  }

  /** HeadBucket says the region even where it refuses (301, 403). */
  async #askBucket(used: Way, signal: AbortSignal): Promise<string | undefined> {
    try {
      const request: S3Request = { operation: 'HeadBucket', method: 'HEAD', headers: {} }
      const { headers } = await this.#attempt(used, request, signal)
      const region = headers['x-amz-bucket-region']
      return typeof region === 'string' ? region : undefined
    } catch (error) {
      if (error instanceof StoreError) return error.details.region
      throw error
    }
  }

  async #attempt(way: Way, request: S3Request, signal: AbortSignal): Promise<S3Answer> {
    const { operation, key } = request
    const identity = await this.#identify(way.connected, operation, signal)
    this.#hooks.onRequest?.()
    try {
      const sender = await this.#senderOf(way)
      return await sender.send(request, identity, signal)
    } catch (cause) {
      signal.throwIfAborted()
      throw cause instanceof StoreError ? cause : toStoreError(readThrown(cause), operation, key, cause)
    }
  }

  /** Asked for here to tell failures of the credentials from those of the bucket. */
  async #identify({ credentials }: Connected, operation: Operation, signal: AbortSignal): Promise<Identity> {
    try {
      return await credentials()
    } catch (cause) {
      signal.throwIfAborted()
      throw toCredentialsError(cause, operation)
    }
  }

  async #senderOf(way: Way): Promise<Sender> {
    const { connected } = way
    way.sender ??= findRoute(this.#target.bucket, connected).then(
      route => new Sender(route, connected.transportTo(route), connected.clock),
    )
    try {
      return await way.sender
    } catch (error) {
      delete way.sender
      throw error
    }
  }
}

const REGION_CODES = new Set([
  'IllegalLocationConstraintException',
  'IncorrectEndpoint',
  'PermanentRedirect',
  'TemporaryRedirect',
])

function isAboutRegion(error: unknown, used: Way): error is StoreError {
  if (!(error instanceof StoreError)) return false
  const { code, status, region } = error.details
  if (code === 'AuthorizationHeaderMalformed') return /region/i.test(error.message)
  return (
    REGION_CODES.has(code) ||
    status === 301 ||
    status === 307 ||
    (status === 400 && region !== undefined && region !== used.connected.place.region)
  )
}
