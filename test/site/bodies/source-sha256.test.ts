import { hash } from 'node:crypto'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FileChanged } from '../../../src/site/bodies/read.ts'
import { sourceSha256 } from '../../../src/site/bodies/source-sha256.ts'
import { temporaryFolder } from '../../support/site.ts'

function objectOf(bytes: Buffer) {
  const file = join(temporaryFolder(), 'file.bin')
  writeFileSync(file, bytes)
  const { size, mtimeMs, dev, ino } = statSync(file)
  return { file, object: { size, body: { from: 'file', file, stamp: { mtimeMs, dev, ino } } } as const }
}

it.each([0, 1, 8 * 1024 * 1024, 8 * 1024 * 1024 + 1, 20_000_000])('of %i bytes', async size => {
  const bytes = Buffer.alloc(size, 'site')
  const { object } = objectOf(bytes)
  expect(await sourceSha256(object)).toBe(hash('sha256', bytes, 'hex'))
})

it('is that of the source where the object is compressed', async () => {
  const bytes = Buffer.from('text '.repeat(1000))
  const { object } = objectOf(bytes)
  const compressed = { size: 30, body: { ...object.body, encoding: 'br', sourceSize: object.size } } as const
  expect(await sourceSha256(compressed)).toBe(hash('sha256', bytes, 'hex'))
})

it('is that of what we have written ourselves', async () => {
  const body = { from: 'text', text: '→', md5: '' } as const
  expect(await sourceSha256({ size: 3, body })).toBe(hash('sha256', '→', 'hex'))
})

it('of a file that has changed is none', async () => {
  const { file, object } = objectOf(Buffer.alloc(9_000_000))
  writeFileSync(file, Buffer.alloc(9_000_001))
  await expect(sourceSha256(object)).rejects.toThrow(FileChanged)
})
