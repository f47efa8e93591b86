import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/apply/apply-result.ts'
import { learned, nextRows } from '../../src/apply/next-record.ts'
import type { Change, Kept, Work } from '../../src/plan/plan.ts'
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

const OLD: RecordRow = { etag: 'old', contentId: 'content', headers: 'sent', immutable: true }
const key = 'docs/x.html'
const NO_HEADERS = { headers: '', immutable: false }
const error = new Error('refused')

/** The row of an object of which the record says `OLD`. */
function rowAfter(change: Change, outcome?: Partial<Outcome>): RecordRow | undefined {
  const outcomes = outcome ? [{ change: change as Work, ...outcome } as Outcome] : []
  return new Map(nextRows(plan([change]), outcomes)).get(rowKey(key))
}

const known = <Known extends Change>(change: Known): Known => ({ ...change, row: OLD })

test('what stays keeps its row', () => {
  const kept: Kept = { object: remoteObject('x.html'), path: 'x.html', reason: 'protected', row: OLD }
  const { row: _, ...unknown } = { ...kept, object: remoteObject('y.html') }
  const rows = nextRows(plan([], { kept: [kept, unknown] }), [])
  expect([...rows]).toEqual([[rowKey(key), OLD]])
})

test('what is unchanged has the row that the plan says', () => {
  expect(rowAfter(known(unchanged('x.html')))).toEqual(OLD)
})

describe('a change', () => {
  const applied = { outcome: 'applied', bytes: 0, etag: 'new', contentId: 'sent' } as const

  test.each([
    ['create', create('x.html')],
    ['update', known(update('x.html'))],
    ['headers', known(headers('x.html'))],
  ])('%s that was applied is what the store answered', (_, change) => {
    expect(rowAfter(change, applied)).toMatchObject({ etag: 'new', contentId: 'sent' })
  })

  test('of headers by a copy leaves the content known', () => {
    const { contentId: _, ...copied } = applied
    const found = headers('x.html', { contentId: 'found' })
    expect(rowAfter(found, copied)).toMatchObject({ contentId: 'found' })
    expect(rowAfter(known(update('x.html')), copied)).toMatchObject({ contentId: '' })
  })

  test('is noted with the headers that are wanted, not with what was carried over besides', () => {
    const wanted = siteObject('x.html')
    const carried = { ...wanted, headers: { ...wanted.headers, contentLanguage: 'de' } }
    const plain = rowAfter(headers('x.html'), applied)
    expect(rowAfter(headers('x.html', { wanted: carried }), applied)).toEqual(plain)
    expect(rowAfter(update('x.html', { wanted: carried }), applied)).not.toEqual(plain)
  })

  test('is noted with what is sent with every write', () => {
    const change = update('x.html')
    const outcome = { change, ...applied }
    const [plain, encrypted] = [{}, { sse: 'AES256' } as const].map(write =>
      new Map(nextRows(plan([change], { write }), [outcome])).get(rowKey(key)),
    )
    expect(plain?.headers).not.toBe(encrypted?.headers)
  })

  test('that the store answered without an ETag is not known', () => {
    const { etag: _, ...silent } = applied
    expect(rowAfter(known(update('x.html')), silent)).toBeUndefined()
  })

  test('that was withheld, or never came up, changes nothing', () => {
    expect(rowAfter(known(headers('x.html')), { outcome: 'withheld' })).toEqual(OLD)
    expect(rowAfter(known(headers('x.html')))).toEqual(OLD)
  })

  test.each([
    ['headers', headers('x.html')],
    ['update', update('x.html')],
    ['delete', del('x.html')],
  ])('%s that failed may have been done: headers are not known', (_, change) => {
    expect(rowAfter(known(change), { outcome: 'failed', error })).toEqual({ ...OLD, ...NO_HEADERS })
  })

  test('delete that was applied leaves nothing', () => {
    expect(rowAfter(known(del('x.html')), applied)).toBeUndefined()
  })
})

describe('something was learned', () => {
  const applied = { outcome: 'applied', bytes: 0, etag: 'new' } as const
  const [written, gone, alien] = [known(update('x.html')), known(del('x.html')), del('x.html')]

  test.each<[boolean, string, Outcome]>([
    [true, 'a write', { change: written, ...applied }],
    [true, 'a delete of what the record knows', { change: gone, ...applied }],
    [true, 'a failure', { change: written, outcome: 'failed', error }],
    [false, 'a delete of what the record does not know', { change: alien, ...applied }],
    [false, 'what was not tried', { change: written, outcome: 'withheld' }],
  ])('%s: %s', (isNew, _, outcome) => {
    expect(learned(plan([outcome.change]), [outcome])).toBe(isNew)
  })
})
