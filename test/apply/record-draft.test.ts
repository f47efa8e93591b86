import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { applyPlan } from '../../src/apply/apply-plan.ts'
import { createLimiter } from '../../src/pace/limiter.ts'
import { type Delete, keyOf, type Plan } from '../../src/plan/plan.ts'
import { decodeRecord, encodeRecord } from '../../src/record/format.ts'
import { type RecordRow, rowKey } from '../../src/record/record.ts'
import { MemoryStore, type StoreRequest } from '../support/memory-store.ts'
import { create, keys, md5Of, phase, planOf, remove, storeError } from './changes.ts'

vi.mock('../../src/record/format.ts', { spy: true })

const encode = vi.mocked(encodeRecord)
beforeEach(() => void encode.mockClear())

const RECORD = '.s3-site-deploy.json'
const ROW: RecordRow = { etag: md5Of('before'), contentId: 'content', headers: 'sent', immutable: false }

function gone(key: string): Delete {
  return { ...remove(key), row: ROW }
}

/** Writes `new`, deletes what the record knows, tells caches, and records it. */
function plan(deletes: readonly string[]): Plan {
  const made = planOf([phase('files', [create('new')]), phase('stale files', deletes.map(gone))])
  return {
    ...made,
    steps: [...made.steps, { step: 'invalidate' }, { step: 'record' }],
    record: {
      bucket: 'b',
      key: RECORD,
      isElsewhere: false,
      seen: { is: 'absent' },
      condition: { ifNoneMatch: '*' },
      isGuarded: true,
      isBehind: false,
      openPaths: [],
    },
  }
}

/** What the record says afterwards; its rows by key. */
async function recorded(
  given: Plan,
  onDelete: (request: StoreRequest) => unknown = () => {},
  signal = new AbortController().signal,
) {
  const keys = given.changes.map(keyOf)
  const store = new MemoryStore({
    objects: keys.slice(1).map(key => ({ key, body: Buffer.from('before') })),
    before: async request => {
      if (request.operation !== 'DeleteObject') return
      while (encode.mock.calls.length === 0) await nextTurn()
      await onDelete(request)
    },
  })
  const connectCloudFront = () => Promise.reject(new Error('CloudFront is away.'))
  await applyPlan(given, { store, limiter: createLimiter(), signal, connectCloudFront })
  const { rows, openPaths } = decodeRecord(Buffer.from(store.objects.get(RECORD)?.body ?? []))
  const known = keys.flatMap(key => rows.get(rowKey(key)) ?? [])
  expect(known).toHaveLength(rows.size)
  return { rows: Object.fromEntries(keys.map(key => [key, rows.get(rowKey(key))])), openPaths }
}

describe('the record is encoded before the last deletes are answered', () => {
  it('once, if they succeed', async () => {
    const { rows } = await recorded(plan(['old', 'older']))
    expect(rows).toEqual({ new: expect.objectContaining({ kind: 'other' }) })
    expect(encode).toHaveBeenCalledOnce()
  })

  it('and once more if one fails', async () => {
    const { rows } = await recorded(plan(['old', 'older']), ({ key }) => {
      if (key === 'old') throw storeError({ operation: 'DeleteObjects' })
    })
    expect(rows).toEqual({ new: expect.anything(), old: { ...ROW, headers: '', immutable: false } })
  })

  it('and once more if the run is cancelled before all have begun', async () => {
    const cancel = new AbortController()
    const { rows } = await recorded(plan(keys(4001, 'old')), () => cancel.abort(), cancel.signal)
    expect(rows).toEqual({ new: expect.anything(), old4000: ROW })
  })

  it('and once more if caches cannot be told of them', async () => {
    const { rows, openPaths } = await recorded({
      ...plan(['old']),
      invalidation: {
        options: { distributions: ['E1'], invalidate: { what: 'auto' }, maxPaths: 10, wait: 'never' },
        distributions: [{ id: 'E1', originPaths: [''], keepsErrors: false }],
      },
    })
    expect(rows).toEqual({ new: expect.anything() })
    expect(openPaths).toContain('/old')
  })
})
