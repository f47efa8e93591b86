import { expect, test } from 'vitest'
import type { RegionChange } from '../../src/s3/bucket-client.ts'
import type { ObjectStore } from '../../src/s3/object-store.ts'
import { createS3Store } from '../../src/s3/s3-store.ts'
import { useTestCredentials } from './s3-env.ts'
import { type Answer, type Seen, type Stub, s3Error, startStub } from './stub.ts'

useTestCredentials()

const signal = new AbortController().signal
const RIGHT = 'eu-west-1'
const listing = '<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>'

function regionOf({ headers }: Seen): string | undefined {
  return headers.authorization?.split('/')[2]
}

/** A bucket in `RIGHT` that refuses other regions as `refuse` says, and a store that believes it elsewhere. */
async function setUp(
  refuse: (request: Seen) => Answer,
): Promise<Stub & { store: ObjectStore; changes: RegionChange[] }> {
  const stub = await startStub(request =>
    regionOf(request) === RIGHT ? { body: request.method === 'GET' ? listing : '' } : refuse(request),
  )
  const changes: RegionChange[] = []
  const store = createS3Store(
    {
      target: { bucket: 'site', prefix: '' },
      connection: { endpoint: stub.endpoint, region: { name: 'us-west-2', from: 'input' } },
    },
    { onRegionCorrected: change => changes.push(change) },
  )
  return { ...stub, store, changes }
}

const header = { 'x-amz-bucket-region': RIGHT }
const malformed = s3Error(
  'AuthorizationHeaderMalformed',
  "The authorization header is malformed; the region 'us-west-2' is wrong; expecting 'eu-west-1'",
  `<Region>${RIGHT}</Region>`,
)
const silent = s3Error('AuthorizationHeaderMalformed', 'The region is wrong.')
const bare = (answer: Answer) => (request: Seen) =>
  request.method === 'HEAD' ? { status: 403, headers: header } : answer

test.each<[string, (request: Seen) => Answer, number]>([
  [
    '301 with the region in a header',
    () => ({ status: 301, headers: header, body: s3Error('PermanentRedirect') }),
    2,
  ],
  [
    '307 with the region in a header',
    () => ({ status: 307, headers: header, body: s3Error('TemporaryRedirect') }),
    2,
  ],
  ['400 with the region in the body', () => ({ status: 400, body: malformed }), 2],
  ['400 with the region in a header', () => ({ status: 400, headers: header }), 2],
  [
    '400 for a region that must be enabled',
    () => ({ status: 400, headers: header, body: s3Error('IllegalLocationConstraintException') }),
    2,
  ],
  [
    '301 without the region, which HEAD of the bucket tells',
    bare({ status: 301, body: s3Error('PermanentRedirect') }),
    3,
  ],
  ['400 without the region, which HEAD of the bucket tells', bare({ status: 400, body: silent }), 3],
])('corrects a wrong region: %s', async (_, refuse, requests) => {
  const { store, changes, seen } = await setUp(refuse)
  await expect(store.listPage('', undefined, signal)).resolves.toEqual({ objects: [] })
  expect(changes).toEqual([{ from: 'us-west-2', to: RIGHT }])
  expect(seen).toHaveLength(requests)
  await store.listPage('', undefined, signal)
  expect(seen).toHaveLength(requests + 1)
})

test('a HEAD, whose answer has no body, is corrected too', async () => {
  const { store, changes } = await setUp(() => ({ status: 400, headers: header }))
  await expect(store.head('k', signal)).resolves.toMatchObject({ size: 0 })
  expect(changes).toHaveLength(1)
})

test('requests at the same time share one correction', async () => {
  const { store, changes, seen } = await setUp(bare({ status: 301, body: s3Error('PermanentRedirect') }))
  const body = Buffer.from('x')
  const write = { body, md5: '9dd4e461268c8034f5c8564e155c67a6', headers: { contentType: 'text/plain' } }
  await Promise.all(Array.from({ length: 20 }, (_, i) => store.put({ key: `k${i}`, ...write }, signal)))
  expect(changes).toHaveLength(1)
  expect(seen.filter(({ method }) => method === 'HEAD')).toHaveLength(1)
  expect(seen.filter(request => regionOf(request) === RIGHT)).toHaveLength(20)
})

test('asks nothing where the region is right', async () => {
  const { store, changes, seen } = await setUp(() => ({ body: listing }))
  await store.listPage('', undefined, signal)
  expect(seen).toHaveLength(1)
  expect(changes).toEqual([])
})

test('does not go round in circles where no region is right', async () => {
  let index = 0
  const stub = await startStub(() => {
    index += 1
    return {
      status: 301,
      headers: { 'x-amz-bucket-region': `region-${index}` },
      body: s3Error('PermanentRedirect'),
    }
  })
  const store = createS3Store({
    target: { bucket: 'site', prefix: '' },
    connection: { endpoint: stub.endpoint },
  })
  for (let i = 0; i < 3; i += 1) {
    await expect(store.listPage('', undefined, signal)).rejects.toMatchObject({
      details: { code: 'PermanentRedirect', verdict: 'run' },
    })
  }
  expect(stub.seen).toHaveLength(4)
})

test('a redirect that is about something else stays an error', async () => {
  const { store, changes } = await setUp(() => ({
    status: 301,
    headers: { location: 'https://elsewhere' },
    body: '<html/>',
  }))
  await expect(store.listPage('', undefined, signal)).rejects.toMatchObject({
    details: { code: 'HTTP 301', verdict: 'run' },
  })
  expect(changes).toEqual([])
})
