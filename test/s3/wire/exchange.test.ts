import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createAgents } from '../../../src/http/agents.ts'
import { exchange, type Sendable } from '../../../src/s3/wire/exchange.ts'

const signal = new AbortController().signal

function requestTo(port: number, body?: Uint8Array): Sendable {
  const length = body === undefined ? {} : { 'content-length': String(body.length) }
  const headers = { host: `127.0.0.1:${port}`, ...length }
  return { protocol: 'http:', hostname: '127.0.0.1', port, method: 'PUT', path: '/', headers, body }
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

test('silence is a time-out', async () => {
  const port = await serve(() => {})
  await expect(exchange(requestTo(port), createAgents({}), signal, { idleMs: 50 })).rejects.toMatchObject({
    code: 'TimeoutError',
    message: 'nothing was heard for 15 s',
  })
})

test('silence in the middle of an answer is one, too', async () => {
  const port = await serve(socket => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf'))
  await expect(exchange(requestTo(port), createAgents({}), signal, { idleMs: 50 })).rejects.toMatchObject({
    code: 'TimeoutError',
  })
})

test('a refusal that comes before all of the body is sent counts, and ends the sending', async () => {
  const closed = Promise.withResolvers<void>()
  const port = await serve(socket => {
    socket.on('close', () => closed.resolve())
    socket.once('data', () => socket.write('HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno'))
    socket.resume()
  })
  const body = Buffer.alloc(64 * 1024 * 1024)
  await expect(exchange(requestTo(port, body), createAgents({}), signal)).resolves.toMatchObject({
    status: 403,
    body: Buffer.from('no'),
  })
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
  await expect(exchange(requestTo(port), createAgents({}), controller.signal)).rejects.toThrow()
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
  const agents = createAgents({})
  for (let turn = 0; turn < 5; turn += 1)
    expect(await exchange(requestTo(port), agents, signal)).toMatchObject({ status: 200 })
  expect(connections).toBe(5)
})

test('a fresh connection that the other side ends is a failure', async () => {
  const port = await serve(socket => socket.on('data', () => socket.destroy()))
  await expect(exchange(requestTo(port), createAgents({}), signal)).rejects.toMatchObject({
    code: 'ECONNRESET',
  })
})

test('an answer is read up to its bound', async () => {
  const port = await serve(socket => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n')
    socket.write(Buffer.alloc(100_000))
  })
  await expect(
    exchange(requestTo(port), createAgents({}), signal, { maxBytes: 50_000 }),
  ).rejects.toMatchObject({
    code: 'AnswerTooLarge',
  })
})
