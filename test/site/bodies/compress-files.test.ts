import { createHash, randomBytes } from 'node:crypto'
import { appendFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it, test, vi } from 'vitest'
import { SourceError } from '../../../src/errors.ts'
import { KeptBodies } from '../../../src/local/kept-bodies.ts'
import type { LocalFile } from '../../../src/local/local-file.ts'
import { contentIdOf, type Encoding } from '../../../src/site/bodies/compress.ts'
import { compressAll, compressFile, contentOf } from '../../../src/site/bodies/compress-files.ts'
import { checkUnchanged, FileChanged, readBody, readPart } from '../../../src/site/bodies/read.ts'
import { makeTree } from '../../local/tree.ts'

const ENCODINGS: readonly Encoding[] = ['gzip', 'br']
const UNDO = { gzip: gunzipSync, br: brotliDecompressSync }
const NEVER = new AbortController().signal
/** Room for nothing. */
const NONE = new KeptBodies(0)

const PAGE = '<p>The same words again and again.</p>\n'.repeat(100)
const NOISE = randomBytes(5000)

function files(contents: Readonly<Record<string, string | Uint8Array>>): LocalFile[] {
  const root = makeTree(contents)
  return Object.keys(contents).map(path => {
    const file = join(root, path)
    const stamp = statSync(file)
    return { path, file, size: stamp.size, stamp }
  })
}

function fileOf(content: string | Uint8Array): LocalFile {
  const [file] = files({ 'a page.html': content })
  if (file === undefined) throw new Error('There is no file.')
  return file
}

function md5(content: string | Uint8Array): string {
  return createHash('md5').update(content).digest('hex')
}

describe.each(ENCODINGS)('%s of a file', encoding => {
  it('is what is sent, whether it was kept in memory or not', async () => {
    const file = fileOf(PAGE)
    const bodies = new KeptBodies()
    const compression = await compressFile(file, encoding, bodies, NEVER)
    const object = contentOf(file, compression, encoding)
    expect(bodies.find(object.body.md5)).toBeDefined()
    for (const kept of [bodies, NONE]) {
      const bytes = await readBody(object, { kept })
      expect(UNDO[encoding](bytes).toString()).toBe(PAGE)
      expect(object.size).toBe(bytes.length)
      expect(object.body.md5).toBe(md5(bytes))
      expect(object.contentId).toBe(contentIdOf(md5(PAGE), encoding))
      expect((await readPart(object, 5, 20)).equals(bytes.subarray(5, 20))).toBe(true)
      await expect(checkUnchanged(object)).resolves.toBeUndefined()
    }
  })

  it('is not made where it does not pay', async () => {
    const file = fileOf(NOISE)
    const compression = await compressFile(file, encoding, NONE, NEVER)
    expect(compression).toEqual({ compressed: false, sourceMd5: md5(NOISE) })
    const object = contentOf(file, compression, encoding)
    expect(object).toEqual({
      size: NOISE.length,
      body: { from: 'file', file: file.file, stamp: file.stamp, md5: md5(NOISE) },
      contentId: md5(NOISE),
      sourceMd5: md5(NOISE),
    })
    expect((await readBody(object)).equals(NOISE)).toBe(true)
  })

  test.each([
    ['grew', (file: string) => appendFileSync(file, 'x')],
    ['is gone', (file: string) => rmSync(file)],
    ['was written again', (file: string) => utimesSync(file, 1_000_000, 1_000_000)],
  ])('that %s is refused, before and after', async (_, change) => {
    const file = fileOf(PAGE)
    const object = contentOf(file, await compressFile(file, encoding, NONE, NEVER), encoding)
    change(file.file)
    await expect(compressFile(file, encoding, NONE, NEVER)).rejects.toThrow(FileChanged)
    await expect(readBody(object)).rejects.toThrow(FileChanged)
    await expect(checkUnchanged(object)).rejects.toThrow(FileChanged)
  })

  it('that holds something else under the same time is refused', async () => {
    const file = { ...fileOf(PAGE), md5: md5('another page') }
    await expect(compressFile(file, encoding, NONE, NEVER)).rejects.toThrow(FileChanged)
  })

  it('that becomes another size than planned is refused', async () => {
    const file = fileOf(PAGE)
    const object = contentOf(file, await compressFile(file, encoding, NONE, NEVER), encoding)
    writeFileSync(file.file, NOISE)
    const stamp = statSync(file.file)
    if (object.body.from !== 'file') throw new Error('The bytes were kept.')
    const other = { ...object, body: { ...object.body, stamp, sourceSize: stamp.size } }
    await expect(readBody(other)).rejects.toThrow(FileChanged)
  })
})

describe('all files', () => {
  it('are found under where they lie, each once', async () => {
    const [page, noise] = files({ 'a/page.html': PAGE, 'noise.txt': NOISE })
    if (page === undefined || noise === undefined) throw new Error('There are no files.')
    const twice = { ...page, path: 'a/page' }
    const all = await compressAll([page, twice, noise], 'gzip', NONE, NEVER)
    expect(all.size).toBe(2)
    expect(all.get(page.file)).toEqual(await compressFile(page, 'gzip', NONE, NEVER))
    expect(all.get(noise.file)).toEqual({ compressed: false, sourceMd5: md5(NOISE) })
  })

  it('are kept in memory up to a bound, and the rest is compressed again', async () => {
    // Of hexadecimal digits about half is saved.
    const contents = Array.from({ length: 3 }, () => randomBytes(50_000).toString('hex'))
    const all = files(Object.fromEntries(contents.map((content, n) => [`${n}.txt`, content])))
    const kept = new KeptBodies(140_000)
    const compressions = await compressAll(all, 'gzip', kept, NEVER)
    const objects = all.map(file => {
      const compression = compressions.get(file.file)
      if (!compression?.compressed) throw new Error('It was not compressed.')
      return contentOf(file, compression, 'gzip')
    })
    expect(objects.filter(({ body }) => kept.find(body.md5))).toHaveLength(2)
    for (const object of objects) expect(md5(await readBody(object, { kept }))).toBe(object.body.md5)
  })

  it('that cannot be read are named together', async () => {
    const all = files({ 'a.html': PAGE, 'b.html': PAGE, 'c.html': PAGE, 'd.html': PAGE })
    const [a, b] = all
    if (a === undefined || b === undefined) throw new Error('There are no files.')
    rmSync(a.file)
    appendFileSync(b.file, 'x')
    const error = await compressAll(all, 'br', NONE, NEVER).catch(error => error)
    expect(error).toBeInstanceOf(SourceError)
    expect(error.problems).toHaveLength(1)
    expect(error.problems[0]).toMatchObject({ problem: 'Files changed while the source was read.' })
    expect(error.problems[0].paths.toSorted()).toEqual(['a.html', 'b.html'])
  })

  it('are given up when the run is cancelled', async () => {
    const cancel = new AbortController()
    const all = files(Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`${n}.html`, `${PAGE}${n}`])))
    let done = 0
    const kept = new KeptBodies()
    vi.spyOn(kept, 'keep').mockImplementation(() => {
      done += 1
      cancel.abort(new Error('cancelled'))
    })
    const work = compressAll(all, 'gzip', kept, cancel.signal)
    await expect(work).rejects.toThrow('cancelled')
    expect(done).toBeLessThan(100)
  })

  it('may be none', async () => {
    expect(await compressAll([], 'br', NONE, NEVER)).toEqual(new Map())
  })
})
