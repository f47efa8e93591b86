import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { BucketOptions } from './bucket.ts'
import { BucketView } from './bucket-view.ts'
import type { Answer } from './call.ts'
import { type Lifetime, Lifetimes } from './lifetimes.ts'
import { type RequestHead, readHead } from './request.ts'
import { S3Error } from './s3-error.ts'
import { type Account, type Allow, Service, type WrongRegion } from './service.ts'
import type { Credentials } from './signature.ts'
import { errorDocument, text } from './xml.ts'

export type { Account, Allow, BucketOptions, BucketView, Credentials, WrongRegion }

/** One request in the log, in the order in which they arrived. */
export interface LoggedRequest {
  readonly method: string
  /** `PutObject`, `ListObjectsV2`, …; `NotImplemented` for what the server does not know. */
  readonly operation: string
  readonly bucket: string
  /** Empty for requests about the bucket. */
  readonly key: string
  readonly query: ReadonlyMap<string, string>
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Bytes of the body as it travelled. */
  readonly bytes: number
  /** Absent while it is under way, and for ever where the connection ended without an answer. */
  status?: number
  /** The error's code, where the answer was one. */
  code?: string
}

/**
 * What happens instead of the request's work: an error is answered (with status 200 it is an error inside a
 * success); `reset` ends the connection before anything is done, `lose-answer` after it; `hang` never answers.
 */
export type Fault =
  | {
      readonly status: number
      readonly code: string
      readonly message?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  | 'reset'
  | 'lose-answer'
  | 'hang'

/** Asked before each request is carried out; a promise holds the request until it settles. */
export type Intercept = (request: LoggedRequest) => Fault | undefined | Promise<Fault | undefined>

export interface S3ServerOptions {
  /** By name. */
  readonly buckets?: Readonly<Record<string, BucketOptions>>
  /** Instead of the one pair of keys that `server.credentials` names. */
  readonly credentials?: readonly Account[]
  readonly allow?: Allow
  readonly intercept?: Intercept
  readonly wrongRegion?: WrongRegion
  /** Milliseconds that every request takes at least; for benchmarks. */
  readonly latencyMs?: number
  /** The server's clock, milliseconds since 1970. */
  readonly now?: () => number
  /** Absent: connections last for ever. */
  readonly lifetime?: Lifetime
}

const KEYS: Credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'in-memory-secret-key' }

/** An S3 server on a loopback port, in this process, whose objects end with it. */
export async function startS3Server(options: S3ServerOptions = {}): Promise<S3Server> {
  const server = new S3Server(options)
  await server.listen()
  return server
}

export class S3Server {
  /** Every request so far. Empty it with `requests.length = 0`. */
  readonly requests: LoggedRequest[] = []
  /** How many were ever opened. */
  connections = 0
  intercept: Intercept | undefined
  /** The first pair of keys that the server knows. */
  readonly credentials: Credentials
  readonly #service: Service
  readonly #latencyMs: number
  readonly #lifetimes: Lifetimes
  readonly #http = createServer((message, response) => void this.#serve(message, response))

