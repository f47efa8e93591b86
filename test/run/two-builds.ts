import type { BucketView } from '../support/s3-server/server.ts'

/** Everything below the prefix, by key. */
export type Build = Readonly<Record<string, string>>

function page(title: string, assets: readonly string[], links: readonly string[]): string {
  const named = assets.map(path =>
    path.endsWith('.css') ? `<link rel="stylesheet" href="${path}">` : `<script src="${path}"></script>`,
  )
  const linked = links.map(path => `<a href="${path}">${path}</a>`)
  return `<!doctype html><title>${title}</title>${named.join('')}<img src="/img/logo.svg">${linked.join('')}`
}

const FONT = { '/assets/body.C0ffee12.woff2': 'font' }

/** A site as bundlers make it: pages name chunks, chunks name chunks, styles name fonts. */
export const FIRST_BUILD: Build = keys({
  ...FONT,
  '/assets/app-4f3c2b1a.js': 'import "./shared-11aa22bb.js"; boot()',
  '/assets/shared-11aa22bb.js': 'export const shared = 1',
  '/assets/site.9e8d7c6b.css': '@font-face { src: url("body.C0ffee12.woff2") }',
  '/plain.css': 'p { color: red; background: url(img/logo.svg) }',
  '/img/logo.svg': '<svg/>',
  '/img/old.svg': '<svg id="old"/>',
  '/index.html': page(
    'home',
    ['/assets/app-4f3c2b1a.js', '/assets/site.9e8d7c6b.css', '/plain.css'],
    ['/about/'],
  ),
  '/about/index.html': page(
    'about',
    ['../assets/app-4f3c2b1a.js', '../assets/site.9e8d7c6b.css'],
    ['/', '/old/'],
  ),
  '/old/index.html': `${page('old', ['/assets/app-4f3c2b1a.js'], ['/'])}<img src="/img/old.svg">`,
  '/feed.xml': '<rss><link>/about/</link><link>/old/</link></rss>',
  '/sw.js': 'precache(["/assets/app-4f3c2b1a.js", "/assets/site.9e8d7c6b.css"])',
})

/** The same site after a day: chunks have other names, a page is new, one is gone, the front page says so. */
export const SECOND_BUILD: Build = keys({
  ...FONT,
  '/assets/app-5a6b7c8d.js': 'import "./shared-33cc44dd.js"; boot(2)',
  '/assets/shared-33cc44dd.js': 'export const shared = 2',
  '/assets/site.1f2e3d4c.css': '@font-face { src: url("body.C0ffee12.woff2") } p { margin: 0 }',
  '/plain.css': 'p { color: blue; background: url(img/logo.svg) }',
  '/print.css': '@media print { p { color: black } }',
  '/img/logo.svg': '<svg/>',
  '/index.html': page(
    'home',
    ['/assets/app-5a6b7c8d.js', '/assets/site.1f2e3d4c.css', '/plain.css'],
    ['/about/', '/new/'],
  ),
  '/about/index.html': page(
    'about',
    ['../assets/app-5a6b7c8d.js', '../assets/site.1f2e3d4c.css', '/print.css'],
    ['/', '/new/'],
  ),
  '/new/index.html': page('new', ['/assets/app-5a6b7c8d.js', '/print.css'], ['/', '/about/']),
  '/feed.xml': '<rss><link>/about/</link><link>/new/</link></rss>',
  '/sw.js': 'precache(["/assets/app-5a6b7c8d.js", "/assets/site.1f2e3d4c.css"])',
})

function keys(build: Build): Build {
  return Object.fromEntries(Object.entries(build).map(([path, content]) => [path.slice(1), content]))
}

const NAMED = [
  /(?:href|src)="([^"]+)"/g,
  /url\("?([^)"]+)"?\)/g,
  /import "([^"]+)"/g,
  /"(\/[^"]+)"/g,
  /<link>([^<]+)<\/link>/g,
]

export interface Broken {
  readonly in: string
  readonly names: string
}

/**
 * What a visitor would not find: starting from pages, service worker and feed, whatever they name, and what that
 * names, as a browser resolves it.
 */
export function brokenReferences(bucket: BucketView): readonly Broken[] {
  const there = new Set(bucket.keys())
  const broken: Broken[] = []
  const reached = new Set([...there].filter(key => /\.(html|xml)$|^sw\.js$/.test(key)))
  for (const key of reached) {
    for (const names of namedIn(key, bucket.text(key) ?? '')) {
      if (there.has(names)) reached.add(names)
      else broken.push({ in: key, names })
    }
  }
  return broken
}

export function namedIn(key: string, text: string): readonly string[] {
  return NAMED.flatMap(expression => [...text.matchAll(expression)])
    .map(([, name = '']) => decodeURI(new URL(name, `http://site/${key}`).pathname).slice(1))
    .map(path => (path === '' || path.endsWith('/') ? `${path}index.html` : path))
}
