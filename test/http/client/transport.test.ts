import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createAgents } from '../../../src/http/agents.ts'
import type { HttpRequest } from '../../../src/http/client/request.ts'
import { type Send, transportTo } from '../../../src/http/client/transport.ts'

const signal = new AbortController().signal

/** The proxy is named, but not for this host: Node's client finds that out by itself. */
const WAYS = [
  ['our own client', {}],
  ["Node's client", { HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: '127.0.0.1' }],
] as const

function put(port: number, body?: Uint8Array): HttpRequest {
  const length = body === undefined ? {} : { 'content-length': String(body.length) }
  return { method: 'PUT', path: '/', headers: { host: `127.0.0.1:${port}`, ...length }, body }
}

/** A server without HTTP, for what no server of HTTP does. Resolves with its port. */
async function serve(onConnection: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = []
  const server = createServer(socket => {
    sockets.push(socket)
    socket.on('error', () => {})
    onConnection(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) {
      socket.destroy()
    }
  })
  return (server.address() as AddressInfo).port
}

describe.each(WAYS)('%s', (_, environment) => {
  const sendTo = (port: number): Send =>
    transportTo({ protocol: 'http:', hostname: '127.0.0.1', port }, environment, createAgents(environment))

  test('silence is a time-out', async () => {
    const port = await serve(() => {})
    await expect(sendTo(port)(put(port), signal, { idleMs: 50 })).rejects.toMatchObject({
      code: 'TimeoutError',
      message: 'nothing was heard for 0.05 s',
    })
  })

  test('silence in the middle of an answer is one, too', async () => {
    const port = await serve(socket => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf'))
    await expect(sendTo(port)(put(port), signal, { idleMs: 50 })).rejects.toMatchObject({
      code: 'TimeoutError',
    })
  })

  test('a refusal that comes before all of the body is sent counts, and ends the sending', async () => {
    let connections = 0
    const closed = Promise.withResolvers<void>()
    const port = await serve(socket => {
      connections += 1
      socket.on('close', () => closed.resolve())
      socket.once('data', () => socket.write('HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno'))
      socket.resume()
    })
    const send = sendTo(port)
    const refusal = { status: 403, body: Buffer.from('no') }
    await expect(send(put(port, Buffer.alloc(64 * 1024 * 1024)), signal)).resolves.toMatchObject(refusal)
    await expect(send(put(port), signal)).resolves.toMatchObject(refusal)
    expect(connections).toBe(2)
    await closed.promise
  })

  test('an aborted signal ends the request', async () => {
    const controller = new AbortController()
    const closed = Promise.withResolvers<void>()
    const port = await serve(socket => {
      socket.on('close', () => closed.resolve())
      socket.resume()
      controller.abort()
    })
    await expect(sendTo(port)(put(port), controller.signal)).rejects.toThrow()
    await closed.promise
  })

  test('a kept connection that the other side ends is made anew', async () => {
    let connections = 0
    const port = await serve(socket => {
      connections += 1
      let requests = 0
      socket.on('data', () => {
        requests += 1
        // As S3 does after its time, or after a hundred requests: without a word.
        if (requests > 1) socket.destroy()
        else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
      })
    })
    const send = sendTo(port)
    for (let turn = 0; turn < 5; turn += 1)
      expect(await send(put(port), signal)).toMatchObject({ status: 200 })
    expect(connections).toBe(5)
  })

  test('a fresh connection that the other side ends is a failure', async () => {
    const port = await serve(socket => socket.on('data', () => socket.destroy()))
    await expect(sendTo(port)(put(port), signal)).rejects.toMatchObject({
      code: 'ECONNRESET',
    })
  })

  test('an answer is read up to its bound', async () => {
    const port = await serve(socket => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n')
      socket.write(Buffer.alloc(100_000))
    })
    await expect(sendTo(port)(put(port), signal, { maxBytes: 50_000 })).rejects.toMatchObject({
      code: 'AnswerTooLarge',
    })
  })
})
