import { describe, expect, test } from 'vitest'
import { headerFingerprint } from '../../src/headers/fingerprint.ts'
import { asRecorded, carriedRows, isBehind, rowOf, unchangedRow, unneededRow } from '../../src/plan/rows.ts'
import type { RecordRow } from '../../src/record/record.ts'
import { sameRow } from '../../src/record/record.ts'
import { create, remoteObject, siteObject, unchanged, update } from '../support/builders.ts'
import { memoryOf } from './memory.ts'

const WRITTEN_AT = Date.UTC(2026, 5, 1)
const OLD: RecordRow = { etag: 'old', contentId: 'content', headers: 'sent', immutable: true }
const NO_HEADERS = { headers: '', immutable: false }
const object = remoteObject('x.html', { etag: 'old' })
const memory = memoryOf({ [object.key]: OLD }, { writtenAt: WRITTEN_AT })

describe('what the record says of an object', () => {
  test('counts while LIST shows its ETag', () => {
    expect(rowOf(object, memory)).toEqual({ row: OLD })
    expect(rowOf({ ...object, etag: 'new' }, memory)).toEqual({})
  })

  test('counts without the headers when somebody wrote it since, lest the next record be taken for newer', () => {
    const later = { ...object, lastModified: WRITTEN_AT + 1000 }
    expect(rowOf(later, memory)).toEqual({ row: { ...OLD, ...NO_HEADERS } })
  })

  test('counts without the headers when somebody wrote it before the record, but since they were known', () => {
    const knownAt = WRITTEN_AT - 5000
    const row = { ...OLD, knownAt }
    const carried = memoryOf({ [object.key]: row }, { writtenAt: WRITTEN_AT })
    expect(rowOf({ ...object, lastModified: knownAt }, carried)).toEqual({ row })
    expect(rowOf({ ...object, lastModified: knownAt + 1000 }, carried).row).toMatchObject(NO_HEADERS)
  })

  test('is believed of no time after the record itself', () => {
    const forged = memoryOf(
      { [object.key]: { ...OLD, knownAt: WRITTEN_AT + 9000 } },
      { writtenAt: WRITTEN_AT },
    )
    expect(rowOf({ ...object, lastModified: WRITTEN_AT + 2000 }, forged).row).toMatchObject(NO_HEADERS)
  })

  test('within the second of the record counts as older: GET tells no more', () => {
    expect(rowOf({ ...object, lastModified: WRITTEN_AT + 999 }, memory)).toEqual({ row: OLD })
  })
})

test('what is said of objects that were not listed keeps the date of what it says of headers', () => {
  const dated = { ...OLD, knownAt: WRITTEN_AT - 5000 }
  const memory = memoryOf({ a: OLD, b: dated, [object.key]: OLD }, { writtenAt: WRITTEN_AT })
  const carried = carriedRows(memory, { changes: [unchanged('x.html')], kept: [] }, ['uploads/'])
  expect(carried.map(({ row }) => row)).toEqual([{ ...OLD, knownAt: WRITTEN_AT }, dated])
  expect(carriedRows(memory, { changes: [], kept: [] }, [])).toEqual([])
})

test('a row that is dated is not taken for one of now', () => {
  expect(asRecorded({ ...OLD }, OLD)).toBe(OLD)
  expect(asRecorded(OLD, { ...OLD, knownAt: 1 })).toBe(OLD)
})

test('an asset that nobody needs is marked, known or not', () => {
  expect(unneededRow(object, OLD, 42)).toEqual({ ...OLD, unneededSince: 42 })
  expect(unneededRow(object, undefined, 42)).toEqual({
    ...{ etag: 'old', contentId: '', ...NO_HEADERS },
    unneededSince: 42,
  })
})

test('an unchanged object is noted as it was found, without headers that nobody has seen', () => {
  const wanted = siteObject('x.html')
  const write = { acl: 'private' } as const
  const headers = headerFingerprint(wanted.headers, write)
  const row = { etag: 'old', contentId: 'found', headers, immutable: false, kind: wanted.kind }
  expect(unchangedRow(wanted, object, 'found', { unknownHeaders: new Set() }, write)).toEqual(row)
  const unknownHeaders = new Set([wanted.key])
  expect(unchangedRow(wanted, object, 'found', { unknownHeaders }, write)).toEqual({
    ...row,
    ...NO_HEADERS,
  })
})

describe('the record is behind', () => {
  const same = { ...unchanged('x.html'), object, row: OLD }
  const fresh = create('new.html')
  const stays = { object, path: 'x.html', reason: 'protected', row: OLD } as const

  test.each([
    [false, 'it says what is so', { changes: [same, fresh], kept: [] }],
    [false, 'it says so of what stays', { changes: [], kept: [stays] }],
    [true, 'something else was found', { changes: [{ ...same, row: { ...OLD, headers: 'x' } }], kept: [] }],
    [true, 'it does not know an object', { changes: [same, { ...unchanged('y.html'), row: OLD }], kept: [] }],
    [true, 'it knows what is no more', { changes: [fresh], kept: [] }],
    [true, 'an object is another', { changes: [update('x.html')], kept: [] }],
  ])('%s: %s', (behind, _, plan) => {
    expect(isBehind(memory, plan, [])).toBe(behind)
  })
})

describe('the same rows', () => {
  test.each<[boolean, RecordRow]>([
    [true, { ...OLD }],
    [false, { ...OLD, etag: 'x' }],
    [false, { ...OLD, contentId: 'x' }],
    [false, { ...OLD, headers: 'x' }],
    [false, { ...OLD, immutable: false }],
    [false, { ...OLD, unneededSince: 1 }],
    [true, { ...OLD, kind: 'page' }],
    [true, { ...OLD, knownAt: 1 }],
  ])('%s: %j', (same, other) => {
    expect(sameRow(OLD, other)).toBe(same)
    expect(sameRow(other, OLD)).toBe(same)
  })

  test('have no two kinds', () => {
    expect(sameRow({ ...OLD, kind: 'page' }, { ...OLD, kind: 'other' })).toBe(false)
  })
})
