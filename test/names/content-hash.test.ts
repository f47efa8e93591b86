import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashedPaths } from '../../src/names/content-hash.ts'

const DIGITS = '0123456789'
const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const UPPER = LOWER.toUpperCase()

const HEX = `${DIGITS}abcdef`
const BASE32 = `${UPPER}234567`
const BASE36 = DIGITS + LOWER
const BASE62 = UPPER + LOWER + DIGITS
const BASE64URL = `${BASE62}-_`

const anyCharacter = fc.nat(0xffff).map(code => String.fromCharCode(code))

/** A file that nothing else tells of. */
const hasHash = (path: string) => hashedPaths([path]).has(path)

/** Random tokens, evenly spread as hashes are, the same in every run (mulberry32). */
function random(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet.charAt(Math.floor(next() * alphabet.length))).join('')
}

/** A build's hashed files, as patterns in which `#` is the hash, and what it writes besides. */
interface Layout {
  readonly alphabet: string
  readonly length: number
  readonly files: readonly string[]
  readonly besides?: readonly string[]
}

const times = (count: number, pattern: string) =>
  Array.from({ length: count }, (_, index) => pattern.replace('*', () => `part${index}`))

const VITE: Layout = {
  alphabet: BASE64URL,
  length: 8,
  files: [...times(20, 'assets/*-#.js'), ...times(4, 'assets/*-#.css'), ...times(16, 'assets/*-#.png')],
  besides: ['index.html', 'favicon.svg', 'robots.txt', 'images/logo-inverted.svg'],
}
const webpack = (...files: string[]): Layout => ({
  alphabet: HEX,
  length: 8,
  files,
  besides: ['index.html', 'favicon.ico', 'manifest.json', 'static/jquery.fancybox.js'],
})

