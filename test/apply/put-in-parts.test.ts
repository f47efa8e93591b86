import { mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LeftUpload, Outcome } from '../../src/apply/apply-result.ts'
import { Buffers } from '../../src/apply/buffers.ts'
import type { ChangeContext } from '../../src/apply/change-context.ts'
import { Conditions } from '../../src/apply/conditions.ts'
import { putInParts } from '../../src/apply/put-in-parts.ts'
import { Cancelled } from '../../src/errors.ts'
import { KeptBodies } from '../../src/local/kept-bodies.ts'
import { createLimiter } from '../../src/pace/limiter.ts'
import type { Create, Update } from '../../src/plan/plan.ts'
import type { StoreErrorDetails } from '../../src/s3/errors/store-error.ts'
import { FileChanged } from '../../src/site/bodies/read.ts'
import {
  MemoryStore,
  type MemoryStoreOptions,
  type StoreRequest,
  unanswered,
} from '../support/memory-store.ts'
import { create, md5Of, storeError, textBody, update, wanted } from './changes.ts'

const PART = 4
const CONTENT = '0123456789'

function bytesChange(content = CONTENT): Create {
  return create('video', wanted('video', textBody(content)))
}

/** An upload in parts of four bytes, and what it left. */
async function upload(
  change: Create | Update,
  store: MemoryStore,
  { starts = new AbortController().signal, requests = new AbortController().signal, bytes = 100 } = {},
) {
  const sent: number[] = []
  const left: LeftUpload[] = []
  const context: ChangeContext = {
    store,
    limiter: createLimiter({ max: 4, bytes }),
    options: {},
    buffers: new Buffers(),
    conditions: new Conditions(),
    keptBodies: new KeptBodies(0),
    starts,
    requests,
    onBytes: count => sent.push(count),
    onLeftUpload: one => left.push(one),
  }
  const outcome = await putInParts(change, context, PART)
  return { outcome, sent, left }
}

function memory(options: MemoryStoreOptions = {}) {
  return new MemoryStore({ minimumPart: 1, ...options })
}

type On = readonly [StoreRequest['operation'], nth: number]

/** Answers the `nth` request of an operation with an error. */
function failing([operation, nth]: On, details: Partial<StoreErrorDetails> = {}) {
  return (request: StoreRequest) => {
    if (request.operation === operation && request.nth === nth) throw storeError({ operation, ...details })
  }
}

function errorOf(outcome: Outcome): Error | undefined {
  return outcome.outcome === 'failed' ? outcome.error : undefined
}

describe('an upload in parts', () => {
  it('puts the parts together', async () => {
    const store = memory()
    const { outcome, sent, left } = await upload(bytesChange(), store)

    const digests = ['0123', '4567', '89'].map(part => Buffer.from(md5Of(part), 'hex'))
    expect(outcome).toMatchObject({
      outcome: 'applied',
      bytes: 10,
      etag: `${md5Of(Buffer.concat(digests))}-3`,
    })
    expect(store.textOf('video')).toBe(CONTENT)
    expect(store.objects.get('video')?.headers).toEqual({ contentType: 'text/plain' })
    expect(sent.toSorted()).toEqual([2, 4, 4])
    expect(left).toEqual([])
  })

  it('puts any body together, whatever its parts and the bytes allowed in flight', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        async (content, bytes) => {
          const store = memory()
          await upload(bytesChange(content), store, { bytes })
          expect(store.textOf('video')).toBe(content)
        },
      ),
    )
  })

  it.each<[string, On]>([
    ['the start', ['CreateMultipartUpload', 1]],
    ['a part', ['UploadPart', 2]],
    ['the end', ['CompleteMultipartUpload', 1]],
  ])('fails the key and leaves nothing when %s is refused', async (_, on) => {
    const store = memory({ before: failing(on) })
    const { outcome, left } = await upload(bytesChange(), store)

    expect(errorOf(outcome)).toMatchObject({ details: { code: 'AccessDenied', operation: on[0] } })
    expect(store.uploads.size).toBe(0)
    expect(store.effects).toEqual([])
    expect(store.count('ListObjectsV2')).toBe(0)
    expect(left).toEqual([])
  })

  it('sends no further part after one failed', async () => {
    const store = memory({ before: failing(['UploadPart', 1]) })
    await upload(bytesChange('x'.repeat(400)), store)
    expect(store.count('UploadPart')).toBeLessThan(10)
  })

  it('reports an upload that could not be aborted, and still the failure that led to it', async () => {
    const before = (request: StoreRequest) => {
      failing(['UploadPart', 1], { code: 'EntityTooLarge' })(request)
      failing(['AbortMultipartUpload', 1])(request)
    }
    const { outcome, left } = await upload(bytesChange(), memory({ before }))

    expect(errorOf(outcome)).toMatchObject({ details: { code: 'EntityTooLarge' } })
    expect(left).toMatchObject([{ key: 'video', error: { details: { code: 'AccessDenied' } } }])
  })

  it('does not report an upload that somebody else aborted', async () => {
    const store: MemoryStore = memory({
      before: ({ operation }) => {
        if (operation === 'UploadPart') store.uploads.clear()
      },
    })
    const { outcome, left } = await upload(bytesChange(), store)

    expect(errorOf(outcome)).toMatchObject({ details: { code: 'NoSuchUpload' } })
    expect(left).toEqual([])
  })
})