  constructor(options: S3ServerOptions) {
    const accounts = options.credentials ?? [KEYS]
    this.credentials = accounts[0] ?? KEYS
    this.intercept = options.intercept
    this.#latencyMs = options.latencyMs ?? 0
    this.#lifetimes = new Lifetimes(options.lifetime ?? {})
    this.#service = new Service({
      accounts,
      wrongRegion: options.wrongRegion ?? 'error',
      now: options.now ?? Date.now,
    })
    this.#service.allow = options.allow
    for (const [name, bucket] of Object.entries(options.buckets ?? {}))
      this.#service.createBucket(name, bucket)
    this.#http.on('connection', () => {
      this.connections += 1
    })
    // Clients keep connections; one that the server ends at the wrong moment would look like a fault.
    this.#http.keepAliveTimeout = 0
    this.#http.requestTimeout = 0
  }

  async listen(): Promise<void> {
    this.#http.listen(0, '127.0.0.1')
    await once(this.#http, 'listening')
  }

  get port(): number {
    const address = this.#http.address() as AddressInfo | null // never a pipe's name: it listens on a port
    if (address === null) throw new Error('The server has been closed.')
    return address.port
  }

  /** `http://127.0.0.1:PORT`; virtual-hosted requests go to `BUCKET.localhost:PORT`. */
  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** What a deploy needs in its environment to be let in here. */
  get environment(): Record<string, string> {
    const { accessKeyId, secretAccessKey, sessionToken } = this.credentials
    return {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      ...(sessionToken !== undefined && { AWS_SESSION_TOKEN: sessionToken }),
    }
  }

  get allow(): Allow | undefined {
    return this.#service.allow
  }

  set allow(allow: Allow | undefined) {
    this.#service.allow = allow
  }

  /** A look into a bucket, past HTTP and permissions. */
  bucket(name: string): BucketView {
    const bucket = this.#service.buckets.get(name)
    if (bucket === undefined) throw new Error(`The server has no bucket ${name}.`)
    return new BucketView(bucket)
  }

  /** Connections that the server has ended because of their lifetime. */
  get ended(): number {
    return this.#lifetimes.ended
  }

  createBucket(name: string, options: BucketOptions = {}): BucketView {
    return new BucketView(this.#service.createBucket(name, options))
  }

  /** The operations so far, in order. */
  operations(): readonly string[] {
    return this.requests.map(({ operation }) => operation)
  }

  /** How many requests of each operation so far. */
  counts(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {}
    for (const { operation } of this.requests) counts[operation] = (counts[operation] ?? 0) + 1
    return counts
  }

  async close(): Promise<void> {
    const closed = once(this.#http, 'close')
    this.#http.close()
    this.#http.closeAllConnections()
    await closed
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { socket } = message
    message.on('error', () => socket.destroy())
    const headers = this.#lifetimes.arrived(socket)
    if (headers === undefined) return
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.on('finish', () => this.#lifetimes.answered(socket))
    try {
      await this.#exchange(message, response)
    } catch (error) {
      // Only a client that left; every refusal has been answered.
      if (!message.destroyed || message.complete) send(response, failure(error, message.url ?? ''))
    }
  }

  async #exchange(message: IncomingMessage, response: ServerResponse): Promise<void> {
    let head: RequestHead
    const raw = await readAll(message)
    try {
      head = readHead(message)
    } catch (error) {
      send(response, failure(error, message.url ?? ''))
      return
    }
    const logged: LoggedRequest = {
      method: head.method,
      operation: head.operation,
      bucket: head.bucket,
      key: head.key,
      query: head.query,
      headers: head.headers,
      bytes: raw.length,
    }
    this.requests.push(logged)
    if (this.#latencyMs > 0) await wait(this.#latencyMs)
    const fault = await this.intercept?.(logged)
    if (fault === 'hang') return
    if (fault === 'reset') {
      message.socket.resetAndDestroy()
      return
    }
    const answer = typeof fault === 'object' ? injected(fault, head) : this.#answer(head, raw)
    if (fault === 'lose-answer') {
      message.socket.resetAndDestroy()
      return
    }
    logged.status = answer.status
    if (answer.code !== undefined) logged.code = answer.code
    send(response, answer)
  }

  #answer(head: RequestHead, raw: Buffer): CodedAnswer {
    const answer = this.#attempt(head, raw)
    const region = this.#service.buckets.get(head.bucket)?.region
    // Told to everybody, even with a 301, 400 or 403.
    return head.operation === 'HeadBucket' && region !== undefined
      ? { ...answer, headers: { ...answer.headers, 'x-amz-bucket-region': region } }
      : answer
  }

  #attempt(head: RequestHead, raw: Buffer): CodedAnswer {
    try {
      return this.#service.answer(head, raw)
    } catch (error) {
      return failure(error, head.rawPath)
    }
  }
}

interface CodedAnswer extends Answer {
  readonly code?: string
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const injected = (fault: Exclude<Fault, string>, head: RequestHead): CodedAnswer =>
  failure(
    new S3Error(fault.status, fault.code, fault.message ?? 'Injected by the test.', {}, fault.headers),
    head.rawPath,
  )

function failure(error: unknown, resource: string): CodedAnswer {
  const known = error instanceof S3Error ? error : new S3Error(500, 'InternalError', String(error))
  const details = Object.entries(known.details).map(([name, value]) => text(name, value))
  return {
    status: known.status,
    code: known.code,
    headers: { 'content-type': 'application/xml', ...known.headers },
    body: errorDocument(
      text('Code', known.code),
      text('Message', known.message),
      ...details,
      text('Resource', resource),
    ),
  }
}

let answers = 0

/** As long as S3's, in the order of the answers. */
const requestId = (): string => String(++answers).padStart(16, '0')

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, {
    'x-amz-request-id': requestId(),
    server: 'AmazonS3',
    ...(typeof body === 'string' && { 'content-type': 'application/xml' }),
    // Neither has a body, nor a length of one: RFC 9110, 8.6.
    ...(status !== 204 && status !== 304 && { 'content-length': String(bytes?.length ?? 0) }),
    ...headers,
  })
  response.end(bytes)
}