const LAYOUTS: Readonly<Record<string, Layout>> = {
  Vite: VITE,
  'Vite, a small site': {
    ...VITE,
    files: ['assets/index-#.js', 'assets/index-#.css', 'assets/logo-#.svg', 'assets/About-#.js'],
  },
  'Vite 4': { ...VITE, alphabet: HEX },
  VitePress: {
    ...VITE,
    files: [...times(40, 'assets/guide_*.md.#.js'), 'assets/app.#.js', 'assets/chunks/theme.#.js'],
  },
  'Rollup, into the root': { ...VITE, files: times(20, '*-#.js'), besides: ['index.html'] },
  'Rollup, base36': { ...VITE, alphabet: BASE36, files: times(40, 'assets/*-#.js') },
  'React Router': { ...VITE, files: [...times(20, 'assets/*-#.js'), 'assets/root-#.css'] },
  Astro: {
    alphabet: BASE64URL,
    length: 8,
    files: [
      ...times(8, '_astro/*.#.css'),
      ...times(8, '_astro/hoisted.#.js'),
      ...times(8, '_astro/*.#_Z1fEozj.webp'),
    ],
    besides: ['index.html', 'about/index.html', 'favicon.svg'],
  },
  'Astro, a small site': {
    alphabet: BASE64URL,
    length: 8,
    files: ['_astro/index.#.css', '_astro/page.#.js'],
  },
  'Starlight, code blocks': { alphabet: BASE36, length: 5, files: ['_astro/ec.#.css', '_astro/ec.#.js'] },
  Nuxt: {
    alphabet: BASE64URL,
    length: 8,
    files: [...times(30, '_nuxt/#.js'), ...times(8, '_nuxt/*.#.css'), '_nuxt/error-404.#.css'],
    besides: ['index.html', '_nuxt/builds/latest.json', '_payload.json'],
  },
  'Nuxt 2': {
    alphabet: HEX,
    length: 7,
    files: [...times(20, '_nuxt/#.js'), ...times(4, '_nuxt/img/*.#.png')],
  },
  SvelteKit: {
    alphabet: BASE64URL,
    length: 8,
    files: [...times(20, '_app/immutable/chunks/#.js'), ...times(8, '_app/immutable/nodes/*.#.js')],
  },
  Qwik: { alphabet: BASE64URL, length: 8, files: times(40, 'build/q-#.js'), besides: ['q-manifest.json'] },
  'Angular, esbuild': {
    alphabet: BASE32,
    length: 8,
    files: [
      'main-#.js',
      'polyfills-#.js',
      'styles-#.css',
      ...times(30, 'chunk-#.js'),
      ...times(3, 'media/*-#.png'),
      ...times(2, 'media/*-#.woff2'),
    ],
    besides: ['index.html', 'favicon.ico', 'ngsw.json', 'ngsw-worker.js', '3rdpartylicenses.txt'],
  },
  'Remix 1': {
    alphabet: BASE32,
    length: 8,
    files: [...times(12, 'build/_shared/chunk-#.js'), ...times(12, 'build/routes/*-#.js'), 'build/root-#.js'],
  },
  'Next.js, Turbopack': {
    alphabet: `${BASE36}-_`,
    length: 12,
    files: times(40, '_next/static/chunks/0#.js'),
  },
  'Next.js, webpack': {
    alphabet: HEX,
    length: 16,
    files: [
      ...times(20, '_next/static/chunks/*-#.js'),
      ...times(10, '_next/static/chunks/app/*/page-#.js'),
      ...times(2, '_next/static/css/#.css'),
    ],
  },
  'Next.js, image': { alphabet: HEX, length: 8, files: times(20, '_next/static/media/*.#.png') },
  'webpack, 8 digits': webpack(...times(40, '*.#.chunk.js'), 'main.#.js', 'main.#.css'),
  'webpack, 20 digits': { ...webpack(...times(40, '#.png')), length: 20 },
  'Create React App': webpack(
    ...['static/js/main.#.js', ...times(20, 'static/js/*.#.chunk.js'), 'static/css/main.#.css'],
    ...times(10, 'static/media/*.#.svg'),
  ),
  'Create React App, a small site': webpack(
    'static/js/main.#.js',
    'static/js/787.#.chunk.js',
    'static/css/main.#.css',
  ),
  Parcel: { ...webpack(...times(12, '*.#.js'), '*.#.css', ...times(12, '*.#.png')) },
  Docusaurus: webpack(
    ...times(40, 'assets/js/*.#.js'),
    'assets/js/main.#.js',
    'assets/js/runtime~main.#.js',
    'assets/css/styles.#.css',
  ),
  'Docusaurus, image': { alphabet: HEX, length: 32, files: times(20, 'assets/images/*-#.png') },
  'Material for MkDocs': {
    alphabet: HEX,
    length: 8,
    files: [
      'assets/javascripts/bundle.#.min.js',
      'assets/javascripts/workers/search.#.min.js',
      'assets/stylesheets/main.#.min.css',
      'assets/stylesheets/palette.#.min.css',
    ],
    besides: [
      'index.html',
      'assets/images/favicon.png',
      'assets/javascripts/lunr/min/lunr.de.min.js',
      'assets/javascripts/lunr/tinyseg.js',
      'search/search_index.json',
    ],
  },
  Gatsby: {
    alphabet: HEX,
    length: 20,
    files: [...times(20, 'component---src-pages-*-js-#.js'), 'app-#.js', 'webpack-runtime-#.js'],
  },
  Hugo: { alphabet: HEX, length: 64, files: ['css/main.min.#.css', 'js/bundle.min.#.js'] },
  'eleventy-img': { alphabet: BASE62, length: 10, files: times(40, 'img/#-600.webp') },
  Eleventy: {
    alphabet: BASE64URL,
    length: 10,
    files: [...times(8, 'dist/#.css'), ...times(4, 'dist/#.js')],
    besides: ['index.html', 'css/index.css', 'img/possum-city.png'],
  },
  Workbox: { alphabet: HEX, length: 8, files: ['workbox-#.js'], besides: ['sw.js'] },
  Pagefind: { alphabet: HEX, length: 7, files: times(40, 'pagefind/fragment/en_#.pf_fragment') },
  '.NET': {
    alphabet: BASE36,
    length: 10,
    files: [...times(40, '_framework/System.*.#.wasm'), '_framework/dotnet.runtime.#.js'],
    besides: ['_framework/dotnet.js', '_framework/MyCompany.WebClient.wasm'],
  },
}

