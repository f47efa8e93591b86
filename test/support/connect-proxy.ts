import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** A proxy of the kind that stands at the edge of a company's network. */
export async function startConnectProxy(): Promise<ConnectProxy> {
  const proxy = new ConnectProxy()
  await proxy.listen()
  return proxy
}

export class ConnectProxy {
  /** `CONNECT host:port` of each tunnel, `GET http://…` of each plain request, in the order of arrival. */
  readonly requests: string[] = []
  /** Where a tunnel leads, by the host and port asked for; any other leads nowhere. Names need no DNS this way. */
  readonly hosts = new Map<string, number>()
  readonly #http = createServer((incoming, response) => this.#forward(incoming, response))
  readonly #sockets = new Set<Socket>()

  constructor() {
    this.#http.on('connect', (incoming: IncomingMessage, client: Socket, head: Buffer) =>
      this.#tunnel(incoming.url ?? '', client, head),
    )
  }

  async listen(): Promise<void> {
    this.#http.listen(0, '127.0.0.1')
    await once(this.#http, 'listening')
  }

  get url(): string {
    const { port } = this.#http.address() as AddressInfo // it listens on a port
    return `http://127.0.0.1:${port}`
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.#http.closeAllConnections()
    this.#http.close()
    await once(this.#http, 'close')
  }

  #tunnel(to: string, client: Socket, head: Buffer): void {
    this.requests.push(`CONNECT ${to}`)
    const port = this.hosts.get(to)
    if (port === undefined) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      return
    }
    const server = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      server.write(head)
      server.pipe(client).pipe(server)
    })
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(socket)
      socket.on('error', () => other.destroy())
    }
  }

  #forward(incoming: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '' } = incoming
    this.requests.push(`${method} ${url}`)
    const { host, pathname, search } = new URL(url)
    const port = this.hosts.get(host) ?? Number(new URL(url).port)
    const options = {
      host: '127.0.0.1',
      port,
      method,
      path: `${pathname}${search}`,
      headers: incoming.headers,
    }
    const outgoing = request(options, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    outgoing.on('error', () => response.destroy())
    incoming.pipe(outgoing)
  }
}
