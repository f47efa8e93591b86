import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasContentHash } from '../../src/names/content-hash.ts'

const DIGITS = '0123456789'
const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const UPPER = LOWER.toUpperCase()

/** Evenly spread, as hashes are. */
const token = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.noBias(
    fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length, size: 'max' }),
  )
const hex = (length: number) => token(`${DIGITS}abcdef`, length)
const base32 = token(`${UPPER}234567`, 8)
const base36 = token(DIGITS + LOWER, 8)
const base64url = token(`${UPPER}${LOWER}${DIGITS}-_`, 8)

const anyCharacter = fc.nat(0xffff).map(code => String.fromCharCode(code))

describe('finds the hashes that build tools make', () => {
  const SAMPLES = 2_000

  /** Real names with a hash that chance made look like a word or a number, at most, in percent. */
  const layouts: readonly [tool: string, hash: fc.Arbitrary<string>, path: string, missed: number][] = [
    ['Vite, script', base64url, 'assets/index-#.js', 4],
    ['Vite, image', base64url, 'assets/logo-#.png', 8],
    ['VitePress', base64url, 'assets/guide.md.#.lean.js', 4],
    ['Rollup, into the root', base64url, 'main-#.js', 8],
    ['Rollup, base36', base36, 'assets/main-#.js', 22],
    ['React Router', hex(8), 'assets/manifest-#.js', 4],
    ['Astro', base64url, '_astro/index.#.css', 2],
    ['Astro, image', base64url, '_astro/hero.#_Z1fEozj.webp', 0],
    ['Nuxt', base64url, '_nuxt/#.js', 2],
    ['Nuxt 2', hex(7), '_nuxt/#.js', 5],
    ['SvelteKit', base64url, '_app/immutable/chunks/#.js', 0],
    ['Qwik', base64url, 'build/q-#.js', 4],
    ['Angular, esbuild', base32, 'chunk-#.js', 5],
    ['Angular, esbuild, image', base32, 'media/logo-#.png', 5],
    ['Next.js, Turbopack', token(`${LOWER}${DIGITS}-_`, 12), '_next/static/chunks/0#.js', 0],
    ['Next.js, webpack', hex(16), '_next/static/chunks/app/page-#.js', 1],
    ['Next.js, image', hex(8), '_next/static/media/logo.#.png', 4],
    ['webpack, 8 digits', hex(8), 'main.#.chunk.js', 4],
    ['webpack, 20 digits', hex(20), '#.png', 1],
    ['Create React App', hex(8), 'static/js/2.#.chunk.js', 4],
    ['Parcel, image', hex(8), 'logo.#.png', 4],
    ['Vite 4', hex(8), 'main-#.js', 8],
    ['Gatsby', hex(20), 'component---src-pages-index-js-#.js', 1],
    ['Docusaurus, image', hex(32), 'assets/images/logo-#.png', 3],
    ['Hugo', hex(64), 'css/main.min.#.css', 0],
    ['Material for MkDocs', hex(8), 'assets/javascripts/bundle.#.min.js', 4],
    ['eleventy-img', token(`${UPPER}${LOWER}${DIGITS}`, 10), 'img/#-600.webp', 4],
    ['Workbox', hex(8), 'workbox-#.js', 0],
    ['Pagefind', hex(7), 'pagefind/index/en_#.pf_index', 0],
    ['.NET', token(DIGITS + LOWER, 10), '_framework/dotnet.runtime.#.js', 5],
  ]

  test.each(layouts)('%s', (_tool, hash, path, percent) => {
    const hashes = fc.sample(hash, { numRuns: SAMPLES, seed: 20_261_122 })
    const missed = hashes.filter(value => !hasContentHash(path.replace('#', () => value)))
    expect(missed.length / SAMPLES).toBeLessThanOrEqual(percent / 100)
  })
})

