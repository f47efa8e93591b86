import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type RequestHead, readHead } from './s3-server/request.ts'

/**
 * `reset` ends the connection before the server hears of the request, `lose-answer` after it answered; `hang` never
 * answers. A status answers an error that the server never saw.
 */
export type ProxyFault = 'reset' | 'lose-answer' | 'hang' | { readonly status: number; readonly code: string }

export interface FaultRule {
  readonly fault: ProxyFault
  /** One in so many requests, on the average. */
  readonly oneIn: number
  /** All, if absent. */
  readonly operations?: readonly string[]
}

export interface FaultProxyOptions {
  /** The server behind: `http://127.0.0.1:PORT`. */
  readonly target: string
  /** The first rule that hits decides. */
  readonly faults?: readonly FaultRule[]
  /** Which requests are hit; the same seed hits the same ones, whatever order they come in. */
  readonly seed?: number
  /** Milliseconds by which every request is late. */
  readonly latencyMs?: number
}

/** What happens to writes once so many have passed. */
export interface WriteStop {
  readonly after: number
  readonly fault: ProxyFault
}

export interface ProxiedRequest {
  readonly operation: string
  readonly key: string
  /** What was done to it; absent where it passed. */
  readonly fault?: ProxyFault
}

const WRITES = new Set([
  'PutObject',
  'CopyObject',
  'DeleteObject',
  'DeleteObjects',
  'CreateMultipartUpload',
  'UploadPart',
  'CompleteMultipartUpload',
  'AbortMultipartUpload',
])

export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const proxy = new FaultProxy(options)
  await proxy.listen()
  return proxy
}

/** Stands in front of any S3 server. `Host` passes unchanged, so that signatures made for the proxy hold. */
export class FaultProxy {
  /** In the order of arrival. Empty it with `requests.length = 0`. */
  readonly requests: ProxiedRequest[] = []
  /** From when on writes fail; may be set and changed while it runs. */
  stopWrites: WriteStop | undefined
  readonly #options: FaultProxyOptions
  readonly #target: URL
  readonly #attempts = new Map<string, number>()
  readonly #agent = new Agent({ keepAlive: true })
  readonly #http = createServer((incoming, response) => void this.#serve(incoming, response))
  #writes = 0

  constructor(options: FaultProxyOptions) {
    this.#options = options
    this.#target = new URL(options.target)
    this.#http.keepAliveTimeout = 0
    this.#http.requestTimeout = 0
  }

  async listen(): Promise<void> {
    this.#http.listen(0, '127.0.0.1')
    await once(this.#http, 'listening')
  }

  get endpoint(): string {
    const address = this.#http.address() as AddressInfo | null // never a pipe's name: it listens on a port
    return `http://127.0.0.1:${address?.port}`
  }

  /** Writes that reached the server. */
  get writes(): number {
    return this.#writes
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
    this.#agent.destroy()
    await closed
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const head = readHead(incoming)
    const fault = this.#stopped(head) ?? this.#drawn(head)
    this.requests.push({ operation: head.operation, key: head.key, ...(fault !== undefined && { fault }) })
    if (WRITES.has(head.operation) && (fault === undefined || fault === 'lose-answer')) this.#writes++
    if (this.#options.latencyMs) await wait(this.#options.latencyMs)

    if (fault === 'hang') incoming.resume()
    else if (fault === 'reset') incoming.socket.resetAndDestroy()
    else if (typeof fault === 'object') refuse(incoming, response, fault)
    else this.#forward(incoming, response, fault)
  }

  #stopped({ operation }: RequestHead): ProxyFault | undefined {
    const stop = this.stopWrites
    return stop !== undefined && WRITES.has(operation) && this.#writes >= stop.after ? stop.fault : undefined
  }

  /** By a hash of what is asked and how often it was: concurrency does not change who is hit. */
  #drawn({ operation, bucket, key, query }: RequestHead): ProxyFault | undefined {
    const asked = [operation, bucket, key, query.get('partNumber'), query.get('continuation-token')].join(
      '\n',
    )
    const attempt = this.#attempts.get(asked) ?? 0
    this.#attempts.set(asked, attempt + 1)
    return this.#options.faults?.find(({ operations, oneIn }, rule) => {
      if (operations !== undefined && !operations.includes(operation)) return false
      const draw = createHash('md5')
        .update(`${this.#options.seed ?? 1} ${rule} ${attempt}\n${asked}`)
        .digest()
      return draw.readUInt32LE(0) % oneIn === 0
    })?.fault
  }

  #forward(incoming: IncomingMessage, response: ServerResponse, fault: 'lose-answer' | undefined): void {
    const outgoing = request({
      host: this.#target.hostname,
      port: this.#target.port,
      method: incoming.method,
      path: incoming.url,
      headers: incoming.rawHeaders,
      agent: this.#agent,
    })
    const lose = () => incoming.socket.resetAndDestroy()
    outgoing.on('error', lose)
    incoming.on('error', () => outgoing.destroy())
    outgoing.on('response', answer => {
      answer.on('error', lose)
      if (fault === 'lose-answer') {
        answer.resume().on('end', lose)
        return
      }
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.pipe(response)
    })
    incoming.pipe(outgoing)
  }
}

/** After the body, which the client would otherwise still be sending. */
function refuse(
  incoming: IncomingMessage,
  response: ServerResponse,
  { status, code }: { readonly status: number; readonly code: string },
): void {
  incoming.resume().on('end', () => {
    response.writeHead(status, { 'content-type': 'application/xml', 'x-amz-request-id': 'PROXY' })
    response.end(`<Error><Code>${code}</Code><Message>Injected by the test.</Message></Error>`)
  })
}
