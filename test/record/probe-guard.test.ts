import { expect, test } from 'vitest'
import { probeGuard } from '../../src/record/record-store.ts'
import { StoreError, type StoreErrorDetails } from '../../src/s3/errors/store-error.ts'
import type { ObjectStore, ObjectWrite } from '../../src/s3/object-store.ts'
import { MemoryStore } from '../support/memory-store.ts'

const signal = new AbortController().signal

/** What asking a store came to that deals with a write so. */
function asked(put: (write: ObjectWrite) => ReturnType<ObjectStore['put']>) {
  const store = Object.assign(new MemoryStore(), { put })
  const place = { store, bucket: 'site', key: '.record', isElsewhere: false }
  return probeGuard(place, { etag: 'e1', bytes: Buffer.from('{}') }, {}, signal)
}

const refusing = (details: Pick<StoreErrorDetails, 'code' | 'status' | 'verdict'>) => async () => {
  throw new StoreError('refused', { operation: 'PutObject', ...details })
}

test('a store that refuses a condition that is not met guards the record', async () => {
  const unmet = { code: 'PreconditionFailed', status: 412, verdict: 'key' } as const
  expect(await asked(refusing(unmet))).toEqual({ isGuarded: true })
})

test.each([
  ['conditions are not implemented', { code: 'NotImplemented', status: 501, verdict: 'key' }],
  ['the right is missing', { code: 'AccessDenied', status: 403, verdict: 'key' }],
  ['the store is busy', { code: 'SlowDown', status: 503, verdict: 'throttled' }],
] as const)('a write that fails because %s tells of no guard', async (_, details) => {
  expect(await asked(refusing(details))).toEqual({ isGuarded: false })
})

test('a store that writes all the same does not, and has a new record', async () => {
  const written = { etag: 'e2' }
  expect(await asked(async ({ condition }) => (condition ? written : Promise.reject(new Error())))).toEqual({
    isGuarded: false,
    written,
  })
})
