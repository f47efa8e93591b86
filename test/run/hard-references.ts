import type { BucketView } from '../support/s3-server/server.ts'

interface File {
  readonly text: string
  /** What a browser asks for with it, by key: written down by hand, not read from the text. */
  readonly shows: readonly string[]
  /** Where it leads. */
  readonly links?: readonly string[]
}

export type KnownBuild = Readonly<Record<string, File>>

const file = (text: string, ...shows: string[]): File => ({ text, shows })
const leaf = (text: string): File => file(text)

const LINKED_DATA = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'Article',
  image: ['https://example.com/img/ld-2.png', { '@type': 'ImageObject', url: '/img/ld-object-2.png' }],
})

const IMPORT_MAP = JSON.stringify({ imports: { lib: '/js/lib-2.js', 'parts/': '/js/parts/' } })

/** A site before a deploy. All that changes is named in ways that are easy to overlook. */
export const BEFORE: KnownBuild = {
  'index.html': {
    ...file('<h1>One</h1><img src=img/logo.png>', 'img/logo.png'),
    links: ['about/index.html'],
  },
  'about/index.html': {
    ...file('<h1>One</h1><img src=../img/logo.png>', 'img/logo.png'),
    links: ['index.html'],
  },
  'about/_payload.json': leaf('{"build":1}'),
  'changed.html': file('one'),
  'style.css': file('p { background: url(img/logo.png) }', 'img/logo.png'),
  'app.js': leaf('boot(1)'),
  'icon.svg': file('<svg/>'),
  'img/logo.png': leaf('logo'),
  'gone.html': file('<img src=img/gone.png>', 'img/gone.png'),
  'img/gone.png': leaf('gone'),
  'feed.xml': leaf('<rss/>'),
}