describe('finds the hashes that build tools make: of 20,000 random names at most 0.1% are missed', () => {
  test.each(Object.entries(LAYOUTS))('%s', (_tool, { alphabet, length, files, besides = [] }) => {
    const token = random(20_261_127)
    let missed = 0
    let wrong: readonly string[] = []
    const sites = Math.ceil(20_000 / files.length)
    for (let site = 0; site < sites; site++) {
      const hashed = files.map(pattern => pattern.replace('#', () => token(alphabet, length)))
      const found = hashedPaths([...hashed, ...besides])
      missed += hashed.filter(path => !found.has(path)).length
      wrong = [...wrong, ...besides.filter(path => found.has(path))]
    }
    expect(wrong).toEqual([])
    expect(missed / (sites * files.length)).toBeLessThanOrEqual(0.001)
  })
})

describe('a folder tells of its files', () => {
  const hashes = ['Kzy1gxdl', 'DiwrgTda', 'B-x_9aZq', 'CycPtByU', 'xk5mxl9X'].map(
    hash => `assets/a-${hash}.js`,
  )

  test.each(['assets/Pricing-1_1ller2.js', 'assets/Layout-B8Home-k.js'])('%s', path => {
    expect(hasHash(path)).toBe(false)
    expect(hashedPaths([...hashes, path]).has(path)).toBe(true)
  })

  test('of no words', () => {
    const words = ['logo-inverted.svg', 'menu-HomePage.js', 'vendor-jQuery35.js', 'report-20261122.js']
    const paths = words.map(name => `assets/${name}`)
    expect([...hashedPaths([...hashes, ...paths])]).toEqual(hashes)
  })

  test('unless most files in it are named otherwise', () => {
    const mixed = ['one.js', 'two.js', 'three.js', 'four.js', 'five.js'].map(name => `assets/${name}`)
    expect([...hashedPaths([...hashes, ...mixed, 'assets/Pricing-1_1ller2.js'])]).toEqual(hashes)
  })

  test('of nothing in another folder that people fill', () => {
    const path = 'photos/winter-1_1ller2.jpg'
    expect(hashedPaths([...hashes, path]).has(path)).toBe(false)
  })
})

test('a hash that a name tells alone is there whatever lies beside it', () => {
  const token = random(20_261_128)
  const paths = Object.values(LAYOUTS).flatMap(({ alphabet, length, files, besides = [] }) => [
    ...files.map(pattern => pattern.replace('#', () => token(alphabet, length))),
    ...besides,
  ])
  fc.assert(
    fc.property(fc.subarray(paths), some => {
      const among = hashedPaths(some)
      expect(some.filter(path => hasHash(path) && !among.has(path))).toEqual([])
    }),
  )
})

describe('takes nothing else for a hash', () => {
  const names = readFileSync(new URL('../fixtures/names-without-hash.txt', import.meta.url), 'utf8')
    .split(/\r?\n/)
    .filter(line => line !== '' && !line.startsWith('#'))
  const folders = ['', 'assets/', 'assets/images/', 'static/js/', 'images/', 'fonts/', 'uploads/2024/']

  test.each(names)('%s', name => {
    expect(folders.filter(folder => hasHash(folder + name))).toEqual([])
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
        expect(hasHash(`${folder}${stem}.${ext}`)).toBe(false)
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
    expect(hasHash(path)).toBe(false)
  })
})

test.each(['.map', '.LICENSE.txt', '.br', '.gz', '.zst', '.map.gz'])(
  'a file follows the one it is named after: %s',
  added => {
    expect(hasHash(`assets/index-DiwrgTda.js${added}`)).toBe(true)
    expect(hasHash(`assets/index.js${added}`)).toBe(false)
    expect([...hashedPaths([`assets/index-DiwrgTda.js${added}`])]).toHaveLength(1)
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
  expect(hasHash(path)).toBe(true)
})

test('answers for any name', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 255 }), path => {
      expect(typeof hasHash(path)).toBe('boolean')
    }),
  )
})
