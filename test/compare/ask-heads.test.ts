import { expect, test } from 'vitest'
import { askHeads } from '../../src/compare/ask-heads.ts'
import { createLimiter } from '../../src/pace/limiter.ts'
import type { StoreErrorDetails } from '../../src/s3/errors/store-error.ts'
import { storeError } from '../apply/changes.ts'
import { remoteObject } from '../support/builders.ts'
import { MemoryStore, type StoreRequest } from '../support/memory-store.ts'

const KEYS = Array.from({ length: 50 }, (_, n) => `${n}`)

async function ask(
  before: (request: StoreRequest) => void,
  options: { readonly signal?: AbortSignal; readonly etag?: string } = {},
) {
  const objects = KEYS.map(key => ({ key, body: Buffer.from('x'), etag: 'e' }))
  const store = new MemoryStore({ objects, before })
  const items = KEYS.map(key => ({ object: remoteObject(key, { key, etag: options.etag ?? 'e' }) }))
  const answered: string[] = []
  const { signal = new AbortController().signal } = options
  const failed = await askHeads(
    items,
    { store, limiter: createLimiter({ max: 2 }), signal },
    ({ object }) => {
      answered.push(object.key)
    },
  )
  return { answered, failed, heads: store.count('HeadObject') }
}

function failing(key: string, details: Partial<StoreErrorDetails>) {
  return (request: StoreRequest) => {
    if (request.key === key) throw storeError({ operation: 'HeadObject', key, ...details })
  }
}

test('asks all', async () => {
  expect(await ask(() => {})).toMatchObject({ answered: KEYS, failed: undefined })
})

test('one that is refused for its key costs that one', async () => {
  const { answered, failed } = await ask(failing('3', { status: 404, code: 'NotFound' }))
  expect(answered).toHaveLength(KEYS.length - 1)
  expect(failed).toMatchObject({ details: { key: '3' } })
})

test.each<Partial<StoreErrorDetails>>([
  { status: 403, code: 'AccessDenied' },
  { status: 500, code: 'InternalError', verdict: 'transient' },
  { status: 400, code: 'ExpiredToken', verdict: 'run' },
])('$code ends the asking', async details => {
  const { heads, failed } = await ask(failing('3', details))
  expect(failed).toMatchObject({ details })
  expect(heads).toBeLessThan(8)
})

test('an object that has become another counts as not asked', async () => {
  expect(await ask(() => {}, { etag: 'before' })).toMatchObject({ answered: [], failed: undefined })
})

test('a cancellation is one', async () => {
  const controller = new AbortController()
  const cancel = (request: StoreRequest) => {
    if (request.key === '3') controller.abort(new Error('cancelled'))
  }
  await expect(ask(cancel, { signal: controller.signal })).rejects.toThrow('cancelled')
})
