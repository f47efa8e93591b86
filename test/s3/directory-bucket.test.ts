import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createS3Store } from '../../src/s3/s3-store.ts'
import { useTestCredentials } from './s3-env.ts'
import { type Seen, s3Error, startStub } from './stub.ts'

useTestCredentials()

const signal = new AbortController().signal
const bucket = 'site--use1-az4--x-s3'

function isForSession({ url }: Seen): boolean {
  return url.includes('session')
}

const session = {
  body: '<CreateSessionResult><Credentials><AccessKeyId>TEMP</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>session-token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></CreateSessionResult>',
}

function storeAt(endpoint: string) {
  return createS3Store({
    target: { bucket, prefix: '' },
    connection: { endpoint, region: { name: 'us-east-1', from: 'input' } },
  })
}

function writeOf(body: Buffer) {
  const md5 = createHash('md5').update(body).digest('hex')
  return { key: 'a b/ü.html', body, md5, headers: { contentType: 'text/html', expires: '0' } }
}

test('a directory bucket gets the same requests, signed in its way', async () => {
  const { endpoint, seen } = await startStub(request =>
    isForSession(request) ? session : { headers: { etag: '"abc"' } },
  )
  const store = storeAt(endpoint)
  const body = Buffer.alloc(200_000, 'x')
  expect(await store.put(writeOf(body), signal)).toEqual({ etag: 'abc' })
  expect(await store.put(writeOf(Buffer.of()), signal)).toEqual({ etag: 'abc' })
  const [put, empty] = seen.filter(request => !isForSession(request))
  expect(put?.method).toBe('PUT')
  expect(put?.url).toContain('/a%20b/%C3%BC.html')
  expect(put?.body.equals(body)).toBe(true)
  expect(put?.headers).toMatchObject({
    'content-length': '200000',
    'content-type': 'text/html',
    expires: '0',
    'x-amz-s3session-token': 'session-token',
  })
  expect(put?.headers.authorization).toMatch(/Credential=TEMP\/\d+\/us-east-1\/s3express\//)
  expect(empty?.headers['content-length']).toBe('0')
})

test('its refusals are told like those of others', async () => {
  const { endpoint } = await startStub(request =>
    isForSession(request) ? session : { status: 503, body: s3Error('SlowDown') },
  )
  await expect(storeAt(endpoint).put(writeOf(Buffer.from('x')), signal)).rejects.toMatchObject({
    details: { code: 'SlowDown', verdict: 'throttled', operation: 'PutObject', requestId: 'R1' },
  })
})
