import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type Damage, deliver, type ProxyAnswer, refusal } from './proxy-answer.ts'
import { type RequestHead, readHead } from './s3-server/request.ts'

/** A whole request, before the server hears of it. */
export interface ProxiedBody extends RequestHead {
  readonly body: Buffer
}

/** Answers instead of the server, or makes something of what the server answers to `pass`. */
export type Answering = (request: ProxiedBody, pass: () => Promise<ProxyAnswer>) => Promise<ProxyAnswer>

/**
 * `reset` ends the connection before the server hears of the request, `reset-in-body` once part of the body has come;
 * `hang` never answers. `Damage` is done to what the server answers. A status is an error that the server never saw.
 */
export type ProxyFault =
  | 'reset'
  | 'reset-in-body'
  | 'hang'
  | Damage
  | { readonly status: number; readonly code: string }
  | Answering

export interface FaultRule {
  readonly fault: ProxyFault
  /** One in so many requests, on the average; each one, if absent. */
  readonly oneIn?: number
  /** All, if absent. */
  readonly operations?: readonly string[]
  /** All, if absent. */
  readonly about?: (request: RequestHead) => boolean
  /** So many requests are let through first. */
  readonly after?: number
  /** So many requests are hit, and no more. */
  readonly times?: number
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

/** Hears of each request that reaches the server, and of the answer, before anybody else does. */
export type Watcher = (request: ProxiedBody) => (answer: ProxyAnswer) => void

export const WRITES: ReadonlySet<string> = new Set([
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
  watcher: Watcher | undefined
  readonly #options: FaultProxyOptions
  readonly #target: URL
  readonly #attempts = new Map<string, number>()
  /** How many requests each rule has concerned. */
  readonly #concerned = new Map<FaultRule, number>()
  readonly #hits = new Map<FaultRule, number>()
  readonly #agent = new Agent({ keepAlive: true })
  readonly #http = createServer((incoming, response) => void this.#serve(incoming, response))
  #faults: readonly FaultRule[]
  #writes = 0

  constructor(options: FaultProxyOptions) {
    this.#options = options
    this.#faults = options.faults ?? []
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

  /** From now on, instead of those before. */
  set faults(faults: readonly FaultRule[]) {
    this.#faults = faults
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
    if (WRITES.has(head.operation) && reachesServer(fault)) this.#writes++
    if (this.#options.latencyMs) await wait(this.#options.latencyMs)

    const reset = () => incoming.socket.resetAndDestroy()
    if (fault === 'hang') incoming.resume()
    else if (fault === 'reset') reset()
    else if (fault === 'reset-in-body') incoming.once('data', reset).once('end', reset)
    else await this.#answer(incoming, response, head, fault).catch(reset)
  }

  /** Rejects where either side ends the connection. */
  async #answer(
    incoming: IncomingMessage,
    response: ServerResponse,
    head: RequestHead,
    fault: Damage | Answering | { readonly status: number; readonly code: string } | undefined,
  ): Promise<void> {
    const whole: ProxiedBody = { ...head, body: Buffer.concat(await incoming.toArray()) }
    const pass = () => this.#pass(incoming, whole)
    if (typeof fault === 'function') return deliver(await fault(whole, pass), response)
    if (typeof fault === 'object') return deliver(refusal(fault), response)
    deliver(await pass(), response, fault)
  }

  #stopped({ operation }: RequestHead): ProxyFault | undefined {
    const stop = this.stopWrites
    return stop !== undefined && WRITES.has(operation) && this.#writes >= stop.after ? stop.fault : undefined
  }

  /** By a hash of what is asked and how often it was: concurrency does not change who is hit. */
  #drawn(head: RequestHead): ProxyFault | undefined {
    const { operation, bucket, key, query } = head
    const place = [query.get('partNumber'), query.get('continuation-token')]
    const asked = [operation, bucket, key, ...place].join('\n')
    const attempt = this.#attempts.get(asked) ?? 0
    this.#attempts.set(asked, attempt + 1)
    return this.#faults.find((rule, index) => {
      if (!(rule.operations?.includes(operation) ?? true) || !(rule.about?.(head) ?? true)) return false
      const draw = createHash('md5')
        .update(`${this.#options.seed ?? 1} ${index} ${attempt}\n${asked}`)
        .digest()
      return (draw.readUInt32LE(0) / 2 ** 32) * (rule.oneIn ?? 1) < 1 && this.#isDue(rule)
    })?.fault
  }

  #isDue(rule: FaultRule): boolean {
    const before = this.#concerned.get(rule) ?? 0
    this.#concerned.set(rule, before + 1)
    const hits = this.#hits.get(rule) ?? 0
    if (before < (rule.after ?? 0) || hits >= (rule.times ?? Number.POSITIVE_INFINITY)) return false
    this.#hits.set(rule, hits + 1)
    return true
  }

  async #pass(incoming: IncomingMessage, whole: ProxiedBody): Promise<ProxyAnswer> {
    const answered = this.watcher?.(whole)
    const outgoing = request({
      host: this.#target.hostname,
      port: this.#target.port,
      method: incoming.method,
      path: incoming.url,
      headers: incoming.rawHeaders,
      agent: this.#agent,
    })
    outgoing.end(whole.body)
    const [received] = (await once(outgoing, 'response')) as [IncomingMessage]
    const body = Buffer.concat(await received.toArray())
    const answer = { status: received.statusCode ?? 502, rawHeaders: received.rawHeaders, body }
    answered?.(answer)
    return answer
  }
}

function reachesServer(fault: ProxyFault | undefined): boolean {
  if (typeof fault === 'object') return false
  return fault !== 'reset' && fault !== 'reset-in-body' && fault !== 'hang'
}
