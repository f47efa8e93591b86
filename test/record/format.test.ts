import { gunzipSync, gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../../src/names/kind.ts'
import { decodeRecord, encodeRecord, UnusableRecord } from '../../src/record/format.ts'
import { type DeployRecord, rowKey } from '../../src/record/record.ts'

const md5 = fc.stringMatching(/^[0-9a-f]{32}$/)
const etag = fc.oneof(
  md5,
  fc.string({ unit: 'grapheme' }),
  md5.map(hex => `${hex}-12`),
)
const headers = fc.oneof(fc.constant(''), fc.stringMatching(/^[0-9a-f]{8}$/))
const row = fc
  .record(
    {
      etag,
      contentId: fc.oneof(fc.constant(''), etag),
      headers,
      immutable: fc.boolean(),
      knownAt: fc.nat(),
      unneededSince: fc.nat(),
      kind: fc.constantFrom<Kind>('hashed', 'other', 'page', 'data', 'signal'),
    },
    { requiredKeys: ['etag', 'contentId', 'headers', 'immutable'] },
  )
  // What is not known is not known to be immutable.
  .map(given => ({ ...given, immutable: given.immutable && given.headers !== '' }))
const record: fc.Arbitrary<DeployRecord> = fc.record(
  {
    rows: fc.array(fc.tuple(fc.string().map(rowKey), row)).map(rows => new Map(rows)),
    openPaths: fc.array(fc.webPath().map(path => `/${path}`)),
    commit: fc.string(),
    run: fc.string(),
  },
  { requiredKeys: ['rows', 'openPaths'] },
)

/** With its rows in a map. */
function read(bytes: Buffer) {
  const record = decodeRecord(bytes)
  return { ...record, rows: new Map(record.rows) }
}

test('what is written is read again', () => {
  fc.assert(
    fc.property(record, given => {
      expect(read(encodeRecord(given))).toEqual(given)
    }),
  )
})

test.each(['/a\nb', 'a', '/caf\u00e9', '/a b', '//\r', `/${'a'.repeat(4000)}`, ''])(
  'a path that nobody could ask for is not read: %.20j',
  path => {
    const forged = { rows: new Map(), openPaths: ['/a', path, '/*'] }
    expect(decodeRecord(encodeRecord(forged)).openPaths).toEqual(['/a', '/*'])
  },
)

test('no more paths are read than an invalidation takes', () => {
  const openPaths = Array.from({ length: 5000 }, (_, at) => `/${at}`)
  expect(decodeRecord(encodeRecord({ rows: new Map(), openPaths })).openPaths).toHaveLength(3000)
})

test.each([
  ['an older version, which wrote none', { files: undefined }],
  ['a newer version, which may know others', { files: 'x' }],
  ['another shape', { files: 7 }],
])('kinds are unknown in a record of %s', (_, change) => {
  const md5 = '0123456789abcdef0123456789abcdef'
  const row = { etag: md5, contentId: md5, headers: 'h', immutable: false }
  const written = encodeRecord({ rows: new Map([[rowKey('a'), { ...row, kind: 'page' }]]), openPaths: [] })
  const document = { ...JSON.parse(gunzipSync(written).toString()), ...change }
  const { rows } = decodeRecord(Buffer.from(JSON.stringify(document)))
  expect(rows.get(rowKey('a'))).toStrictEqual(row)
})

test('the order of rows tells nothing of the keys', () => {
  fc.assert(
    fc.property(record, given => {
      const rows = new Map([...given.rows].reverse())
      const orderOf = (written: DeployRecord) => [...read(encodeRecord(written)).rows.keys()]
      expect(orderOf({ ...given, rows })).toEqual(orderOf(given))
    }),
  )
})

test('a row is found by its key, and counted once', () => {
  fc.assert(
    fc.property(record, fc.string().map(rowKey), (given, other) => {
      const { rows } = decodeRecord(encodeRecord(given))
      const expected = new Map(given.rows)
      expect(rows.size).toBe(expected.size)
      for (const key of [...expected.keys(), other]) {
        expect(rows.get(key)).toEqual(expected.get(key))
        expect(rows.has(key)).toBe(expected.has(key))
      }
    }),
  )
})

test('rows are found whose keys begin alike', () => {
  const row = { etag: '0123456789abcdef0123456789abcdef', contentId: '', headers: '', immutable: false }
  const keys = [
    '0000000000000001',
    '0123456700000002',
    '0123456f00000001',
    '0123456700000001',
    'ffffffffffffffff',
  ]
  const written = new Map(keys.map((key, at) => [key, { ...row, headers: `${at}` }]))
  const { rows } = decodeRecord(encodeRecord({ rows: written, openPaths: [] }))
  expect(keys.map(key => rows.get(key)?.headers)).toEqual(['0', '1', '2', '3', '4'])
  expect(rows.has('0123456f00000002')).toBe(false)
})

test('names no key', () => {
  const rows = new Map([
    [rowKey('secret-launch/index.html'), { etag: 'e', contentId: 'c', headers: 'h', immutable: false }],
  ])
  expect(gunzipSync(encodeRecord({ rows, openPaths: [] })).toString()).not.toContain('secret')
})

test.each([
  ['plain', (etag: string) => etag, 38],
  ['under KMS', (etag: string) => [...etag].reverse().join(''), 59],
])('a file takes less than 60 bytes before compression: %s', (_, contentIdOf, most) => {
  const rows = new Map(
    Array.from({ length: 1000 }, (_, n) => {
      const etag = rowKey(`${n}`) + rowKey(`of ${n}`)
      const row = {
        etag,
        contentId: contentIdOf(etag),
        headers: '12345678',
        immutable: false,
        kind: 'page' as const,
      }
      return [rowKey(`page-${n}.html`), row]
    }),
  )
  expect(gunzipSync(encodeRecord({ rows, openPaths: [] })).length / 1000).toBeLessThan(most)
})

describe('cannot be used', () => {
  const record = {
    rows: new Map([[rowKey('a'), { etag: 'e', contentId: 'c', headers: 'h', immutable: false }]]),
    openPaths: [],
  }
  const document = (change: object) =>
    gzipSync(JSON.stringify({ ...JSON.parse(gunzipSync(encodeRecord(record)).toString()), ...change }))

  const columnsOf = (digits: readonly string[]) => ({
    keys: Buffer.from(digits.map(digit => digit.repeat(16)).join(''), 'hex').toString('base64'),
    etags: Buffer.alloc(16 * digits.length).toString('base64'),
  })

  test.each([
    ['nothing at all', Buffer.alloc(0), 'it is damaged'],
    ['half of a record', document({}).subarray(0, 20), 'it is damaged'],
    ['a page', Buffer.from('<!doctype html>'), 'it is damaged'],
    ["somebody else's JSON", Buffer.from('{"version": 3}'), 'it was not written by s3-site-deploy'],
    ['a list', Buffer.from('[]'), 'it was not written by s3-site-deploy'],
    ['a newer format', document({ format: 2 }), 'its format is 2, and this version reads 1'],
    ['no format', document({ format: undefined }), 'its format is undefined, and this version reads 1'],
    ['paths of another shape', document({ openPaths: [1] }), 'it is damaged'],
    ['a column of another shape', document({ headers: 'abc' }), 'it is damaged'],
    ['a column that is missing', document({ etags: undefined }), 'it is damaged'],
    ['a column that is too short', document({ keys: 'AAAA' }), 'it is damaged'],
    ['a column that is too long', document({ kinds: '==' }), 'it is damaged'],
    ['contents that are missing', document({ contents: '' }), 'it is damaged'],
    [
      'keys that are out of order',
      document({ headers: [0, 0], kinds: '--', ...columnsOf(['f', '0']) }),
      'it is damaged',
    ],
    ['headers that the table has not', document({ headers: [1] }), 'it is damaged'],
    ['headers before the table', document({ headers: [-1] }), 'it is damaged'],
    ['a table of another shape', document({ table: [['h']] }), 'it is damaged'],
    ['an exception that is no row', document({ exceptions: [[rowKey('a'), { etag: 1 }]] }), 'it is damaged'],
    [
      'an exception without a date',
      document({
        exceptions: [
          [rowKey('a'), { etag: '', contentId: '', headers: '', immutable: true, unneededSince: 'x' }],
        ],
      }),
      'it is damaged',
    ],
  ])('%s', (_, bytes, why) => {
    expect(() => decodeRecord(bytes)).toThrow(new UnusableRecord(why))
  })

  test('unzipped by the store on the way it can', () => {
    expect(read(gunzipSync(document({})))).toEqual(record)
  })
})

test('whatever bytes there are: a record, or an error that says that it is none', () => {
  const whole = encodeRecord({
    rows: new Map([[rowKey('a'), { etag: 'e', contentId: 'c', headers: 'h', immutable: false }]]),
    openPaths: ['/a'],
  })
  const fields = Object.keys(JSON.parse(gunzipSync(whole).toString()))
  const changed = fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()).map(change => {
    return gzipSync(JSON.stringify({ ...JSON.parse(gunzipSync(whole).toString()), ...change }))
  })
  const damaged = fc
    .tuple(fc.nat(whole.length - 1), fc.nat(255))
    .map(([at, byte]) => Buffer.from(whole).fill(byte, at, at + 1))
  const bytes = fc.oneof(
    changed,
    damaged,
    fc.uint8Array().map(bytes => Buffer.from(bytes)),
    fc.json().map(text => gzipSync(text)),
  )
  fc.assert(
    fc.property(bytes, bytes => {
      try {
        const { rows, openPaths } = read(bytes)
        for (const path of openPaths) expect(path).toMatch(/^\/[!-~]*$/)
        for (const { etag, contentId } of rows.values())
          expect([typeof etag, typeof contentId]).toEqual(['string', 'string'])
      } catch (error) {
        expect(error).toBeInstanceOf(UnusableRecord)
      }
    }),
    { numRuns: 1000 },
  )
})
