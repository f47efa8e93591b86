import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Pool } from '../../../src/http/client/pool.ts'
import { socketsTo } from '../../../src/http/client/sockets.ts'
import { CA_FILE } from '../../support/tls-front.ts'

const signal = new AbortController().signal
const GET = { method: 'GET', path: '/', headers: { host: 'localhost' }, body: undefined }

/** Answers every request. Resolves with the port. */
async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return (server.address() as AddressInfo).port // it listens on a port
}

const answer = (headers = '') => `HTTP/1.1 200 OK\r\nContent-Length: 0\r\n${headers}\r\n`

test('a connection serves the next request, unless it was unused for so long that the store may have ended it', async () => {
  let connections = 0
  const server = createServer(socket => {
    connections += 1
    socket.on('data', () => socket.write(answer()))
  })
  const port = await listening(server)
  const pool = new Pool(socketsTo({ protocol: 'http:', hostname: '127.0.0.1', port }, () => undefined))
  await pool.send(GET, signal)
  await pool.send(GET, signal)
  expect(connections).toBe(1)
  const now = performance.now()
  const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 5_000)
  onTestFinished(() => clock.mockRestore())
  await pool.send(GET, signal)
  expect(connections).toBe(2)
})

test('a connection over TLS takes up the session of the one before', async () => {
  const folder = join(CA_FILE, '..')
  const certificate = {
    cert: readFileSync(join(folder, 'cert.pem')),
    key: readFileSync(join(folder, 'key.pem')),
  }
  const resumed: boolean[] = []
  const server = createTlsServer(certificate, socket => {
    resumed.push(socket.isSessionReused())
    socket.on('error', () => {})
    socket.on('data', () => socket.end(answer('Connection: close\r\n')))
  })
  const port = await listening(server)
  const trust = () => [readFileSync(CA_FILE, 'utf8')]
  const pool = new Pool(socketsTo({ protocol: 'https:', hostname: 'localhost', port }, trust))
  for (let turn = 0; turn < 3; turn += 1) await pool.send(GET, signal)
  expect(resumed).toEqual([false, true, true])
})

test('connections that are opened ahead serve the requests that come', async () => {
  let connections = 0
  const { promise: opened, resolve } = Promise.withResolvers<void>()
  const server = createServer(socket => {
    connections += 1
    if (connections === 3) resolve()
    socket.on('data', () => socket.write(answer()))
  })
  const port = await listening(server)
  const pool = new Pool(socketsTo({ protocol: 'http:', hostname: '127.0.0.1', port }, () => undefined))
  await pool.send(GET, signal)
  pool.openAhead(3)
  await opened
  await Promise.all([1, 2, 3].map(() => pool.send(GET, signal)))
  expect(connections).toBe(3)
})

test('the one that was used last is used first: those that were opened ahead may not be connected yet', async () => {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  const asked: number[] = []
  let connections = 0
  const server = createServer(socket => {
    connections += 1
    const number = connections
    if (number === 3) open()
    socket.on('data', () => {
      asked.push(number)
      socket.write(answer())
    })
  })
  const port = await listening(server)
  const pool = new Pool(socketsTo({ protocol: 'http:', hostname: '127.0.0.1', port }, () => undefined))
  await pool.send(GET, signal)
  pool.openAhead(3)
  await opened
  await pool.send(GET, signal)
  expect(asked).toEqual([1, 1])
})

test('connections that the other side has ended do not count as open', async () => {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  let connections = 0
  const server = createServer(socket => {
    connections += 1
    if (connections === 2) open()
    socket.on('data', () => socket.end(answer()))
    socket.on('close', () => end())
  })
  const port = await listening(server)
  const pool = new Pool(socketsTo({ protocol: 'http:', hostname: '127.0.0.1', port }, () => undefined))
  await pool.send(GET, signal)
  await ended
  pool.openAhead(1)
  await opened
  expect(connections).toBe(2)
})

test('one that was opened ahead and is gone fails no request', async () => {
  let connections = 0
  const server = createServer(socket => {
    connections += 1
    if (connections <= 2) socket.resetAndDestroy()
    else socket.on('data', () => socket.write(answer()))
  })
  const port = await listening(server)
  const pool = new Pool(socketsTo({ protocol: 'http:', hostname: '127.0.0.1', port }, () => undefined))
  pool.openAhead(2)
  expect((await pool.send(GET, signal)).status).toBe(200)
})

test.each([
  ['one address', '127.0.0.1'],
  ['several, of which the first does not answer', '::1,127.0.0.1'],
])('one that is never used does not keep the process: %s', async (_, addresses) => {
  const { promise: opened, resolve } = Promise.withResolvers<void>()
  const port = await listening(createServer(() => resolve()))
  const at = (file: string) => new URL(`../../../src/http/client/${file}`, import.meta.url).href
  // Alive until its input ends.
  const script = `
    const { default: dns } = await import('node:dns')
    const { Pool } = await import('${at('pool.ts')}')
    const { socketsTo } = await import('${at('sockets.ts')}')
    const found = '${addresses}'.split(',').map(address => ({ address, family: address.includes(':') ? 6 : 4 }))
    dns.lookup = (host, options, done) => done(null, found)
    new Pool(socketsTo({ protocol: 'http:', hostname: 's3.test', port: ${port} }, () => undefined)).openAhead(1)
    process.stdin.resume()`
  const stdio = ['pipe', 'ignore', 'ignore'] as const
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: [...stdio] })
  onTestFinished(() => void child.kill())
  const ended = once(child, 'exit')
  await opened
  child.stdin?.end()
  expect(await ended).toEqual([0, null])
})

test('what is kept for the next request does not keep the process', async () => {
  const server = createServer(socket => socket.on('data', () => socket.write(answer())))
  const port = await listening(server)
  const at = (file: string) => new URL(`../../../src/http/client/${file}`, import.meta.url).href
  const script = `
    const { Pool } = await import('${at('pool.ts')}')
    const { socketsTo } = await import('${at('sockets.ts')}')
    const pool = new Pool(socketsTo({ protocol: 'http:', hostname: '127.0.0.1', port: ${port} }, () => undefined))
    await pool.send(${JSON.stringify(GET)}, new AbortController().signal)
    process.exit(process.getActiveResourcesInfo().includes('TCPSocketWrap') ? 1 : 0)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' })
  expect(await once(child, 'exit')).toEqual([0, null])
})

test.each([
  ['that was kept', `await pool.send(GET, signal)`],
  ['that was opened ahead and is not connected yet', `pool.openAhead(1)`],
])('a request keeps the process until it is answered, on a connection %s', async (_, before) => {
  const server = createServer(socket => socket.on('data', () => socket.write(answer())))
  const port = await listening(server)
  const at = (file: string) => new URL(`../../../src/http/client/${file}`, import.meta.url).href
  const script = `
    const { Pool } = await import('${at('pool.ts')}')
    const { socketsTo } = await import('${at('sockets.ts')}')
    const pool = new Pool(socketsTo({ protocol: 'http:', hostname: '127.0.0.1', port: ${port} }, () => undefined))
    const GET = ${JSON.stringify(GET)}
    const { signal } = new AbortController()
    ${before}
    pool.send(GET, signal).then(({ status }) => console.log(status))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const printed = child.stdout.toArray()
  expect(await once(child, 'exit')).toEqual([0, null])
  expect((await printed).join('')).toBe('200\n')
})