/** The same site after it. None of these names has a content hash. */
export const AFTER: KnownBuild = {
  'index.html': {
    ...file(
      `<img srcset="img/small-2.png 1x, img/large-2.png 2x" src="img/logo.png">
       <meta property="og:image" content="https://example.com/img/og-2.png">
       <script type="application/ld+json">${LINKED_DATA}</script>
       <a href="/news/">news</a>`,
      'img/small-2.png',
      'img/large-2.png',
      'img/logo.png',
      'img/og-2.png',
      'img/ld-2.png',
      'img/ld-object-2.png',
    ),
    links: ['news/index.html'],
  },
  'about/index.html': {
    ...file(
      `<base href="/deep/er/"><link rel="stylesheet" href="page.css?v=2#x">
       <p style="background: url(&quot;in line-2.png&quot;)"><style>h1 { background: url('in%20style-2.png') }</style>
       <img src="caf&eacute;&amp;bar-2.png"><video poster="../poster-2.jpg"></video>
       <a href="../news">news</a>`,
      'deep/er/page.css',
      'deep/er/in line-2.png',
      'deep/er/in style-2.png',
      'deep/er/café&bar-2.png',
      'deep/poster-2.jpg',
    ),
    links: ['deep/news.html'],
  },
  'about/_payload.json': leaf('{"build":2}'),
  'changed.html': file(
    `<link rel="modulepreload" href="/js/entry-2.js"><script type="importmap">${IMPORT_MAP}</script>
     <script type="module" src="/js/entry-2.js"></script>
     <svg><use href="/sprite-2.svg#icon"/></svg><object data="/doc-2.svg"></object>
     <iframe src="/framed/"></iframe><link rel="manifest" href="/site-2.webmanifest">
     <img src="100%25%20%2B%20%23.png?size=1">`,
    'js/entry-2.js',
    'js/lib-2.js',
    'sprite-2.svg',
    'doc-2.svg',
    'framed/index.html',
    'site-2.webmanifest',
    '100% + #.png',
  ),
  'style.css': file(
    `@import "sub/first-2.css"; @import url(sub/second-2.css) print;
     @font-face { src: url(fonts/body-2.woff2) format("woff2") } p { background: url(im\\67/esc-2.png) }`,
    'sub/first-2.css',
    'sub/second-2.css',
    'fonts/body-2.woff2',
    'img/esc-2.png',
  ),
  'app.js': file(
    `import './js/static-2.js'; import('./js/dynamic-2.js'); new URL('./js/data-2.wasm', import.meta.url); fetch('/js/data-2.json')`,
    'js/static-2.js',
    'js/dynamic-2.js',
    'js/data-2.wasm',
    'js/data-2.json',
  ),
  'icon.svg': file('<svg xmlns:xlink="x"><image xlink:href="img/in-icon-2.png"/></svg>', 'img/in-icon-2.png'),
  'news/index.html': { ...file('<img src=../img/news-2.png>', 'img/news-2.png'), links: ['index.html'] },
  'deep/news.html': leaf('news of the deep'),
  'framed/index.html': file('<img src=/img/framed-2.png>', 'img/framed-2.png'),
  'deep/er/page.css': file('@import url("../more-2.css");', 'deep/more-2.css'),
  'deep/more-2.css': file('p { background: image-set("set-2.png" 1x) }', 'deep/set-2.png'),
  'sub/first-2.css': file('@import "second-2.css"; @import "first-2.css";', 'sub/second-2.css'),
  'sub/second-2.css': file('p { background: url("../img/second-2.png") }', 'img/second-2.png'),
  'js/entry-2.js': file('import "./circle-2.js"', 'js/circle-2.js'),
  'js/circle-2.js': file('import "./entry-2.js"; import "./lib-2.js"', 'js/entry-2.js', 'js/lib-2.js'),
  'site-2.webmanifest': file('{"icons":[{"src":"img/icon-2.png"}]}', 'img/icon-2.png'),
  'sprite-2.svg': leaf('<svg><symbol id="icon"/></svg>'),
  'doc-2.svg': file('<svg><style>@import url(/sub/doc-2.css);</style></svg>', 'sub/doc-2.css'),
  'sub/doc-2.css': leaf('p { color: red }'),
  'feed.xml': { ...leaf('<rss><link>/news/</link></rss>'), links: ['news/index.html', 'index.html'] },
  'img/logo.png': leaf('logo'),
  ...Object.fromEntries(
    [
      ...[
        'small',
        'large',
        'og',
        'ld',
        'ld-object',
        'esc',
        'in-icon',
        'news',
        'framed',
        'second',
        'icon',
      ].map(name => `img/${name}-2.png`),
      ...['deep/er/in line-2.png', 'deep/er/in style-2.png', 'deep/er/café&bar-2.png', 'deep/set-2.png'],
      ...['deep/poster-2.jpg', 'fonts/body-2.woff2', 'js/lib-2.js', 'js/static-2.js', 'js/dynamic-2.js'],
      ...['js/data-2.wasm', 'js/data-2.json', '100% + #.png'],
    ].map(path => [path, leaf(`content of ${path}`)]),
  ),
}

export function textsOf(build: KnownBuild): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(build).map(([key, { text }]) => [key, text]))
}

/**
 * What is wrong with a bucket in the middle of a deploy, for who comes by: whatever a page shows, or whatever was there
 * before, has to be there, and what that shows. A page that was there before leads to pages that are there, and has data
 * of its own build beside it unless `isMoving`.
 */
export function troublesIn(bucket: BucketView): readonly string[] {
  const there = new Map(bucket.keys().map(key => [key, bucket.text(key) ?? '']))
  const versions = [BEFORE, AFTER].flatMap(build =>
    Object.entries(build).filter(([key, { text }]) => there.get(key) === text),
  )
  const known = new Map(versions)
  const reached = new Set([...known.keys()].filter(key => key.endsWith('.html') || key in BEFORE))
  const troubles: string[] = []
  for (const key of reached) {
    for (const shown of known.get(key)?.shows ?? []) {
      if (known.has(shown)) reached.add(shown)
      else troubles.push(`${key} shows ${shown}`)
    }
    for (const link of key in BEFORE ? (known.get(key)?.links ?? []) : []) {
      if (!known.has(link)) troubles.push(`${key} leads to ${link}`)
    }
  }
  return troubles
}
