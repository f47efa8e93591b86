import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hashedPaths } from '../../src/names/content-hash.ts'
import { type Kind, kindOf, kindsOfKeys, mayBeLoaded } from '../../src/names/kind.ts'
import { headersFor } from '../../src/site/headers-for.ts'

const layouts = new URL('../fixtures/build-layouts/', import.meta.url)

describe.each(readdirSync(layouts))('build layout %s', file => {
  const lines = readFileSync(new URL(file, layouts), 'utf8')
    .split(/\r?\n/)
    .filter(line => line !== '' && !line.startsWith('#'))

  const files = lines.map(line => {
    const [kind = '', path = ''] = line.split(/ +(.*)/)
    return { kind, path }
  })
  const paths = files.map(({ path }) => path)
  const kindOfKey = kindsOfKeys(paths)
  const hashed = hashedPaths(paths)

  test.each(files)('$kind $path', ({ kind, path }) => {
    expect(kindOfKey(path)).toBe(kind)
    expect(hashed.has(path)).toBe(kind === 'hashed')
  })
})

const cases: Record<Kind, readonly string[]> = {
  hashed: [
    'workbox-4723e66c.js',
    'assets/sw-DiwrgTda.js',
    'precache-manifest.0c1d9e8f7a6b5c4d3e2f1a0b9c8d7e6f.js',
  ],
  page: ['index.html', 'pr-12/index.html', 'legacy.xhtml', 'assets/frame-DiwrgTda.html'],
  data: [
    'about.rsc',
    'about.txt',
    '_next/data/m19gu5zTEeDTz6qjo8Mk5/about.json',
    'page-data/app-data.json',
    'de/about/_payload.json',
    'about/__data.json',
    'about.html__data.json',
    'about/q-data.json',
    'about.data',
    'about/index.pageContext.json',
  ],
  signal: [
    'sw.js',
    'SW.js',
    'sw.min.js',
    'app/sw.js',
    'app-sw.js',
    'upup.sw.min.js',
    'service-worker.js',
    'serviceWorker.js',
    'serviceworker.js',
    'flutter_service_worker.js',
    'firebase-messaging-sw.js',
    'ngsw-worker.js',
    'safety-worker.js',
    'OneSignalSDKWorker.js',
    'OneSignalSDKUpdaterWorker.js',
    'OneSignalSDK.sw.js',
    'mockServiceWorker.js',
    'ngsw.json',
    'version.json',
    '_app/version.json',
    '_nuxt/builds/latest.json',
    'hashmap.json',
    'search/search_index.json',
    'search-index.json',
    'searchindex.js',
    'pagefind/pagefind-entry.json',
    'index.json',
    'storybook/index.json',
    'feed.xml',
    'blog/rss.xml',
    'blog/atom.xml',
    'blog-feed.xml',
    'feed.json',
    'index.xml',
    'posts/index.xml',
    'all.rss',
    'all.atom',
    'sitemap.xml',
    'sitemap.txt',
    'sitemap-0.xml',
    'sitemap_index.xml',
    'news-sitemap.xml',
    'sitemap.xml.gz',
    'sitemap/0.xml',
  ],
  other: [
    'robots.txt',
    'llms.txt',
    'llms-full.txt',
    'humans.txt',
    'ads.txt',
    'app-ads.txt',
    'security.txt',
    '.well-known/security.txt',
    '3rdpartylicenses.txt',
    'LICENSE.txt',
    '0e2a4c3f9b8d7e6f5a4b3c2d1e0f9a8b.txt',
    'assets/lut.txt',
    'downloads/list.txt',
    'manifest.json',
    'site.webmanifest',
    'asset-manifest.json',
    'data.json',
    'api/posts/index.json',
    '_sources/guide/start.rst.txt',
    '_sources/index.txt',
    '_nuxt/builds/meta/0c1d9e8f-7a6b-4c4d-8e2f-1a0b9c8d7e6f.json',
    'data/versions.json',
    'opensearch.xml',
    'browserconfig.xml',
    'feed.xsl',
    'favicon.ico',
    'Build/game.data',
    // They register the service worker; the page names them.
    'registerSW.js',
    'register-sw.js',
    'register-service-worker.js',
    'coi-serviceworker.js',
    // The service worker imports them.
    'service-worker-assets.js',
    'sw-toolbox.js',
    'answer.js',
    'sitemap.css',
  ],
}

describe.each(Object.entries(cases))('%s', (kind, paths) => {
  test.each(paths)('%s', path => {
    expect(kindsOfKeys([path])(path)).toBe(kind)
    expect(mayBeLoaded(kindsOfKeys([path])(path))).toBe(kind !== 'page' && kind !== 'signal')
  })
})

test('a file without an extension is a page if its type says so', () => {
  expect(kindOf('about', 'text/html; charset=utf-8', new Set())).toBe('page')
  expect(kindOf('about', 'application/octet-stream', new Set())).toBe('other')
})

test('neither pages nor signals nor manifests are ever immutable', () => {
  const manifests = cases.other.filter(path => /manifest/.test(path))
  for (const path of [...cases.page, ...cases.data, ...cases.signal, ...manifests]) {
    const { headers } = headersFor({ path }, { policy: 'auto' }, hashedPaths([path]))
    expect(headers.cacheControl, path).not.toContain('immutable')
  }
})
