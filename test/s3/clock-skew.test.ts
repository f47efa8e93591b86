import { expect, test } from 'vitest'
import { createS3Store } from '../../src/s3/s3-store.ts'
import { useTestCredentials } from './s3-env.ts'
import { s3Error, startStub } from './stub.ts'

useTestCredentials()

const signal = new AbortController().signal
const HOUR = 3_600_000

/** A store whose clock goes `skewMs` before ours, and that refuses what is signed 15 minutes off. */
async function storeAhead(skewMs: number) {
  const stub = await startStub(({ headers }) => {
    const time = String(headers['x-amz-date']).replace(/^(....)(..)(..T..)(..)/, '$1-$2-$3:$4:')
    const now = Date.now() + skewMs
    const date = new Date(now).toUTCString()
    const isOff = Math.abs(Date.parse(time) - now) > 15 * 60_000
    return isOff
      ? { status: 403, headers: { date }, body: s3Error('RequestTimeTooSkewed') }
      : { headers: { date } }
  })
  const connection = { endpoint: stub.endpoint, region: { name: 'us-east-1', from: 'input' } } as const
  return { ...stub, store: createS3Store({ target: { bucket: 'site', prefix: '' }, connection }) }
}

test.each([HOUR, -HOUR, 30 * 24 * HOUR])('a clock that is off by %d ms is set by the store', async skewMs => {
  const { store, seen } = await storeAhead(skewMs)
  await store.head('k', signal)
  expect(seen).toHaveLength(2)
  await store.head('k', signal)
  expect(seen).toHaveLength(3)
})

test('a refusal for another reason is sent once', async () => {
  const { endpoint, seen } = await startStub(() => ({ status: 403, body: s3Error('AccessDenied') }))
  const connection = { endpoint, region: { name: 'us-east-1', from: 'input' } } as const
  const store = createS3Store({ target: { bucket: 'site', prefix: '' }, connection })
  await expect(store.head('k', signal)).rejects.toThrow()
  expect(seen).toHaveLength(1)
})
