import { Readable } from 'node:stream'
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { type Agents, handlerOf } from '../http/agents.ts'
import { isLong, slicesOf } from './wire/body-slices.ts'

export interface ClientOptions {
  readonly region: string
  readonly endpoint: string | undefined
  readonly forcePathStyle: boolean
  readonly agents: Agents
  /** Those of another client, to share what its chain found; absent: the SDK's default chain. */
  readonly credentials?: NonNullable<S3ClientConfig['credentials']>
}

/** The SDK's request, whose own type belongs to a package that is not ours to import. */
export type SdkRequest = Parameters<S3Client['config']['requestHandler']['handle']>[0]
type SdkAnswer = Awaited<ReturnType<S3Client['config']['requestHandler']['handle']>>

/** What goes along with a request and has no place in a command's input. */
export interface Extras {
  readonly signal?: AbortSignal
  /** Sent as they are, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>
  readonly cargo?: Cargo
}

/** Makes a command the carrier of another request. */
export interface Cargo {
  /** Puts it in the place of the command's own, before that is signed. */
  readonly load?: (request: SdkRequest) => void
  /** Gets what is signed, which is not sent. */
  readonly deliver: (request: SdkRequest) => Promise<void>
}

const EXTRAS = Symbol('extras')

/** The input of a command, with extras that the client's middleware finds again. */
export function withExtras<Input extends object>(input: Input, extras: Extras): Input {
  return Object.assign(input, { [EXTRAS]: extras })
}

function extrasOf(input: object): Extras {
  return EXTRAS in input ? (input[EXTRAS] as Extras) : {}
}

/** An S3 client that sends each request once: retries are ours (retry.ts). */
export function createClient(options: ClientOptions): S3Client {
  const { region, endpoint, forcePathStyle, agents, credentials } = options
  const client = new S3Client({
    region,
    forcePathStyle,
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials !== undefined && { credentials }),
    maxAttempts: 1,
    // R2, B2 and others refuse the checksums that the SDK adds; Content-MD5 is understood by all.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    expectContinueHeader: false,
    requestHandler: handlerOf(agents),
    // A quarter less CPU for each request. It holds only for requests sent without options, therefore the
    // extras: the signal must not come as an option.
    cacheMiddleware: true,
  })
  addExtras(client)
  addSending(client)
  addDelivery(client)
  return client
}

/** Sends what is signed. */
export function sendSigned(client: S3Client, request: SdkRequest, signal?: AbortSignal): Promise<SdkAnswer> {
  const sliced = { ...request, body: inSlices(request.body) }
  return client.config.requestHandler.handle(sliced, signal ? { abortSignal: signal } : {})
}

function addExtras(client: S3Client): void {
  client.middlewareStack.add(
    next => args => {
      const request = args.request as SdkRequest
      const { headers, cargo } = extrasOf(args.input)
      Object.assign(request.headers, headers)
      cargo?.load?.(request)
      return next(args)
    },
    // Before the SDK adds what depends on the body.
    { step: 'build', name: 'extras', priority: 'high' },
  )
}

/** Takes the place of the stack's last handler, which knows a signal only from options. */
function addSending(client: S3Client): void {
  client.middlewareStack.add(
    () => args => sendSigned(client, args.request as SdkRequest, extrasOf(args.input).signal),
    { step: 'deserialize', name: 'sending', priority: 'low' },
  )
}

/** Hands the signed request to who takes it, before all that sends requests and reads answers. */
function addDelivery(client: S3Client): void {
  client.middlewareStack.add(
    next => async args => {
      const { cargo } = extrasOf(args.input)
      if (cargo === undefined) {
        return next(args)
      }
      await cargo.deliver(args.request as SdkRequest)
      return { response: undefined, output: { $metadata: {} } }
    },
    { step: 'deserialize', name: 'delivery', priority: 'high' },
  )
}

/** A large body as a stream of its slices; its length is known, so it is not sent as `aws-chunked`. */
function inSlices(body: unknown): unknown {
  return body instanceof Uint8Array && isLong(body)
    ? Readable.from(slicesOf(body), { objectMode: false })
    : body
}
