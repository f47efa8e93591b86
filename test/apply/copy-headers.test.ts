import { describe, expect, test } from 'vitest'
import { applyPlan } from '../../src/apply/apply-plan.ts'
import { isCopied } from '../../src/apply/copy-headers.ts'
import { createLimiter } from '../../src/pace/limiter.ts'
import type { HeadersChange } from '../../src/plan/plan.ts'
import type { StoreErrorDetails } from '../../src/s3/errors/store-error.ts'
import { MemoryStore, type StoreRequest } from '../support/memory-store.ts'
import { phase, planOf, remote, storeError, textBody, wanted } from './changes.ts'

const MIB = 1024 * 1024
const CONTENT = Buffer.alloc(5 * MIB, 'film')

function headersOf(content: Buffer, key = 'film'): HeadersChange {
  const body = textBody(content.toString())
  const object = { ...remote(key), size: content.length, etag: body.md5 ?? '' }
  const want = { ...wanted(key, body), headers: { contentType: 'video/mp4', cacheControl: 'max-age=2' } }
  return {
    action: 'headers',
    reason: 'headers-differ',
    wanted: want,
    object,
    differences: [],
    configured: want.headers,
    contentId: object.etag,
  }
}

async function repair(
  before: (request: StoreRequest) => void,
  { content = CONTENT, signal = new AbortController().signal } = {},
) {
  const store = new MemoryStore({ objects: [{ key: 'film', body: content }], before })
  const change = headersOf(content)
  const limiter = createLimiter()
  const connectCloudFront = () => Promise.reject(new Error('Nobody is to be told.'))
  const plan = planOf([phase('other files', [change])])
  const { outcomes } = await applyPlan(plan, { store, limiter, signal, connectCloudFront })
  return { outcome: outcomes[0], operations: store.requests.map(({ operation }) => operation), store }
}

function failing(details: Partial<StoreErrorDetails>) {
  return ({ operation }: StoreRequest) => {
    if (operation === 'CopyObject') throw storeError({ operation, ...details })
  }
}

test.each([
  [0, false],
  [4 * MIB, false],
  [4 * MIB + 1, true],
  [5 * 1024 * MIB, true],
  [5 * 1024 * MIB + 1, false],
])('of %d bytes is copied: %s', (size, copied) => {
  const change = headersOf(Buffer.alloc(0))
  expect(isCopied({ ...change, wanted: { ...change.wanted, size } })).toBe(copied)
})

test('a copy sends no bytes', async () => {
  const { outcome, operations, store } = await repair(() => {})
  expect(operations).toEqual(['CopyObject'])
  expect(outcome).toMatchObject({ outcome: 'applied', bytes: 0 })
  expect(store.objects.get('film')?.headers).toEqual({ contentType: 'video/mp4', cacheControl: 'max-age=2' })
})

describe('a copy that is refused', () => {
  test.each<Partial<StoreErrorDetails>>([
    { code: 'AccessDenied', status: 403 },
    { code: 'InvalidObjectState', status: 403 },
    { code: 'PreconditionFailed', status: 412 },
    { code: 'NoSuchKey', status: 404 },
  ])('$code: the object is sent again', async details => {
    const { outcome, operations } = await repair(failing(details))
    expect(operations).toEqual(['CopyObject', 'PutObject'])
    expect(outcome).toMatchObject({ outcome: 'applied', bytes: CONTENT.length })
  })

  test('NotImplemented: it may be for the condition, and is sent again if it is not', async () => {
    const refused = failing({ code: 'NotImplemented', status: 501, verdict: 'run' })
    const { outcome, operations } = await repair(refused)
    expect(operations).toEqual(['CopyObject', 'CopyObject', 'PutObject'])
    expect(outcome).toMatchObject({ outcome: 'applied', bytes: CONTENT.length })
  })

  test('in parts, if it is that large', async () => {
    const content = Buffer.alloc(65 * MIB)
    const { outcome, operations } = await repair(failing({ code: 'AccessDenied', status: 403 }), { content })
    expect(operations).toContain('CompleteMultipartUpload')
    expect(outcome).toMatchObject({ outcome: 'applied', bytes: content.length })
  })

  test.each<Partial<StoreErrorDetails>>([
    { code: 'InternalError', status: 500, verdict: 'transient' },
    { code: 'ExpiredToken', status: 400, verdict: 'run' },
  ])('$code: nothing else would fare better', async details => {
    const { outcome, operations } = await repair(failing(details))
    expect(operations).toEqual(['CopyObject'])
    expect(outcome).toMatchObject({ outcome: 'failed', error: { details } })
  })
})

test('once the run is cancelled no copy begins', async () => {
  const { outcome, operations } = await repair(() => {}, {
    signal: AbortSignal.abort(new Error('cancelled')),
  })
  expect({ outcome: outcome?.outcome, operations }).toEqual({ outcome: 'withheld', operations: [] })
})
