import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { createServer } from 'node:tls'

const folder = join(import.meta.dirname, '..', 'fixtures', 'tls')

/** What NODE_EXTRA_CA_CERTS names, for a process to trust these fronts. */
export const CA_FILE = join(folder, 'ca.pem')

/** A certificate with its key, as PEM. */
export interface Certificate {
  readonly cert: string | Buffer
  readonly key: string | Buffer
}

/** For localhost and the hosts of AWS that tests use; an elliptic curve's, since it is quick. */
const usual = (): Certificate => ({
  cert: readFileSync(join(folder, 'cert.pem')),
  key: readFileSync(join(folder, 'key.pem')),
})

/** TLS in front of a server that has none. */
export async function startTlsFront(port: number, certificate = usual()): Promise<TlsFront> {
  const front = new TlsFront(port, certificate)
  await front.listen()
  return front
}

export class TlsFront {
  readonly #sockets = new Set<Socket>()
  readonly #server

  constructor(port: number, certificate: Certificate) {
    // Nagle's algorithm would hold the end of what is passed on until the other side has acknowledged what went before.
    this.#server = createServer({ ...certificate, noDelay: true }, client => {
      const server = connect({ port, host: '127.0.0.1', noDelay: true })
      client.pipe(server).pipe(client)
      for (const [socket, other] of [
        [client, server],
        [server, client],
      ] as const) {
        this.#sockets.add(socket)
        socket.on('error', () => other.destroy())
        socket.on('close', () => this.#sockets.delete(socket))
      }
    })
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  get port(): number {
    const { port } = this.#server.address() as AddressInfo // it listens on a port
    return port
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }
}