describe('a lost answer to the end of an upload', () => {
  const lost: readonly [string, Partial<StoreErrorDetails>][] = [
    ['time-outs', { verdict: 'transient', code: 'TimeoutError' }],
    ['throttling', { verdict: 'throttled', code: 'SlowDown' }],
    ['a repeat that finds the upload gone', { verdict: 'key', code: 'NoSuchUpload' }],
  ]
  const end: On = ['CompleteMultipartUpload', 1]

  it.each(lost)('is found to be applied: %s', async (_, details) => {
    const store = memory({ after: failing(end, details) })
    const { outcome, left } = await upload(bytesChange(), store)

    expect(outcome).toMatchObject({ outcome: 'applied', etag: store.objects.get('video')?.etag })
    expect(store.count('ListObjectsV2')).toBe(1)
    expect(left).toEqual([])
  })

  it.each(lost)('is found not to be applied: %s', async (_, details) => {
    const store = memory({ before: failing(end, details) })
    const { outcome } = await upload(bytesChange(), store)

    expect(errorOf(outcome)).toMatchObject({ details: { code: details.code } })
    expect(store.uploads.size).toBe(0)
    expect(store.effects).toEqual([])
  })

  it('stays a failure if the listing fails too', async () => {
    const store = memory({
      before: failing(['ListObjectsV2', 1]),
      after: failing(end, { verdict: 'transient', code: 'ECONNRESET' }),
    })
    const { outcome } = await upload(bytesChange(), store)
    expect(errorOf(outcome)).toMatchObject({ details: { code: 'ECONNRESET' } })
  })

  const began = 1_700_000_000_900
  it.each([
    ['another content of that size', { etag: 'other-3' }, false, 'failed'],
    ['another size', { body: Buffer.from('short') }, false, 'failed'],
    ['opaque ETags: the same second', { lastModified: 1_700_000_000_000 }, true, 'applied'],
    ['opaque ETags: older than the upload', { lastModified: 1_699_999_999_000 }, true, 'failed'],
    ['opaque ETags: another size', { body: Buffer.from('short') }, true, 'failed'],
    ['opaque ETags: the ETag of before', { etag: md5Of('before') }, true, 'failed'],
  ])('looks at what is there: %s', async (_, found, opaqueEtags, expected) => {
    vi.spyOn(Date, 'now').mockReturnValue(began)
    const store: MemoryStore = memory({
      opaqueEtags,
      before: request => {
        if (request.operation !== end[0]) return
        store.seed({ key: 'video', body: Buffer.from(CONTENT), ...found })
        failing(end, { verdict: 'transient' })(request)
      },
    })
    const { outcome } = await upload(update('video', bytesChange().wanted), store)
    expect(outcome.outcome).toBe(expected)
    vi.restoreAllMocks()
  })

  it('looks at the key itself, not at those that begin with it', async () => {
    const body = Buffer.from(CONTENT)
    const store = memory({
      objects: [{ key: 'video.old', body }],
      opaqueEtags: true,
      before: failing(end, { verdict: 'transient' }),
    })
    const { outcome } = await upload(bytesChange(), store)
    expect(outcome.outcome).toBe('failed')
  })
})

