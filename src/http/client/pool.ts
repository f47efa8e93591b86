import { whenAborted } from '../../pace/when-aborted.ts'
import { KEEP_UNUSED_MS } from '../timeouts.ts'
import type { HttpAnswer } from './answer.ts'
import { Connection, type Limits, type OpenSocket } from './connection.ts'
import { StaleConnection } from './connection-errors.ts'
import { type HttpRequest, headText } from './request.ts'

/**
 * The connections to one server, kept for the next requests. One is opened for each concurrent request; the caller
 * limits those.
 */
export class Pool {
  readonly #open: OpenSocket
  /** The last one was used last. */
  readonly #free: Connection[] = []

  constructor(open: OpenSocket) {
    this.#open = open
  }

  /**
   * Sends a request and collects its answer. Rejects with the error of the connection, or of what cannot be sent or
   * read; when it is aborted, with any error.
   */
  async send(request: HttpRequest, signal: AbortSignal, limits: Limits = {}): Promise<HttpAnswer> {
    const outgoing = { head: headText(request), body: request.body, isHead: request.method === 'HEAD' }
    for (;;) {
      signal.throwIfAborted()
      const connection = this.#take()
      const forget = whenAborted(signal, () => connection.destroy())
      try {
        return await connection.ask(outgoing, limits)
      } catch (error) {
        // Each one uses up a kept connection, so this ends.
        if (!(error instanceof StaleConnection) || signal.aborted) throw error
      } finally {
        forget()
      }
    }
  }

  /** Opens connections for so many requests that are about to come, as far as none are free that can be used. */
  openAhead(requests: number): void {
    for (let free = this.#free.filter(isUsable).length; free < requests; free += 1) {
      const connection = this.#connect()
      connection.keep()
      // Used last: the others are connected already.
      this.#free.unshift(connection)
    }
  }

  #take(): Connection {
    for (let connection = this.#free.pop(); connection; connection = this.#free.pop()) {
      if (isUsable(connection)) return connection
      connection.destroy()
    }
    return this.#connect()
  }

  #connect(): Connection {
    return new Connection(this.#open, free => this.#free.push(free))
  }
}

/** Whether the other side is likely to have kept it, too. */
function isUsable({ isOpen, freeSince }: Connection): boolean {
  return isOpen && performance.now() - freeSince < KEEP_UNUSED_MS
}
