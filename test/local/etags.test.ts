import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SourceError } from '../../src/errors.ts'
import { hashFiles, type Pair, partSizesFor } from '../../src/local/etags.ts'
import { partSizeFor } from '../../src/s3/part-size.ts'
import { makeTree } from './tree.ts'

const MIB = 1024 * 1024
const signal = new AbortController().signal
const anyMd5 = '0'.repeat(32)

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest()
}

/** The ETag as S3 defines it, with everything in memory. */
function etagOf(bytes: Buffer, partSize: number): string {
  const count = Math.max(1, Math.ceil(bytes.length / partSize))
  const parts = Array.from({ length: count }, (_, at) =>
    md5(bytes.subarray(at * partSize, (at + 1) * partSize)),
  )
  return `${md5(Buffer.concat(parts)).toString('hex')}-${count}`
}

function bytesOf(size: number, seed: number): Buffer {
  const bytes = Buffer.alloc(size, `content ${seed} `)
  bytes[size >> 1] = seed % 256
  return bytes
}

async function possibleEtags(file: Omit<Pair['file'], 'path'>, etag: string, until: AbortSignal) {
  const etags = await hashFiles([{ key: 'key', etag, file: { ...file, path: 'file' } }], until)
  return etags.get('key')
}

function fileOf(bytes: Buffer) {
  return { path: 'big', file: join(makeTree({ big: bytes }), 'big'), size: bytes.length }
}

describe('possibleEtags', () => {
  test.each([0, 1, 65_537, 3 * MIB + 1])('the MD5 of %i bytes', async size => {
    const bytes = Buffer.alloc(size, 'x')
    expect(await possibleEtags(fileOf(bytes), anyMd5, signal)).toEqual(new Set([md5(bytes).toString('hex')]))
  })

  test('an MD5 that is known is not computed again', async () => {
    const known = { file: '/nowhere', size: 5, md5: 'a'.repeat(32) }
    expect(await possibleEtags(known, anyMd5, signal)).toEqual(new Set(['a'.repeat(32)]))
  })

  test('is spelled as the store spells it', async () => {
    const bytes = Buffer.from('hello')
    const etag = md5(bytes).toString('hex').toUpperCase()
    expect(await possibleEtags(fileOf(bytes), etag, signal)).toEqual(new Set([etag]))
  })

  test.each(['', 'opaque', `${anyMd5}-0`, `${anyMd5}-x`, `${anyMd5}0`, `${anyMd5}-10001`, `"${anyMd5}"`])(
    '%j tells nothing, and the file is not read',
    async etag => {
      expect(await possibleEtags({ file: '/nowhere', size: 9 }, etag, signal)).toEqual(new Set())
    },
  )

  test.each([5 * MIB, 5_000_000, 8 * MIB, 16 * MIB])('parts of %i bytes', async partSize => {
    for (const size of [partSize + 1, 2 * partSize]) {
      const bytes = bytesOf(size, partSize)
      const etag = etagOf(bytes, partSize)
      expect(await possibleEtags(fileOf(bytes), etag, signal)).toContain(etag)
    }
  })

  test('one part is the whole file, even an empty one', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('x')]) {
      const etag = etagOf(bytes, 8 * MIB)
      expect(await possibleEtags(fileOf(bytes), etag, signal)).toEqual(new Set([etag]))
    }
  })

  test('are all candidates, and no others, whatever the size', async () => {
    const cases = fc.record({
      size: fc.integer({ min: 4, max: 16 * MIB }),
      count: fc.integer({ min: 1, max: 5 }),
      seed: fc.nat(),
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({ size, count, seed }) => {
        const bytes = bytesOf(size, seed)
        const file = fileOf(bytes)
        const expected = partSizesFor(size, count).map(partSize => etagOf(bytes, partSize))
        expect(await possibleEtags(file, `${anyMd5}-${count}`, signal)).toEqual(new Set(expected))
        rmSync(file.file)
      }),
      { numRuns: 10 },
    )
  })

  test('stops when cancelled', async () => {
    const file = fileOf(Buffer.alloc(10))
    await expect(possibleEtags(file, anyMd5, AbortSignal.abort('cancelled'))).rejects.toBe('cancelled')
  })
})

describe('partSizesFor', () => {
  test.each([
    [100 * MIB, 7, [16 * MIB, 15 * MIB, 15_000_000, 16_000_000]],
    [40 * MIB, 3, [16 * MIB, 15 * MIB, 15_000_000, 16_000_000]],
    [200 * MIB, 2, [128 * MIB, 100 * MIB, 128_000_000]],
    [40 * MIB, 2, [25 * MIB, 25_000_000, 32 * MIB, 32_000_000]],
    [40 * MIB, 40, []],
  ])('%i bytes in %i parts', (size, count, expected) => {
    expect([...partSizesFor(size, count)].sort((a, b) => a - b)).toEqual([...expected].sort((a, b) => a - b))
  })

  test.each([0, 1, 8 * MIB, 40 * MIB])('%i bytes in one part: one size stands for all', size => {
    expect(partSizesFor(size, 1)).toHaveLength(1)
  })

  test('knows our own parts, whatever the size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 64 * MIB, max: 2 ** 45 }), size => {
        const own = partSizeFor(size)
        expect(partSizesFor(size, Math.ceil(size / own))).toContain(own)
      }),
    )
  })
})

describe('hashFiles', () => {
  test('answers for each key', async () => {
    const root = makeTree({ a: 'one', b: 'two', c: 'three' })
    const pairs = ['a', 'b', 'c'].map(path => ({
      key: `site/${path}`,
      etag: path === 'c' ? 'opaque' : anyMd5,
      file: { path, file: join(root, path), size: 3 },
    }))
    const etags = await hashFiles(pairs, signal)
    expect(Object.fromEntries(etags)).toEqual({
      'site/a': new Set([md5(Buffer.from('one')).toString('hex')]),
      'site/b': new Set([md5(Buffer.from('two')).toString('hex')]),
      'site/c': new Set(),
    })
  })

  test('names all files that cannot be read', async () => {
    const file = (path: string) => ({
      key: path,
      etag: anyMd5,
      file: { path, file: `/nowhere/${path}`, size: 1 },
    })
    const error = await hashFiles([file('a'), file('b')], signal).catch(error => error)
    expect(error).toBeInstanceOf(SourceError)
    expect(error.problems[0].paths.toSorted()).toEqual(['a', 'b'])
  })

  test('stops when cancelled', async () => {
    const root = makeTree({ a: 'x' })
    const pair = { key: 'a', etag: anyMd5, file: { path: 'a', file: join(root, 'a'), size: 1 } }
    await expect(hashFiles([pair], AbortSignal.abort('cancelled'))).rejects.toBe('cancelled')
  })
})
