import { describe, expect, test, vi } from 'vitest'
import { parseRetryAfter } from '../../src/s3/errors/failure.ts'
import type { StoreErrorDetails } from '../../src/s3/errors/store-error.ts'
import type { ObjectStore } from '../../src/s3/object-store.ts'
import { createS3Store } from '../../src/s3/s3-store.ts'
import { deletesOf } from '../support/deletes-of.ts'
import { useTestCredentials } from './s3-env.ts'
import { type Answer, s3Error, startStub } from './stub.ts'

useTestCredentials()

const signal = new AbortController().signal
const write = {
  key: 'a.html',
  body: Buffer.from('x'),
  md5: '9dd4e461268c8034f5c8564e155c67a6',
  headers: { contentType: 'text/html' },
}
const upload = { key: 'a.html', id: 'u' }

function storeAt(endpoint: string, region = 'us-east-1'): ObjectStore {
  return createS3Store({
    target: { bucket: 'site', prefix: '' },
    connection: { endpoint, region: { name: region, from: 'input' } },
  })
}

async function storeThatAnswers(answer: Answer): Promise<ObjectStore> {
  const { endpoint } = await startStub(() => answer)
  return storeAt(endpoint)
}

const put = (store: ObjectStore) => store.put(write, signal)
const list = (store: ObjectStore) => store.listPage('', undefined, signal)
const head = (store: ObjectStore) => store.head('a.html', signal)
const complete = (store: ObjectStore) => store.completeUpload(upload, [{ number: 1, etag: 'e' }], signal)
const remove = (store: ObjectStore) => store.delete(deletesOf(['a.html']), signal)

type Case = [
  what: string,
  request: (store: ObjectStore) => Promise<unknown>,
  answer: Answer,
  expected: Partial<StoreErrorDetails>,
]

describe('answers', () => {
  test.each<Case>([
    [
      'code and status',
      put,
      { status: 403, body: s3Error('AccessDenied') },
      { code: 'AccessDenied', status: 403, verdict: 'key', key: 'a.html', operation: 'PutObject' },
    ],
    [
      'a refused listing',
      list,
      { status: 403, body: s3Error('AccessDenied') },
      { code: 'AccessDenied', verdict: 'run', operation: 'ListObjectsV2' },
    ],
    [
      'a refused bulk delete',
      remove,
      { status: 403, body: s3Error('AccessDenied') },
      { code: 'AccessDenied', verdict: 'run', operation: 'DeleteObjects' },
    ],
    ['a 403 without a body', head, { status: 403 }, { code: 'HTTP 403', verdict: 'key', status: 403 }],
    ['a 404 without a body', head, { status: 404 }, { code: 'NotFound', verdict: 'key', status: 404 }],
    [
      'a bucket that is not there',
      list,
      { status: 404, body: s3Error('NoSuchBucket') },
      { code: 'NoSuchBucket', verdict: 'run' },
    ],
    ['a listing of nowhere', list, { status: 404 }, { code: 'NoSuchBucket', verdict: 'run' }],
    [
      'a 500',
      put,
      { status: 500, body: s3Error('InternalError') },
      { code: 'InternalError', verdict: 'transient' },
    ],
    [
      'a gateway that speaks HTML',
      put,
      { status: 502, body: '<html><body><h1>502 Bad Gateway</h1><hr></body></html>' },
      { code: 'HTTP 502', verdict: 'transient', status: 502 },
    ],
    [
      'a gateway that speaks text',
      list,
      { status: 504, body: 'upstream timed out' },
      { code: 'HTTP 504', verdict: 'transient' },
    ],
    [
      'a proxy that forbids',
      put,
      { status: 403, body: '<!doctype html><p>Blocked<br>' },
      { code: 'HTTP 403', verdict: 'key' },
    ],
    [
      'throttling by S3',
      put,
      { status: 503, body: s3Error('SlowDown') },
      { code: 'SlowDown', verdict: 'throttled' },
    ],
    ['throttling without a code', put, { status: 503 }, { code: 'HTTP 503', verdict: 'throttled' }],
    [
      'throttling with a time',
      put,
      { status: 429, headers: { 'retry-after': '60' }, body: s3Error('TooManyRequests') },
      { code: 'TooManyRequests', verdict: 'throttled', retryAfterMs: 60_000 },
    ],
    [
      'an error inside a 200',
      complete,
      { body: s3Error('InternalError') },
      { code: 'InternalError', verdict: 'transient' },
    ],
    [
      'a refusal inside a 200',
      complete,
      { body: s3Error('AccessDenied') },
      { code: 'AccessDenied', verdict: 'key' },
    ],
    [
      'an empty 200 where there must be a body',
      complete,
      {},
      { code: 'UnreadableAnswer', verdict: 'transient' },
    ],
    [
      'a bulk delete with an error inside a 200',
      remove,
      { body: s3Error('SlowDown') },
      { code: 'SlowDown', verdict: 'throttled' },
    ],
    ['a listing that is no XML', list, { body: 'hello' }, { code: 'UnreadableAnswer', verdict: 'transient' }],
    [
      'a store that lacks something',
      put,
      { status: 501, body: s3Error('NotImplemented') },
      { code: 'NotImplemented', verdict: 'run' },
    ],
    [
      'a bucket without ACLs',
      put,
      { status: 400, body: s3Error('AccessControlListNotSupported') },
      { code: 'AccessControlListNotSupported', verdict: 'run' },
    ],
    [
      'a code unknown to us',
      put,
      { status: 400, body: s3Error('SomethingNew') },
      { code: 'SomethingNew', verdict: 'key' },
    ],
  ])('%s', async (_, request, answer, expected) => {
    const store = await storeThatAnswers(answer)
    await expect(request(store)).rejects.toMatchObject({ name: 'StoreError', details: expected })
  })

  test('each call is one request, whatever comes of it', async () => {
    const { endpoint, seen } = await startStub(() => ({ status: 500 }))
    await expect(put(storeAt(endpoint))).rejects.toThrow()
    expect(seen).toHaveLength(1)
  })

  test('the message is what the service says, in one line', async () => {
    const store = await storeThatAnswers({ status: 400, body: s3Error('InvalidArgument', 'Not\n  so.') })
    await expect(put(store)).rejects.toThrow(/^Not so\.$/)
  })

  test('without words of the service the status speaks', async () => {
    const store = await storeThatAnswers({ status: 403 })
    await expect(head(store)).rejects.toThrow('the store answered 403')
  })

  test('the request id comes from the header', async () => {
    const store = await storeThatAnswers({ status: 403, headers: { 'x-amz-request-id': 'REQ7' } })
    await expect(head(store)).rejects.toMatchObject({ details: { requestId: 'REQ7' } })
  })
})

