import type { Socket } from 'node:net'

/** How long connections last. S3 ends one after 100 requests, and one that is not used after some 5 s. */
export interface Lifetime {
  readonly requests?: number
  /** Milliseconds without a request. */
  readonly idleMs?: number
  /** Whether the last of the requests is answered with `connection: close`. */
  readonly isAnnounced?: boolean
}

/** Ends connections when their time has come, whoever is about to use them. */
export class Lifetimes {
  /** Connections that were ended. */
  ended = 0
  readonly #lifetime: Lifetime
  readonly #requests = new WeakMap<Socket, number>()
  readonly #idle = new WeakMap<Socket, NodeJS.Timeout>()

  constructor(lifetime: Lifetime) {
    this.#lifetime = lifetime
  }

  /**
   * A request has arrived.
   * @returns undefined if its connection is at its end, and the request lost with it; else headers for its answer
   */
  arrived(socket: Socket): Readonly<Record<string, string>> | undefined {
    clearTimeout(this.#idle.get(socket))
    const { requests = Number.POSITIVE_INFINITY, isAnnounced = false } = this.#lifetime
    const count = (this.#requests.get(socket) ?? 0) + 1
    this.#requests.set(socket, count)
    if (count > requests) {
      socket.resetAndDestroy()
      return undefined
    }
    return count === requests && isAnnounced ? { connection: 'close' } : {}
  }

  /** An answer has left. */
  answered(socket: Socket): void {
    const { requests, idleMs } = this.#lifetime
    if (this.#requests.get(socket) === requests) this.#end(socket)
    else if (idleMs !== undefined)
      this.#idle.set(
        socket,
        setTimeout(() => this.#end(socket), idleMs),
      )
  }

  #end(socket: Socket): void {
    this.ended += 1
    socket.destroySoon()
  }
}
