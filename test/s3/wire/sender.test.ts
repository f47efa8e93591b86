import { expect, test } from 'vitest'
import type { Limits } from '../../../src/http/client/connection.ts'
import { routeTo } from '../../../src/s3/wire/route.ts'
import { Sender } from '../../../src/s3/wire/sender.ts'
import { SigningClock } from '../../../src/s3/wire/signing-clock.ts'

const keys = { accessKeyId: 'AKIA', secretAccessKey: 'secret' }
const scope = { region: 'us-east-1', service: 's3' }
const body = Buffer.from('content')
const put = {
  operation: 'PutObject',
  method: 'PUT',
  key: 'k',
  headers: { 'content-md5': 'x' },
  body,
} as const
const part = { ...put, operation: 'UploadPart' } as const
const bulk = { ...put, operation: 'DeleteObjects', method: 'POST' } as const
const SHA256 = 'ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73'

test.each([
  [
    'over TLS, what goes along with its MD5 is not hashed again',
    put,
    'https://s3.example/b',
    'UNSIGNED-PAYLOAD',
  ],
  ['nor is a part', part, 'https://s3.example/b', 'UNSIGNED-PAYLOAD'],
  ['without TLS anybody on the way could replace it', put, 'http://s3.example/b', SHA256],
  ['what is to be deleted is always signed', bulk, 'https://s3.example/b', SHA256],
])('%s', async (_, request, url, contentHash) => {
  let sent: Readonly<Record<string, string>> = {}
  const transport = async ({ headers }: { headers: typeof sent }) => {
    sent = headers
    return { status: 200, headers: {}, body: Buffer.alloc(0) }
  }
  const sender = new Sender(routeTo(new URL(url), scope), transport, new SigningClock())
  await sender.send(request, keys, new AbortController().signal)
  expect(sent['x-amz-content-sha256']).toBe(contentHash)
  expect(sent['authorization']).toContain('content-md5;')
})

test.each([
  ['PutObject', undefined],
  ['CompleteMultipartUpload', 300_000],
  ['CopyObject', 300_000],
] as const)('waits for the answer to %s, in ms: %s', async (operation, idleMs) => {
  let given: Limits | undefined
  const transport = async (_request: unknown, _signal: AbortSignal, limits?: Limits) => {
    given = limits
    return { status: 200, headers: {}, body: Buffer.from('<Result><ETag>"x"</ETag></Result>') }
  }
  const route = routeTo(new URL('https://s3.example/b'), scope)
  const sender = new Sender(route, transport, new SigningClock())
  await sender.send({ ...put, operation }, keys, new AbortController().signal)
  expect(given?.idleMs).toBe(idleMs)
})
