import { hash } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { KeptBodies } from '../../../src/local/kept-bodies.ts'
import { Recollection } from '../../../src/record/found-record.ts'
import { rowKey } from '../../../src/record/record.ts'
import { contentIdOf } from '../../../src/site/bodies/compress.ts'
import { compressSite } from '../../../src/site/bodies/compress-site.ts'
import { readBody } from '../../../src/site/bodies/read.ts'
import type { Draft } from '../../../src/site/describe-site.ts'
import { remoteObject } from '../../support/builders.ts'
import { site } from '../../support/site.ts'

const TEXT = 'the same line again and again\n'.repeat(100)
const never = new AbortController().signal

function draft(root: string, path: string, mayCompress = true): Draft {
  const stamp = statSync(join(root, path))
  const { size } = stamp
  const file = { path, file: join(root, path), size, stamp }
  const body = { from: 'file', file: file.file, stamp } as const
  const headers = { contentType: 'text/plain' }
  return { object: { key: path, path, size, body, headers, kind: 'other' }, file, said: {}, mayCompress }
}

test('what may be compressed goes up compressed, and says so; the rest as it is', async () => {
  const root = site({ 'a.txt': TEXT, 'b.txt': TEXT })
  const drafts = [draft(root, 'a.txt'), draft(root, 'b.txt', false)]
  const [a, b] = await compressSite(drafts, 'gzip', [], new Recollection(undefined), new KeptBodies(), never)
  if (a === undefined || b === undefined) throw new Error('Two objects were wanted.')
  expect(gunzipSync(await readBody(a)).toString()).toBe(TEXT)
  expect(a).toMatchObject({
    headers: { contentEncoding: 'gzip' },
    contentId: contentIdOf(hash('md5', TEXT), 'gzip'),
  })
  expect(a.size).toBe((await readBody(a)).length)
  expect(b).toBe(drafts[1]?.object)
})

test('what does not get smaller goes up as it is, without the header', async () => {
  const noise = Buffer.concat(Array.from({ length: 32 }, (_, n) => hash('sha256', String(n), 'buffer')))
  const root = site({ 'a.txt': noise })
  const [a] = await compressSite(
    [draft(root, 'a.txt')],
    'gzip',
    [],
    new Recollection(undefined),
    new KeptBodies(),
    never,
  )
  expect(a?.headers.contentEncoding).toBeUndefined()
})

test('what the record knows to be there compressed is not compressed again', async () => {
  const root = site({ 'a.txt': TEXT })
  const object = remoteObject('a.txt', { key: 'a.txt', size: 77, etag: 'opaque' })
  const contentId = contentIdOf(hash('md5', TEXT), 'gzip')
  const row = { etag: 'opaque', contentId, headers: '', immutable: false }
  const record = { rows: new Map([[rowKey('a.txt'), row]]), openPaths: [] }
  const recollection = new Recollection({ record, etag: 'r', writtenAt: object.lastModified })
  const [a] = await compressSite(
    [draft(root, 'a.txt')],
    'gzip',
    [object],
    recollection,
    new KeptBodies(),
    never,
  )
  expect(a).toMatchObject({
    size: 77,
    contentId,
    headers: { contentEncoding: 'gzip' },
    body: { encoding: 'gzip' },
  })
})
