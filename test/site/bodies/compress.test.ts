import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { DEFAULT_COMPRESS_TYPES } from '../../../src/config/compress-types.ts'
import { contentType } from '../../../src/names/content-type.ts'
import {
  type Candidate,
  compressBytes,
  compressible,
  contentIdOf,
  type Encoding,
  mayCompress,
  pays,
} from '../../../src/site/bodies/compress.ts'

const ENCODINGS: readonly Encoding[] = ['gzip', 'br']
const UNDO = { gzip: gunzipSync, br: brotliDecompressSync }

const MIB = 1024 * 1024
const HTML = 'text/html; charset=utf-8'

function candidate(overrides: Partial<Candidate> = {}): Candidate {
  return { path: 'a.html', size: 1000, contentType: HTML, contentEncoding: undefined, ...overrides }
}

describe('by default', () => {
  test.each([
    'index.html',
    'app.js',
    'style.css',
    'data.json',
    'feed.xml',
    'feed.rss',
    'atom.atom',
    'page.xhtml',
    'site.webmanifest',
    'logo.svg',
    'app.wasm',
    'font.ttf',
    'font.otf',
    'font.eot',
    'map.geojson',
    'app.js.map',
    'robots.txt',
    'page.rsc',
    'notes.md',
  ])('%s is of a type to compress', path => {
    expect(compressible(contentType(path), DEFAULT_COMPRESS_TYPES)).toBe(true)
  })

  test.each([
    'a.png',
    'a.woff2',
    'a.woff',
    'a.mp4',
    'a.zip',
    'a.pdf',
    'a.docx',
    'a.bin',
    'a.js.br',
    'a.json.gz',
  ])('%s is not', path => {
    expect(compressible(contentType(path), DEFAULT_COMPRESS_TYPES)).toBe(false)
  })
})

describe('a media type', () => {
  test.each([
    ['text/html', ['text/html'], true],
    ['Text/HTML ; charset=utf-8', ['text/html'], true],
    ['text/html2', ['text/html'], false],
    ['text/css', ['text/*'], true],
    ['textual/css', ['text/*'], false],
    ['application/ld+json', ['+json'], true],
    ['application/json', ['+json'], false],
    ['image/svg+xml; charset=utf-8', ['font/ttf', '+xml'], true],
    ['text/html', [], false],
  ])('%s among %j', (type, types, expected) => {
    expect(compressible(type, types)).toBe(expected)
  })
})

describe('a file', () => {
  test.each<[text: string, overrides: Partial<Candidate>, expected: boolean]>([
    ['of 149 bytes', { size: 149 }, false],
    ['of 150 bytes', { size: 150 }, true],
    ['of 64 MiB', { size: 64 * MIB }, true],
    ['larger than 64 MiB', { size: 64 * MIB + 1 }, false],
    ['of another type', { contentType: 'image/png' }, false],
    ['with an encoding', { contentEncoding: 'br' }, false],
    ['that is to have no encoding', { contentEncoding: null }, false],
    ['compressed by its name', { path: 'a.svgz', contentType: 'image/svg+xml' }, false],
    ['for machines', { path: '.well-known/apple-app-site-association' }, false],
    ['in a folder that only sounds like it', { path: 'a/.well-known/a.html' }, true],
  ])('%s', (_, overrides, expected) => {
    expect(mayCompress(candidate(overrides), DEFAULT_COMPRESS_TYPES)).toBe(expected)
  })
})

test.each([
  [1000, 950, true],
  [1000, 951, false],
  [1000, 1000, false],
  [1000, 1020, false],
  [0, 20, false],
])('%i bytes that become %i', (size, compressed, expected) => {
  expect(pays(size, compressed)).toBe(expected)
})

describe.each(ENCODINGS)('%s', encoding => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', '<p>', ' the ', '\n', 'é', '🙂'),
    maxLength: 20_000,
  })
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 5000 }),
    text.map(text => Buffer.from(text)),
  )

  it('gives the content back, and the same bytes for the same content', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async content => {
        const [compressed, again] = await Promise.all([
          compressBytes(content, encoding),
          compressBytes(Buffer.from(content), encoding),
        ])
        expect(Buffer.compare(UNDO[encoding](compressed), content)).toBe(0)
        expect(compressed.equals(again)).toBe(true)
        expect(compressed.length < content.length || !pays(content.length, compressed.length)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('handles several megabytes', async () => {
    const lines = Array.from({ length: 150_000 }, (_, n) => `<li>${n} ${(n * 2654435761) % 997}</li>`)
    const content = Buffer.from(lines.join('\n'))
    const compressed = await compressBytes(content, encoding)
    expect(UNDO[encoding](compressed).equals(content)).toBe(true)
    expect(compressed.length).toBeLessThan(content.length / 3)
  })

  it('is another content than the plain one', () => {
    const md5 = 'd41d8cd98f00b204e9800998ecf8427e'
    const ids = [contentIdOf(md5), ...ENCODINGS.map(encoding => contentIdOf(md5, encoding))]
    expect(ids[0]).toBe(md5)
    expect(new Set(ids).size).toBe(3)
    expect(contentIdOf(md5, encoding)).toMatch(/^[0-9a-f]{32}$/)
    expect(contentIdOf(md5, encoding)).not.toBe(contentIdOf('0'.repeat(32), encoding))
  })
})

it('writes neither time nor operating system into what it zips', async () => {
  const zipped = await compressBytes(Buffer.from('a page'), 'gzip')
  expect([...zipped.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255])
})

it('zips as zlib does in one go', async () => {
  const content = Buffer.from('<p>some text</p>\n'.repeat(200_000))
  const zipped = await compressBytes(content, 'gzip')
  expect(zipped.subarray(10).equals(gzipSync(content, { level: 9 }).subarray(10))).toBe(true)
})
