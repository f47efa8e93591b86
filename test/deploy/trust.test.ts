import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../../src/names/kind.ts'
import { decodeRecord, encodeRecord } from '../../src/record/format.ts'
import { type DeployRecord, type RecordRow, rowKey } from '../../src/record/record.ts'
import { RECORD, type Scenario, scenario } from './scenario.ts'

const SITE = { 'index.html': 'home', 'a.css': 'a {}', 'b.css': 'b {}' }
const QUIET = { ListObjectsV2: 1, GetObject: 1 }

describe('what others did since', () => {
  test('to the headers of an object is seen by its date, and repaired', async () => {
    const site = await scenario(SITE)
    await site.deploy()
    site.editHeaders('a.css', { 'cache-control': 'max-age=1' })
    const second = await site.deploy()
    expect(second).toMatchObject({ changes: ['headers a.css'], requests: { HeadObject: 1 } })
    expect(second.headers['a.css']).toMatchObject([{ was: 'max-age=1' }])
    expect(site.header('cache-control')['a.css']).toBe('public, max-age=0, must-revalidate')
    expect((await site.deploy()).requests).toEqual(QUIET)
  })

  test('to the date alone costs a HEAD, once', async () => {
    const site = await scenario(SITE)
    await site.deploy()
    site.age()
    site.editHeaders('a.css', {})
    site.bucket.store({ ...present(site, RECORD), lastModified: present(site, 'b.css').lastModified })
    expect(await site.deploy()).toMatchObject({ changes: [], requests: { HeadObject: 1, PutObject: 1 } })
    expect((await site.deploy()).requests).toEqual(QUIET)
  })

  test('is not forgotten when another step writes the record meanwhile', async () => {
    const site = await scenario(SITE)
    await site.deploy()
    site.age()
    site.editHeaders('a.css', { 'cache-control': 'max-age=1' })
    site.change({ 'c.css': 'c {}' })
    await site.deploy({ include: 'c.css' })
    expect((await site.deploy()).changes).toEqual(['headers a.css'])
  })

  test('to the content is seen by the ETag', async () => {
    const site = await scenario(SITE, {}, { opaqueEtags: true })
    await site.deploy()
    site.bucket.put('a.css', 'A {}')
    site.bucket.remove('b.css')
    expect((await site.deploy()).changes).toEqual(['update a.css', 'create b.css'])
    expect(site.contents()).toEqual(SITE)
  })

  test('an ETag that is the hash of the content counts more than the record', async () => {
    const site = await scenario(SITE)
    await site.deploy()
    const record = decodeRecord(site.recordBytes())
    const rows = new Map([...record.rows].map(([key, row]) => [key, { ...row, contentId: 'f'.repeat(32) }]))
    site.bucket.put(RECORD, encodeRecord({ ...record, rows }))
    expect((await site.deploy()).changes).toEqual([])
  })

  test('an ETag that a store leaves empty proves nothing', async () => {
    const site = await scenario({ 'a.css': 'a {}' })
    await site.deploy()
    const record = decodeRecord(site.recordBytes())
    const md5 = record.rows.get(rowKey('a.css'))?.etag ?? ''
    const row = { etag: '', contentId: md5, headers: '', immutable: false }
    site.bucket.put(RECORD, encodeRecord({ ...record, rows: new Map([[rowKey('a.css'), row]]) }))
    site.bucket.store({ ...site.bucket.put('a.css', 'b {}'), etag: '' })
    expect((await site.deploy()).changes).toEqual(['update a.css'])
  })
})

describe('a record that is no good', () => {
  test.each([
    ['empty', Buffer.alloc(0), 'it is damaged'],
    ['cut short', gzipSync('{"product":"s3-site-deploy"').subarray(0, 30), 'it is damaged'],
    ['of another product', Buffer.from('{"lastDeploy":1}'), 'it was not written by s3-site-deploy'],
    [
      'newer',
      gzipSync('{"product":"s3-site-deploy","format":2}'),
      'its format is 2, and this version reads 1',
    ],
    ['a bomb', gzipSync(Buffer.alloc(300 * 1024 * 1024)), 'it is damaged'],
  ])('%s: a warning, the right content, and a new one', async (_, bytes, why) => {
    const site = await scenario(SITE, { delete: 'true' })
    await site.deploy()
    site.bucket.put(RECORD, bytes)
    site.change({ 'a.css': 'A {}', 'b.css': undefined })
    const next = await site.deploy()
    expect(next).toMatchObject({ succeeded: true, changes: ['update a.css', 'delete b.css'] })
    expect(next.warnings).toEqual([
      `The record ${RECORD} cannot be used: ${why}. This run ignores it and writes a new one.`,
    ])
    expect(await site.deploy()).toMatchObject({ requests: QUIET, warnings: [] })
  })

  test('whatever its bytes, the bucket ends up holding the source', async () => {
    const site = await scenario(SITE, { delete: 'true' })
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, document, records(site)), async record => {
        site.bucket.clear()
        site.bucket.put('index.html', 'home')
        site.bucket.put('a.css', 'b {}')
        site.bucket.put('old.css', 'old')
        site.bucket.put(RECORD, record)
        expect(await site.deploy()).toMatchObject({ succeeded: true })
        expect(site.contents()).toEqual(SITE)
      }),
      { numRuns: 40 },
    )
  })

  const bytes = fc.uint8Array()
  const document = fc.json().map(json => Buffer.from(json))
  /** Of the right form, with rows of these very objects: forged in all but the content of what is to be deployed. */
  const records = ({ bucket }: Scenario) => {
    const etags = fc.constantFrom(...['home', 'b {}', 'old'].map(text => bucket.put('x', text).etag))
    const row: fc.Arbitrary<RecordRow> = fc.record(
      {
        etag: etags,
        contentId: fc.oneof(fc.constant(''), fc.stringMatching(/^[0-9a-f]{32}(-[1-9])?$/), fc.string()),
        headers: fc.string(),
        immutable: fc.constant(false),
        unneededSince: fc.integer(),
        kind: fc.constantFrom<Kind>('hashed', 'other', 'page', 'data', 'signal'),
      },
      { requiredKeys: ['etag', 'contentId', 'headers', 'immutable'] },
    )
    const key = fc.constantFrom('index.html', 'a.css', 'old.css').map(rowKey)
    const record: fc.Arbitrary<DeployRecord> = fc.record({
      rows: fc.array(fc.tuple(key, row)).map(rows => new Map(rows)),
      openPaths: fc.array(fc.string()),
    })
    return record.map(encodeRecord)
  }
})

function present({ bucket }: Scenario, key: string) {
  const object = bucket.get(key)
  if (object === undefined) throw new Error(`There is no ${key}.`)
  return object
}
