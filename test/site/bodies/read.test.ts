import { hash } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KeptBodies } from '../../../src/local/kept-bodies.ts'
import {
  checkUnchanged,
  FileChanged,
  readBody,
  readHashed,
  readPart,
  readSource,
} from '../../../src/site/bodies/read.ts'
import { canLink, makeTree } from '../../local/tree.ts'

function fileObject(content: Buffer) {
  const file = join(makeTree({ 'a file': content }), 'a file')
  return { size: content.length, body: { from: 'file', file, stamp: statSync(file) } } as const
}

/** Puts another file of the same size, content and time in its place, or a link to one. */
function replaceBy(file: string, link: boolean): void {
  const other = `${file} too`
  const { atimeMs, mtimeMs } = statSync(file)
  copyFileSync(file, other)
  utimesSync(other, atimeMs / 1000, mtimeMs / 1000)
  rmSync(file)
  if (link) symlinkSync(other, file)
  else renameSync(other, file)
}

const sizes = [0, 1, 64 * 1024, 64 * 1024 + 1, 3_000_000]

describe.each(sizes)('a file of %i bytes', size => {
  const content = Buffer.alloc(size, '0123456789abc')

  test('is read whole and in parts', async () => {
    const object = fileObject(content)
    expect(content.equals(await readBody(object))).toBe(true)
    const middle = size >> 1
    const parts = [await readPart(object, 0, middle), await readPart(object, middle, size)]
    expect(content.equals(Buffer.concat(parts))).toBe(true)
    await expect(checkUnchanged(object)).resolves.toBeUndefined()
  })

  test.each([
    ['grew', (file: string) => appendFileSync(file, 'x')],
    ['is gone', (file: string) => rmSync(file)],
    ['is another one of the same size and time', (file: string) => replaceBy(file, false)],
    ['is a link to one of the same size and time', (file: string) => replaceBy(file, canLink)],
    ['was written again', (file: string) => utimesSync(file, 1_000_000, 1_000_000)],
  ])('that %s is refused', async (_, change) => {
    const object = fileObject(content)
    change(object.body.file)
    await expect(readBody(object)).rejects.toThrow(FileChanged)
    await expect(readPart(object, 0, size)).rejects.toThrow(FileChanged)
    await expect(checkUnchanged(object)).rejects.toThrow(FileChanged)
  })
})

test('a file of another size is refused, even with the same time', async () => {
  const scanned = fileObject(Buffer.alloc(1000))
  utimesSync(scanned.body.file, 1_000_000, 1_000_000)
  const object = {
    ...scanned,
    body: { ...scanned.body, stamp: { ...scanned.body.stamp, mtimeMs: 1_000_000_000 } },
  }
  await expect(readBody(object)).resolves.toHaveLength(1000)
  for (const size of [10, 2000]) {
    truncateSync(object.body.file, size)
    utimesSync(object.body.file, 1_000_000, 1_000_000)
    await expect(readBody(object)).rejects.toThrow(FileChanged)
  }
})

test('other trouble is told as it is', async () => {
  const object = fileObject(Buffer.from('x'))
  rmSync(object.body.file)
  writeFileSync(object.body.file, '')
  const below = { ...object, body: { ...object.body, file: join(object.body.file, '\0') } }
  await expect(readBody(below)).rejects.not.toThrow(FileChanged)
})

test('text of our own', async () => {
  const object = { size: 10, body: { from: 'text', text: '0123456789', md5: '' } } as const
  expect((await readBody(object)).toString()).toBe('0123456789')
  expect((await readPart(object, 3, 5)).toString()).toBe('34')
  await expect(checkUnchanged(object)).resolves.toBeUndefined()
})

describe('a file whose content was kept', () => {
  const content = Buffer.from('what was scanned')
  const md5 = hash('md5', content)

  function keptObject() {
    const { size, body } = fileObject(content)
    const kept = new KeptBodies()
    // Unlike the file, to tell them apart.
    kept.keep(md5, Buffer.from('what was SCANNED'))
    return { object: { size, body: { ...body, md5 } }, kept }
  }

  test('is not read again', async () => {
    const { object, kept } = keptObject()
    expect((await readHashed(object, { kept })).bytes.toString()).toBe('what was SCANNED')
  })

  test.each([
    ['was written again', (file: string) => utimesSync(file, 1_000_000, 1_000_000)],
    ['is gone', (file: string) => rmSync(file)],
  ])('and that %s is refused', async (_, change) => {
    const { object, kept } = keptObject()
    change(object.body.file)
    await expect(readHashed(object, { kept })).rejects.toThrow(FileChanged)
  })

  test('needs no file to be read for what it names', async () => {
    const { object, kept } = keptObject()
    rmSync(object.body.file)
    expect((await readSource(object, { kept })).toString()).toBe('what was SCANNED')
  })

  test('is read again when it is forgotten', async () => {
    const { object, kept } = keptObject()
    kept.forgetAll()
    expect(await readHashed(object, { kept })).toEqual({ bytes: content, md5 })
  })
})

test('a file with other content than was hashed is refused', async () => {
  const { size, body } = fileObject(Buffer.from('abc'))
  const object = { size, body: { ...body, md5: hash('md5', 'abd') } }
  await expect(readHashed(object, {})).rejects.toThrow(FileChanged)
})
