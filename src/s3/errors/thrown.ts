import { CredentialsError } from '../../errors.ts'
import { NO_CONNECTION, nothingHeard } from '../../http/timeouts.ts'
import { type Failed, isHtml, toStoreError } from './failure.ts'
import { type Operation, StoreError } from './store-error.ts'

/** What the SDK and Node attach to the errors they throw, all of it optional. */
interface Thrown {
  readonly name?: string
  readonly code?: unknown
  readonly message?: string
  /** Where a wrong region was used: the right one. */
  readonly Region?: unknown
  readonly errors?: readonly unknown[]
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string }
  readonly $response?: {
    readonly statusCode?: number
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: unknown
  }
}

/** Nothing is certain about a thrown value, except that it may have these fields. */
function asThrown(cause: unknown): Thrown {
  return typeof cause === 'object' && cause !== null ? cause : { message: String(cause) }
}

/** What a request failed with, as the SDK or Node threw it. */
export function readThrown(cause: unknown): Failed {
  const thrown = asThrown(cause)
  const { $response: response, $metadata: metadata } = thrown
  const status = statusOf(thrown)
  const code = codeOf(thrown, status)
  const message = messageOf(thrown, status)
  // Some stores send the header twice.
  const requestId = metadata?.requestId?.split(',')[0]
  const region = response?.headers?.['x-amz-bucket-region'] ?? thrown.Region
  const retryAfter = response?.headers?.['retry-after']
  return {
    isHtml: typeof response?.body === 'string' && isHtml(response.body),
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(message !== undefined && { message }),
    ...(requestId !== undefined && { requestId }),
    ...(typeof region === 'string' && region && { region }),
    ...(retryAfter !== undefined && { retryAfter }),
  }
}

/**
 * What the credential chain failed with. Its services (STS, SSO) use S3's codes for refusals of their own,
 * so theirs move to the message.
 */
export function toCredentialsError(cause: unknown, operation: Operation): StoreError {
  const common = { operation, code: 'CredentialsProviderError', cause } as const
  if (cause instanceof CredentialsError) return new StoreError(cause.message, { ...common, verdict: 'run' })
  const { message, details } = toStoreError(readThrown(cause), operation)
  const isPassing = details.verdict === 'transient' || details.verdict === 'throttled'
  return new StoreError(details.code === common.code ? message : `${message} (${details.code})`, {
    ...common,
    verdict: isPassing ? details.verdict : 'run',
  })
}

/** None where the connection broke in the middle of an answer: its status then says nothing. */
function statusOf(thrown: Thrown): number | undefined {
  const isBroken = typeof thrown.code === 'string' || thrown.name === 'TimeoutError'
  return isBroken ? undefined : (thrown.$metadata?.httpStatusCode ?? thrown.$response?.statusCode)
}

/** The names that the SDK gives to an answer that has no code, among them those of its base classes. */
const NO_CODE = new Set([
  'Unknown',
  'UnknownError',
  'Error',
  'S3ServiceException',
  'SyntaxError',
  'TypeError',
])

function codeOf(thrown: Thrown, status: number | undefined): string | undefined {
  if (status === undefined) return typeof thrown.code === 'string' ? thrown.code : thrown.name
  return thrown.name === undefined || NO_CODE.has(thrown.name) ? undefined : thrown.name
}

function messageOf(thrown: Thrown, status: number | undefined): string | undefined {
  if (status === undefined && thrown.name === 'TimeoutError') return timeoutMessage(thrown)
  const [first] = thrown.errors ?? []
  const said = thrown.message || (first === undefined ? undefined : asThrown(first).message)
  return said === 'UnknownError' || isAboutParsing(thrown) ? undefined : said
}

/** The SDK's parser says what it stumbled over, which only concerns the parser. */
function isAboutParsing(thrown: Thrown): boolean {
  return thrown.message?.includes('Deserialization error') ?? false
}

/** The SDK calls resets, and its own two timers, timeouts. */
function timeoutMessage(thrown: Thrown): string {
  if (typeof thrown.code === 'string') return thrown.message ?? thrown.code
  return thrown.message?.includes('did not establish a connection') ? NO_CONNECTION : nothingHeard()
}
