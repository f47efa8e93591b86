import { connect, isIP, type OnReadOpts } from 'node:net'
import type { ConnectionOptions } from 'node:tls'
import type { OpenSocket } from './connection.ts'

/** Where a server listens. */
export interface Origin {
  readonly protocol: 'http:' | 'https:'
  /** Without the brackets of an IPv6 address. */
  readonly hostname: string
  readonly port: number | undefined
}

/** Bytes that a connection reads at a time. */
const READ_BYTES = 16 * 1024

/** As Node's own agents have it. */
const KEEP_ALIVE_PROBE_MS = 1_000

/** Opens connections to one server, over TLS with what it remembers of the last one. */
export function socketsTo({ protocol, hostname, port }: Origin, ca: () => string[] | undefined): OpenSocket {
  if (protocol === 'http:') {
    const options = {
      host: hostname,
      port: port ?? 80,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: KEEP_ALIVE_PROBE_MS,
    }
    return onBytes => connect({ ...options, ...readingInto(onBytes) })
  }
  // Loaded when needed: it takes longer than anything else before the first request.
  const tls = process.getBuiltinModule('node:tls')
  const trust = ca()
  // One for all: Node would read every authority that it trusts for each connection.
  const secureContext = tls.createSecureContext(trust === undefined ? {} : { ca: trust })
  let session: Buffer | undefined
  return onBytes => {
    const options: ConnectionOptions = {
      host: hostname,
      port: port ?? 443,
      ...(isIP(hostname) === 0 && { servername: hostname }),
      secureContext,
      ...(session && { session }),
      ALPNProtocols: ['http/1.1'],
      ...readingInto(onBytes),
    }
    // Node takes both options for plain connections alone.
    const socket = tls.connect(options).setNoDelay(true).setKeepAlive(true, KEEP_ALIVE_PROBE_MS)
    socket.on('session', given => {
      session = given
    })
    socket.once('error', () => {
      session = undefined
    })
    return socket
  }
}

/** Without a stream in between: it costs as much as the rest of an answer. */
function readingInto(onBytes: (bytes: Buffer) => void): { readonly onread: OnReadOpts } {
  return {
    onread: {
      buffer: Buffer.allocUnsafeSlow(READ_BYTES),
      callback: (length, buffer) => {
        onBytes(Buffer.from(buffer.buffer, buffer.byteOffset, length))
        return true
      },
    },
  }
}
