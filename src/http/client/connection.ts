import type { Socket } from 'node:net'
import { requestLeft } from '../first-request.ts'
import { IDLE_TIMEOUT_MS, nothingHeard } from '../timeouts.ts'
import { BadAnswer, type HttpAnswer } from './answer.ts'
import { AnswerReader } from './answer-reader.ts'
import { isLong, writeSlices } from './body-slices.ts'
import { isOfStale, StaleConnection, timeoutError } from './connection-errors.ts'
import { limitConnecting } from './limit-connecting.ts'

/** A request as it is sent. */
export interface Outgoing {
  /** With the empty line at its end; each character a byte. */
  readonly head: string
  readonly body: Uint8Array | undefined
  /** Whether HEAD is asked, whose answer has no body whatever it says. */
  readonly isHead: boolean
}

/** What an answer may take. */
export interface Limits {
  /** Milliseconds without anything sent or received. */
  readonly idleMs?: number
  /** Bytes of the answer's body. */
  readonly maxBytes?: number
}

/** Opens a socket that hands what it receives to `onBytes`, which keeps none of it. */
export type OpenSocket = (onBytes: (bytes: Buffer) => void) => Socket

/** What is asked at the moment. */
interface Asked {
  readonly reader: AnswerReader
  readonly resolve: (answer: HttpAnswer) => void
  readonly reject: (error: unknown) => void
  isSent: boolean
}

/** A socket that speaks HTTP/1.1, one request after the other. */
export class Connection {
  readonly #socket: Socket
  readonly #onFree: (connection: Connection) => void
  #asked: Asked | undefined
  /** Whether it was kept: the other side may have ended it since. */
  #isKept = false
  #idleMs = 0
  #freeSince = 0

  /** @param onFree when it has answered and can be asked again */
  constructor(open: OpenSocket, onFree: (connection: Connection) => void) {
    this.#onFree = onFree
    const socket = open(bytes => this.#take(bytes))
    this.#socket = socket
    socket.on('error', error => this.#fail(error))
    socket.on('timeout', () => this.#fail(timeoutError(nothingHeard(this.#idleMs))))
    socket.on('end', () => this.#end())
    socket.on('close', () => this.#end())
    limitConnecting(socket, error => this.#fail(error))
  }

  /** When it became free, as `performance.now()` counts. */
  get freeSince(): number {
    return this.#freeSince
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed && this.#socket.writable
  }

  /**
   * Sends a request and collects its answer.
   * @throws StaleConnection if another connection has to be taken, a `BadAnswer`, or the error of the socket, which ends
   */
  ask(
    { head, body, isHead }: Outgoing,
    { idleMs = IDLE_TIMEOUT_MS, maxBytes = Number.POSITIVE_INFINITY }: Limits,
  ): Promise<HttpAnswer> {
    return new Promise<HttpAnswer>((resolve, reject) => {
      const reader = new AnswerReader(isHead, maxBytes)
      const asked = { reader, resolve, reject, isSent: false }
      this.#asked = asked
      if (this.#isKept) this.#socket.ref()
      if (idleMs !== this.#idleMs) this.#socket.setTimeout(idleMs)
      this.#idleMs = idleMs
      this.#send(head, body, () => {
        asked.isSent = true
        requestLeft()
      })
    })
  }

  /** Waits for a request that is still to come, without keeping the process alive for it. */
  keep(): void {
    this.#isKept = true
    this.#freeSince = performance.now()
    this.#socket.unref()
    // Of a host with several addresses: what tries the next one keeps the process again.
    if (this.#socket.connecting) this.#socket.once('connect', () => this.#asked ?? this.#socket.unref())
  }

  /** Ends whatever it is doing. */
  destroy(): void {
    this.#fail(new BadAnswer('aborted', 'ECONNRESET'))
  }

  #send(head: string, body: Uint8Array | undefined, onSent: () => void): void {
    const socket = this.#socket
    if (!body?.length) {
      socket.write(head, 'latin1', onSent)
      return
    }
    socket.cork()
    socket.write(head, 'latin1')
    if (isLong(body)) writeSlices(socket, body, () => socket.write('', onSent))
    else socket.write(body, onSent)
    socket.uncork()
  }

  #take(bytes: Buffer): void {
    const asked = this.#asked
    if (asked === undefined) {
      // Nobody asked: perhaps it says that it is about to close.
      this.#socket.destroy()
      return
    }
    try {
      const answer = asked.reader.take(bytes)
      if (answer !== undefined) this.#answer(asked, answer)
    } catch (error) {
      this.#fail(error)
    }
  }

  #answer(asked: Asked, answer: HttpAnswer): void {
    this.#asked = undefined
    // Refused before all of it was sent: what is left is of no use.
    if (asked.reader.mayStayOpen && asked.isSent) {
      this.keep()
      this.#onFree(this)
    } else this.#socket.destroy()
    asked.resolve(answer)
  }

  #end(): void {
    const asked = this.#asked
    if (asked === undefined) {
      this.#socket.destroy()
      return
    }
    try {
      const answer = asked.reader.end()
      if (answer !== undefined) this.#answer(asked, answer)
    } catch (error) {
      this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    const asked = this.#asked
    this.#asked = undefined
    this.#socket.destroy()
    if (asked === undefined) return
    const isStale = this.#isKept && !asked.reader.hasBegun && isOfStale(error)
    asked.reject(isStale ? new StaleConnection() : error)
  }
}
