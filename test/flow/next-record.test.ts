import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/apply/apply-result.ts'
import { type Known, nextRows, sameRows } from '../../src/flow/next-record.ts'
import { NO_FINDINGS } from '../../src/flow/prepared.ts'
import type { Change, Kept, Work } from '../../src/plan/plan.ts'
import { Recollection } from '../../src/record/found-record.ts'
import { type RecordRow, rowKey } from '../../src/record/record.ts'
import {
  create,
  del,
  headers,
  plan,
  remoteObject,
  siteObject,
  unchanged,
  update,
} from '../support/builders.ts'

const KEY = 'docs/x.html'
const WRITTEN_AT = Date.UTC(2026, 5, 1)
const OLD: RecordRow = { etag: 'old', contentId: 'content', headers: 'sent', immutable: true }
const object = remoteObject('x.html', { etag: 'old' })

function rowAfter({
  change,
  outcome,
  kept,
  row = OLD,
  seen = object,
  findings = {},
}: {
  change?: Change
  outcome?: Partial<Outcome>
  kept?: Kept['reason']
  row?: RecordRow
  seen?: typeof object
  findings?: Partial<Known['findings']>
}): RecordRow | undefined {
  const record = { rows: new Map([[rowKey(KEY), row]]), openPaths: [] }
  const rows = nextRows({
    plan: plan(change ? [change] : [], {
      kept: kept ? [{ object: seen, path: 'x.html', reason: kept }] : [],
    }),
    outcomes: outcome ? [{ change: change as Work, ...outcome } as Outcome] : [],
    recollection: new Recollection({ record, etag: 'e', writtenAt: WRITTEN_AT }),
    remote: [seen],
    findings: { ...NO_FINDINGS, wanted: [siteObject('x.html')], ...findings },
    write: {},
    now: 42,
  })
  return rows.get(rowKey(KEY))
}

const NO_HEADERS = { headers: '', immutable: false }
const error = new Error('refused')

describe('an object that the run is not about', () => {
  test('keeps its row', () => {
    expect(rowAfter({ kept: 'delete-is-off' })).toEqual(OLD)
  })

  test('loses it with its ETag', () => {
    expect(rowAfter({ seen: { ...object, etag: 'new' } })).toBeUndefined()
  })

  test('loses its headers when somebody wrote it since, lest this record be taken for newer', () => {
    expect(rowAfter({ seen: { ...object, lastModified: WRITTEN_AT + 1000 } })).toEqual({
      ...OLD,
      ...NO_HEADERS,
    })
  })

  test('within the second of the record counts as older: GET tells no more', () => {
    expect(rowAfter({ seen: { ...object, lastModified: WRITTEN_AT + 999 } })).toEqual(OLD)
  })

  test('is marked when it is an asset that stays for a while, once', () => {
    expect(rowAfter({ kept: 'kept-asset' })).toEqual({ ...OLD, unneededSince: 42 })
    expect(rowAfter({ kept: 'kept-asset', row: { ...OLD, unneededSince: 7 } })).toEqual({
      ...OLD,
      unneededSince: 7,
    })
    const unknown = { ...OLD, etag: 'other' }
    expect(rowAfter({ kept: 'kept-asset', row: unknown })).toEqual({
      ...{ etag: 'old', contentId: '', ...NO_HEADERS },
      unneededSince: 42,
    })
  })
})

describe('an unchanged object', () => {
  const change = { ...unchanged('x.html'), object }

  test('is noted as it was found', () => {
    const findings = { contentIds: new Map([[KEY, 'found']]), rightHeaders: new Map([[KEY, 'fingerprint']]) }
    expect(rowAfter({ change, findings })).toEqual({
      ...{ etag: 'old', contentId: 'found', headers: 'fingerprint', immutable: false },
    })
  })

  test('whose headers nobody has seen is noted without', () => {
    expect(rowAfter({ change })).toMatchObject(NO_HEADERS)
  })

  test('is needed', () => {
    expect(rowAfter({ change, row: { ...OLD, unneededSince: 7 } })).not.toHaveProperty('unneededSince')
  })
})

describe('a change', () => {
  const applied = { outcome: 'applied', bytes: 0, etag: 'new', contentId: 'sent' } as const

  test.each([
    ['create', create('x.html')],
    ['update', update('x.html')],
    ['headers', headers('x.html')],
  ])('%s that was applied is what the store answered', (_, change) => {
    expect(rowAfter({ change, outcome: applied })).toMatchObject({ etag: 'new', contentId: 'sent' })
  })

  test('of headers by a copy leaves the content known', () => {
    const { contentId: _, ...copied } = applied
    const findings = { contentIds: new Map([[KEY, 'found']]) }
    expect(rowAfter({ change: headers('x.html'), outcome: copied, findings })).toMatchObject({
      contentId: 'found',
    })
    expect(rowAfter({ change: update('x.html'), outcome: copied, findings })).toMatchObject({ contentId: '' })
  })

  test('is noted with the headers that are wanted, not with what was carried over besides', () => {
    const wanted = siteObject('x.html')
    const carried = { ...wanted, headers: { ...wanted.headers, contentLanguage: 'de' } }
    const change = { ...headers('x.html'), wanted: carried }
    expect(rowAfter({ change, outcome: applied })).toEqual(
      rowAfter({ change: headers('x.html'), outcome: applied }),
    )
  })

  test('that the store answered without an ETag is not known', () => {
    const { etag: _, ...silent } = applied
    expect(rowAfter({ change: update('x.html'), outcome: silent })).toBeUndefined()
  })

  test('that was withheld changes nothing', () => {
    expect(rowAfter({ change: headers('x.html'), outcome: { outcome: 'withheld' } })).toEqual(OLD)
  })

  test.each([
    ['headers', headers('x.html')],
    ['update', update('x.html')],
    ['delete', del('x.html')],
  ])('%s that failed may have been done: headers are not known', (_, change) => {
    expect(rowAfter({ change, outcome: { outcome: 'failed', error } })).toEqual({ ...OLD, ...NO_HEADERS })
  })

  test('delete that was applied leaves nothing', () => {
    expect(rowAfter({ change: del('x.html'), outcome: applied })).toBeUndefined()
  })
})

describe('the same rows', () => {
  const rows = new Map([['a', OLD]])
  test.each<[boolean, ReadonlyMap<string, RecordRow>]>([
    [true, new Map([['a', { ...OLD }]])],
    [false, new Map()],
    [false, new Map([['b', OLD]])],
    [false, new Map([['a', { ...OLD, etag: 'x' }]])],
    [false, new Map([['a', { ...OLD, contentId: 'x' }]])],
    [false, new Map([['a', { ...OLD, headers: 'x' }]])],
    [false, new Map([['a', { ...OLD, immutable: false }]])],
    [false, new Map([['a', { ...OLD, unneededSince: 1 }]])],
  ])('%s', (same, other) => {
    expect(sameRows(rows, other)).toBe(same)
  })
})
