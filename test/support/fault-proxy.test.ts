import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SignedRequest, sendSigned } from '../contract/signed-request.ts'
import { type FaultProxy, type FaultProxyOptions, startFaultProxy } from './fault-proxy.ts'
import { refusal } from './proxy-answer.ts'
import { type S3Server, startS3Server } from './s3-server/server.ts'

let server: S3Server
let proxy: FaultProxy
const start = async (options: Partial<FaultProxyOptions> = {}) => {
  proxy = await startFaultProxy({ target: server.endpoint, ...options })
}
beforeEach(async () => {
  server = await startS3Server({ buckets: { site: {} } })
})
afterEach(async () => {
  await proxy.close()
  await server.close()
})

const send = (request: SignedRequest) =>
  sendSigned({ endpoint: proxy.endpoint, region: 'us-east-1', credentials: server.credentials }, request)
const put = (key: string) => send({ method: 'PUT', path: `/site/${key}`, body: 'content' })
const statusOf = (answer: Promise<{ status: number }>) =>
  answer.then(
    ({ status }) => String(status),
    (error: NodeJS.ErrnoException) => error.code,
  )
const keys = Array.from({ length: 40 }, (_, i) => `k${i}`)

test('signed requests pass, and are counted by operation', async () => {
  await start()
  expect((await put('a')).status).toBe(200)
  expect((await send({ method: 'GET', path: '/site/a' })).body.toString()).toBe('content')
  expect(proxy.counts()).toEqual({ PutObject: 1, GetObject: 1 })
  expect(proxy.writes).toBe(1)
})

test('large bodies pass both ways', async () => {
  await start()
  const body = Buffer.alloc(3_000_000, 'large')
  await send({ method: 'PUT', path: '/site/large', body })
  expect((await send({ method: 'GET', path: '/site/large' })).body.equals(body)).toBe(true)
})

test('the seed decides who is hit, not the order', async () => {
  const hits = async (order: readonly string[], seed: number) => {
    await start({ faults: [{ fault: { status: 503, code: 'SlowDown' }, oneIn: 4 }], seed })
    for (const key of order) await put(key)
    const hit = proxy.requests.filter(({ fault }) => fault !== undefined).map(({ key }) => key)
    await proxy.close()
    return hit.toSorted()
  }
  const first = await hits(keys, 1)
  expect(first.length).toBeGreaterThan(2)
  expect(first.length).toBeLessThan(20)
  expect(await hits(keys.toReversed(), 1)).toEqual(first)
  expect(await hits(keys, 2)).not.toEqual(first)
  await start()
})

test.each([
  ['an error', { status: 503, code: 'SlowDown' }, '503', []],
  ['a reset', 'reset', 'ECONNRESET', []],
  ['a reset in the body', 'reset-in-body', 'ECONNRESET', []],
  ['a lost answer', 'lose-answer', 'ECONNRESET', ['a']],
  ['half an answer', 'half-answer', /HPE_INVALID_EOF_STATE|ECONNRESET/, ['a']],
  ['an answer that a test gives', async () => refusal({ status: 418, code: 'Teapot' }), '418', []],
] as const)('%s', async (_, fault, seen, stored) => {
  await start({ faults: [{ fault, oneIn: 1, operations: ['PutObject'] }] })
  expect(await statusOf(put('a'))).toMatch(seen)
  expect(server.bucket('site').keys()).toEqual(stored)
  expect((await send({ method: 'HEAD', path: '/site' })).status).toBe(200)
})

test('writes stop after so many, reads do not', async () => {
  await start()
  proxy.stopWrites = { after: 2, fault: 'reset' }
  const seen = [await statusOf(put('a')), await statusOf(put('b')), await statusOf(put('c'))]
  expect(seen).toEqual(['200', '200', 'ECONNRESET'])
  expect(server.bucket('site').keys()).toEqual(['a', 'b'])
  expect((await send({ method: 'GET', path: '/site/a' })).status).toBe(200)
})

test('rules let some through, hit so many, and are about some', async () => {
  await start()
  const fault = { status: 503, code: 'SlowDown' }
  proxy.faults = [{ fault, about: ({ key }) => key !== 'b', after: 1, times: 1 }]
  const seen: (string | undefined)[] = []
  for (const key of ['a', 'b', 'c', 'd']) seen.push(await statusOf(put(key)))
  expect(seen).toEqual(['200', '200', '503', '200'])
})

test.each([
  ['half-answer', /ECONNRESET|aborted/],
  ['cut-answer', /^<\?xml(?!.*ListBucketResult>$)/s],
] as const)('the body of an answer: %s', async (fault, seen) => {
  await start({ faults: [{ fault, operations: ['ListObjectsV2'] }] })
  const list = send({ method: 'GET', path: '/site', query: { 'list-type': '2' } })
  const got = await list.then(
    ({ body }) => body.toString(),
    (error: Error) => `${'code' in error ? error.code : ''} ${error.message}`,
  )
  expect(got).toMatch(seen)
})

test('the watcher hears of what reaches the server, and of its answers', async () => {
  await start({ faults: [{ fault: 'reset', about: ({ key }) => key === 'lost' }] })
  const heard: string[] = []
  proxy.watcher = ({ operation, key, body }) => {
    heard.push(`${operation} ${key} ${body}`)
    return ({ status }) => heard.push(`${key} ${status}`)
  }
  await statusOf(put('lost'))
  await put('a')
  expect(heard).toEqual(['PutObject a content', 'a 200'])
})
