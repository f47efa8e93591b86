import { once } from 'node:events'

/** What the browser tells on its own: `Network.responseReceived` and the like. */
export interface DevToolsEvent {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}

interface Message extends Partial<DevToolsEvent> {
  readonly id?: number
  readonly sessionId?: string
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: { readonly message: string }
}

interface Call {
  readonly resolve: (result: Readonly<Record<string, unknown>>) => void
  readonly reject: (error: Error) => void
}

/** A connection to Chromium's DevTools protocol, with sessions for its tabs. */
export class DevTools {
  readonly #socket: WebSocket
  readonly #calls = new Map<number, Call>()
  readonly #listeners = new Map<string, (event: DevToolsEvent) => void>()
  #sent = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data))))
    socket.addEventListener('close', () => {
      for (const { reject } of this.#calls.values()) reject(new Error('The browser has ended.'))
      this.#calls.clear()
    })
  }

  static async connect(url: string): Promise<DevTools> {
    const socket = new WebSocket(url)
    await once(socket, 'open')
    return new DevTools(socket)
  }

  /** @param session of a tab; the browser itself if absent */
  send(
    method: string,
    params: Readonly<Record<string, unknown>> = {},
    session?: string,
  ): Promise<Readonly<Record<string, unknown>>> {
    this.#sent += 1
    const id = this.#sent
    const answered = new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
      this.#calls.set(id, { resolve, reject })
    })
    this.#socket.send(
      JSON.stringify({ id, method, params, ...(session !== undefined && { sessionId: session }) }),
    )
    return answered
  }

  /** Tells of what happens in a tab from here on. */
  listen(session: string, listener: (event: DevToolsEvent) => void): void {
    this.#listeners.set(session, listener)
  }

  close(): void {
    this.#socket.close()
  }

  #receive({ id, sessionId, result = {}, error, method, params = {} }: Message): void {
    if (method !== undefined) this.#listeners.get(sessionId ?? '')?.({ method, params })
    const call = this.#calls.get(id ?? 0)
    if (call === undefined) return
    this.#calls.delete(id ?? 0)
    if (error) call.reject(new Error(error.message))
    else call.resolve(result)
  }
}

/** Of what the browser tells, which has no types here. */
export function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? new Map(Object.entries(of)).get(name) : undefined
}
