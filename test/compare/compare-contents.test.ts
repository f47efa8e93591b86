import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareContents } from '../../src/compare/compare-contents.ts'
import { SourceError } from '../../src/errors.ts'
import { createLimiter } from '../../src/pace/limiter.ts'
import { Recollection } from '../../src/record/found-record.ts'
import { type RecordRow, rowKey } from '../../src/record/record.ts'
import type { RemoteObject } from '../../src/s3/object-store.ts'
import { contentIdOf } from '../../src/site/bodies/compress.ts'
import type { SiteObject } from '../../src/site/site-object.ts'
import { makeTree } from '../local/tree.ts'
import { remoteObject, siteObject } from '../support/builders.ts'
import { MemoryStore, type StoredObject } from '../support/memory-store.ts'

const md5 = (content: string) => createHash('md5').update(content).digest('hex')
const KEY = 'x'
const CONTENT = 'content'
const OTHER = 'f'.repeat(32)
const PARTS = `${createHash('md5').update(createHash('md5').update(CONTENT).digest()).digest('hex')}-1`

function makeFile(): string {
  return makeTree({ [KEY]: CONTENT })
}

function plain(more: Partial<SiteObject> = {}): SiteObject {
  return siteObject(KEY, {
    key: KEY,
    size: CONTENT.length,
    body: { from: 'file', file: join(makeFile(), KEY), stamp: { mtimeMs: 0, dev: 0, ino: 0 } },
    ...more,
  })
}

function bytes(more: Partial<SiteObject> = {}): SiteObject {
  const body = { from: 'text', text: String(CONTENT), md5: md5(CONTENT) } as const
  return siteObject(KEY, { key: KEY, size: CONTENT.length, body, ...more })
}

function recalling(row: Partial<RecordRow> | undefined): Recollection {
  const whole = row && { etag: OTHER, contentId: '', headers: '', immutable: false, ...row }
  const rows = new Map(whole ? [[rowKey(KEY), whole]] : [])
  return new Recollection({ record: { rows, openPaths: [] }, etag: 'e', writtenAt: 0 })
}

async function compared(
  want: SiteObject,
  etag: string,
  row?: Partial<RecordRow>,
  stored: Partial<StoredObject> = {},
) {
  const store = new MemoryStore({ objects: [{ key: KEY, body: Buffer.from(CONTENT), etag, ...stored }] })
  const access = { store, limiter: createLimiter(), signal: new AbortController().signal }
  const remote: RemoteObject[] = [remoteObject(KEY, { key: KEY, size: CONTENT.length, etag })]
  const { contentIds } = await compareContents([want], remote, recalling(row), access)
  return { contentId: contentIds[0], heads: store.count('HeadObject') }
}

describe('a plain file', () => {
  test.each([
    ['its MD5 as ETag', md5(CONTENT), undefined, md5(CONTENT)],
    ['its MD5 in capitals', md5(CONTENT).toUpperCase(), undefined, md5(CONTENT)],
    ['the ETag of its parts', PARTS, undefined, PARTS],
    ['another MD5', OTHER, undefined, undefined],
    ['another MD5 that the record explains', OTHER, { contentId: md5(CONTENT) }, md5(CONTENT)],
    ['another MD5 that the record explains by parts', OTHER, { contentId: PARTS }, PARTS],
    ['another MD5 that the record knows as other content', OTHER, { contentId: 'e'.repeat(32) }, undefined],
    [
      'its MD5, no matter what the record says',
      md5(CONTENT),
      { etag: md5(CONTENT), contentId: OTHER },
      md5(CONTENT),
    ],
    ['a row of another object', OTHER, { etag: 'old', contentId: md5(CONTENT) }, undefined],
  ])('%s', async (_, etag, row, contentId) => {
    expect(await compared(plain(), etag, row)).toEqual({ contentId, heads: 0 })
  })

  const sha256 = {
    algorithm: 'SHA256',
    value: createHash('sha256').update(CONTENT).digest('base64'),
  } as const

  test.each([
    ['proves it', [sha256], md5(CONTENT)],
    ['proves another', [{ ...sha256, value: 'other' }], undefined],
    ['has none', [], undefined],
  ])('an ETag that tells nothing: a HEAD that %s', async (_, checksums, contentId) => {
    expect(await compared(plain(), 'opaque', undefined, { checksums })).toEqual({ contentId, heads: 1 })
  })

  test('no HEAD where the record knows of another content', async () => {
    const row = { etag: 'opaque', contentId: OTHER }
    expect(await compared(plain(), 'opaque', row, { checksums: [sha256] })).toEqual({
      contentId: undefined,
      heads: 0,
    })
  })

  test.each([
    ['while it is hashed', md5(CONTENT), {}],
    ['while its checksum is made', 'opaque', { checksums: [sha256] }],
  ])('that vanishes %s is named', async (_, etag, stored) => {
    const gone = plain({
      body: { from: 'file', file: 'no-such-file', stamp: { mtimeMs: 0, dev: 0, ino: 0 } },
    })
    await expect(compared(gone, etag, undefined, stored)).rejects.toThrow(SourceError)
  })
})

describe('what is no plain file', () => {
  const compressed = contentIdOf(md5('source'), 'gzip')

  test.each([
    ['its MD5 as ETag', bytes(), md5(CONTENT), undefined, md5(CONTENT)],
    ['the record of its MD5', bytes(), OTHER, { contentId: md5(CONTENT) }, md5(CONTENT)],
    [
      'compressed, by the record',
      bytes({ contentId: compressed }),
      OTHER,
      { contentId: compressed },
      compressed,
    ],
    ['compressed, by its MD5', bytes({ contentId: compressed }), md5(CONTENT), undefined, compressed],
    [
      'compressed by another release, to the same bytes',
      bytes({ contentId: compressed }),
      md5(CONTENT),
      { etag: md5(CONTENT), contentId: OTHER },
      compressed,
    ],
    ['an ETag of parts, which tells nothing', bytes(), PARTS, undefined, undefined],
    ['an ETag that tells nothing', bytes(), 'opaque', undefined, undefined],
  ])('%s', async (_, want, etag, row, contentId) => {
    expect(await compared(want, etag, row)).toEqual({ contentId, heads: 0 })
  })
})