describe('a file that changes during the upload', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parts '))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it.each<On>([
    ['CreateMultipartUpload', 1],
    ['UploadPart', 1],
    ['UploadPart', 3],
  ])('is aborted: at %s %i', async (operation, nth) => {
    const file = join(folder, 'video')
    await writeFile(file, CONTENT)
    const stamp = await stat(file)
    const change = create('video', { ...wanted('video'), size: 10, body: { from: 'file', file, stamp } })
    const store = memory({
      after: async request => {
        if (request.operation === operation && request.nth === nth) await utimes(file, 1, 1)
      },
    })
    const { outcome } = await upload(change, store)

    expect(errorOf(outcome)).toBeInstanceOf(FileChanged)
    expect(store.effects).toEqual([])
    expect(store.uploads.size).toBe(0)
  })
})

describe('an upload that is cancelled', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each<On>([
    ['CreateMultipartUpload', 1],
    ['UploadPart', 1],
    ['UploadPart', 3],
  ])('is aborted and withheld: at %s %i', async (operation, nth) => {
    const cancel = new AbortController()
    const store = memory({
      before: request => {
        if (request.operation === operation && request.nth === nth) cancel.abort()
      },
    })
    const { outcome, left } = await upload(bytesChange(), store, { starts: cancel.signal })

    expect(outcome.outcome).toBe('withheld')
    expect(store.uploads.size).toBe(0)
    expect(store.count('CompleteMultipartUpload')).toBe(0)
    expect(left).toEqual([])
  })

  it('does not wait for parts that are not answered', async () => {
    const cancel = new AbortController()
    const store = memory({
      before: request => {
        if (request.operation !== 'UploadPart') return
        queueMicrotask(() => cancel.abort())
        return unanswered(request)
      },
    })
    const { outcome } = await upload(bytesChange(), store, { starts: cancel.signal })

    expect(outcome.outcome).toBe('withheld')
    expect(store.uploads.size).toBe(0)
  })

  it('is completed if its end was sent before', async () => {
    const cancel = new AbortController()
    const store = memory({
      before: ({ operation }) => {
        if (operation === 'CompleteMultipartUpload') cancel.abort()
      },
    })
    const { outcome } = await upload(bytesChange(), store, { starts: cancel.signal })

    expect(outcome.outcome).toBe('applied')
    expect(store.textOf('video')).toBe(CONTENT)
  })

  it('fails if its end is not answered in time', async () => {
    const requests = new AbortController()
    const store = memory({
      before: request => {
        if (request.operation !== 'CompleteMultipartUpload') return
        queueMicrotask(() => requests.abort())
        return unanswered(request)
      },
    })
    const { outcome } = await upload(bytesChange(), store, { requests: requests.signal })

    expect(errorOf(outcome)).toBeInstanceOf(Cancelled)
    expect(store.count('ListObjectsV2')).toBe(0)
    expect(store.count('AbortMultipartUpload')).toBe(1)
  })

  it('waits two seconds for the abort', async () => {
    const asked = Promise.withResolvers<void>()
    const before = (request: StoreRequest) => {
      failing(['UploadPart', 1])(request)
      if (request.operation !== 'AbortMultipartUpload') return
      asked.resolve()
      return unanswered(request)
    }
    const running = upload(bytesChange(), memory({ before }))
    await asked.promise
    await vi.advanceTimersByTimeAsync(2000)

    const { outcome, left } = await running
    expect(outcome.outcome).toBe('failed')
    expect(left).toMatchObject([{ key: 'video' }])
  })
})