describe('connections', () => {
  test.each([
    ['before', 'ECONNRESET'],
    ['within', 'ECONNRESET'],
  ] as const)('hung up %s the answer', async (hangUp, code) => {
    const store = await storeThatAnswers({ hangUp, body: '<ListBucketResult><Name>site</Name>' })
    const expected = { details: { code, verdict: 'transient' } }
    await expect(list(store)).rejects.toMatchObject(expected)
    await expect(put(store)).rejects.toMatchObject(expected)
  })

  test.each([
    ['nobody listens', 'http://127.0.0.1:1', 'ECONNREFUSED', 'transient'],
    ['no URL', 'nonsense', 'ERR_INVALID_URL', 'run'],
  ])('%s', async (_, endpoint, code, verdict) => {
    await expect(put(storeAt(endpoint))).rejects.toMatchObject({ details: { code, verdict } })
  })

  test('hung up within an answer of which only the status is known', async () => {
    const store = await storeThatAnswers({ status: 403, hangUp: 'within', body: '<Error><Code>Acc' })
    await expect(put(store)).rejects.toMatchObject({ details: { code: 'ECONNRESET', verdict: 'transient' } })
  })

  test('TLS to a port that has none', async () => {
    const { endpoint } = await startStub(() => ({}))
    const store = storeAt(endpoint.replace('http:', 'https:'))
    await expect(put(store)).rejects.toMatchObject({ details: { verdict: 'run' } })
  })
})

test('a region that cannot be one ends the run', async () => {
  await expect(put(storeAt('http://127.0.0.1:1', 'eu west'))).rejects.toMatchObject({
    details: { verdict: 'run' },
  })
})

test('a header that cannot be sent is the fault of its key', async () => {
  const store = storeAt('http://127.0.0.1:1')
  const bad = { ...write, headers: { contentType: 'text/html', cacheControl: 'no\u2028store' } }
  await expect(store.put(bad, signal)).rejects.toMatchObject({
    details: { code: 'ERR_INVALID_CHAR', verdict: 'key' },
  })
})

test('no credentials', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
  await expect(put(storeAt('http://127.0.0.1:1'))).rejects.toMatchObject({
    details: { code: 'CredentialsProviderError', verdict: 'run', operation: 'PutObject' },
  })
})

test('the refusal of another service, asked for credentials, is not taken for one of the bucket', async () => {
  const { endpoint } = await startStub(() => ({ status: 404, body: '{}' }))
  vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
  vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', `${endpoint}/credentials`)
  await expect(list(storeAt('http://127.0.0.1:1'))).rejects.toMatchObject({
    details: { code: 'CredentialsProviderError' },
  })
})

describe('cancelled', () => {
  const reason = new Error('stopped')

  // Well within the time after which a connection that hangs is given up.
  test('while it waits for the answer', { timeout: 10_000 }, async () => {
    const controller = new AbortController()
    const { endpoint } = await startStub(() => {
      controller.abort(reason)
      return { hangs: true }
    })
    await expect(storeAt(endpoint).put(write, controller.signal)).rejects.toBe(reason)
  })

  test('before it was sent', async () => {
    const { endpoint, seen } = await startStub(() => ({}))
    await expect(storeAt(endpoint).put(write, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(seen).toEqual([])
  })
})

describe('retry-after', () => {
  const now = Date.UTC(2026, 10, 22, 12, 0, 0)
  test.each([
    ['120', 120_000],
    ['0', 0],
    ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('%s', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected)
  })
})