describe('takes nothing else for a hash', () => {
  const names = readFileSync(new URL('../fixtures/names-without-hash.txt', import.meta.url), 'utf8')
    .split(/\r?\n/)
    .filter(line => line !== '' && !line.startsWith('#'))
  const folders = ['', 'assets/', 'assets/images/', 'static/js/', 'images/', 'fonts/', 'uploads/2024/']

  test.each(names)('%s', name => {
    expect(folders.filter(folder => hasContentHash(folder + name))).toEqual([])
  })

  test('names put together of words, numbers, dates, versions and sizes', () => {
    const word = fc.constantFrom(
      ...[
        'about',
        'banner',
        'Button',
        'calendar',
        'checkout',
        'dark',
        'DarkMode',
        'Dashboard',
        'final',
        'hero',
      ],
      ...[
        'Homepage',
        'HomePage',
        'icon',
        'jquery',
        'landing',
        'logo',
        'markdown',
        'menu',
        'polyfill',
        'settings',
      ],
      ...['Settings', 'sidebar', 'small', 'thumbnail', 'timeline', 'vendor', 'widgets', 'facade', 'deadbeef'],
    )
    const number = fc.oneof(
      fc.nat(99_999_999).map(String),
      fc
        .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
        .map(d => d.toISOString().slice(0, 10)),
      fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map(parts => `v${parts.join('.')}`),
      fc.tuple(fc.nat(4000), fc.nat(4000)).map(sides => sides.join('x')),
    )
    const separator = fc.constantFrom('-', '.', '_')
    const name = fc
      .array(fc.tuple(fc.oneof({ weight: 2, arbitrary: word }, number), separator), {
        minLength: 1,
        maxLength: 4,
      })
      .map(parts => parts.flat().slice(0, -1).join(''))
    const extension = fc.constantFrom('js', 'css', 'png', 'svg', 'woff2', 'json', 'pdf')
    fc.assert(
      fc.property(fc.constantFrom(...folders), name, extension, (folder, stem, ext) => {
        expect(hasContentHash(`${folder}${stem}.${ext}`)).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    // A file that a build tool would not have named needs the clearer hash.
    'images/photo-DiwrgTda.jpg',
    'images/photo-4f3e2a1b.jpg',
    'images/4f3e2a1b9c8d7e6f.jpg',
    'images/0e2a4c3f9b8d7e6f5a4b3c2d1e0f9a8b.jpg',
    'images/camera-WF7XM5B2.jpg',
    'DiwrgTda.js',
    'bundle/Component1.js',
    'bundle/components.css',
    'assets/sku-1A2B3C4D.jpg',
    // Data at the URL of its page, by build but not by content.
    '_next/data/m19gu5zTEeDTz6qjo8Mk5/blog/hello-4f3e2a1b9c8d7e6f.json',
    '_next/static/my-own-build-id/_buildManifest.js',
    'page-data/post-0e2a4c3f9b8d7e6f5a4b3c2d1e0f9a8b/page-data.json',
    '.well-known/key.4f3e2a1b.json',
  ])('%s', path => {
    expect(hasContentHash(path)).toBe(false)
  })
})

test.each(['.map', '.LICENSE.txt', '.br', '.gz', '.zst', '.map.gz'])(
  'a file follows the one it is named after: %s',
  added => {
    expect(hasContentHash(`assets/index-DiwrgTda.js${added}`)).toBe(true)
    expect(hasContentHash(`assets/index.js${added}`)).toBe(false)
  },
)

test.each([
  'a-very/deep/pr-12/assets/index-DiwrgTda.js',
  'de/_next/static/chunks/04lwcu-75uhmb.js',
  'preview/550e8400-e29b-41d4-a716-446655440000/assets/index-DiwrgTda.js',
  'assets/index-B-x_9aZq.js',
  'assets/index--aBc_d12.js',
  'assets/index-BaBcDeFg.js',
  'assets/[...slug]-DiwrgTda.js',
  'assets/Schöne Grüße-DiwrgTda.js',
  '_next/static/0e2a4c3f9b8d7e6f5a4b3c2d1e0f9a8b1a2b3c4d/_ssgManifest.js',
])('%s has a hash', path => {
  expect(hasContentHash(path)).toBe(true)
})

test('answers for any name', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 255 }), path => {
      expect(typeof hasContentHash(path)).toBe('boolean')
    }),
  )
})
