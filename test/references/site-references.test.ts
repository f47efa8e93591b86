import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentType } from '../../src/names/content-type.ts'
import { kindOf } from '../../src/names/kind.ts'
import { targetsOf } from '../../src/references/edges.ts'
import { LARGEST_TEXT } from '../../src/references/format.ts'
import type { Mount } from '../../src/references/locate.ts'
import type { Order } from '../../src/references/order.ts'
import { type Incoming, SiteReferences } from '../../src/references/site-references.ts'

/** Text by path. `+` before a path: it is new; `=`: its headers change alone; otherwise it changes. */
type Site = Readonly<Record<string, string>>

const ACTIONS: Readonly<Record<string, Incoming['action']>> = { '+': 'create', '=': 'headers' }

const HASHED = { has: (path: string) => /-[0-9a-f]{8}\./.test(path) }

function incoming(name: string, isEncoded: boolean): Incoming {
  const action = ACTIONS[name[0] ?? ''] ?? 'update'
  const path = action === 'update' ? name : name.slice(1)
  const type = contentType(path)
  return { path, action, kind: kindOf(path, type, HASHED), contentType: type, isEncoded }
}

interface Options extends Partial<Mount> {
  readonly skim?: boolean
  readonly isEncoded?: boolean
}

function needs(site: Site, { skim = false, isEncoded = false, ...mount }: Options = {}) {
  const writes = Object.keys(site).map(name => incoming(name, isEncoded))
  const references = new SiteReferences(writes, { prefix: '', ...mount })
  Object.values(site).forEach((text, index) => {
    const bytes = Buffer.from(text, text.startsWith('\xff') ? 'latin1' : 'utf8')
    if (skim) references.skim(index, bytes)
    else references.read(index, bytes)
  })
  const order = references.order()
  return Object.fromEntries(
    writes.map(({ path }, write) => [path, neededBy(order, write).map(other => writes[other]?.path)]),
  )
}

function neededBy({ needs, writes }: Order, write: number): readonly number[] {
  const seen = new Set<number>()
  const waiting = [write]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const target of targetsOf(needs, node)) {
      if (!seen.has(target)) waiting.push(target)
      seen.add(target)
    }
  }
  return [...seen].filter(node => node < writes && node !== write).sort((a, b) => a - b)
}

describe('a page needs', () => {
  test.each<[string, Site, Options, readonly string[]]>([
    [
      'every asset',
      { 'a.html': '', '+b.png': '', 'c.css': '', '+d-4f3c2b1a.js': '' },
      {},
      ['b.png', 'c.css', 'd-4f3c2b1a.js'],
    ],
    [
      'a new page in it',
      { '+a.html': '<iframe src=b/></iframe>', '+b/index.html': '' },
      {},
      ['b/index.html'],
    ],
    [
      'by a name with entities',
      { '+a.html': '<embed src="b&amp;c.html">', '+b&c.html': '' },
      {},
      ['b&c.html'],
    ],
    [
      'by a name with escapes',
      { '+a.html': '<object data="b%20%23c.html?v=1#x"></object>', '+b #c.html': '' },
      {},
      ['b #c.html'],
    ],
    ['by a name as it stands', { '+a.html': '<embed src="b c.html">', '+b c.html': '' }, {}, ['b c.html']],
    [
      'below a base',
      { '+a.html': '<base href=/x/><embed src=b.html>', '+x/b.html': '', '+b.html': '' },
      {},
      ['x/b.html'],
    ],
    [
      'below the first base',
      { '+a.html': '<base href=/x/><base href=/y/><embed src=b.html>', '+x/b.html': '', '+y/b.html': '' },
      {},
      ['x/b.html'],
    ],
    [
      'a new page that it links to',
      { 'a.html': '<a href=/b/>', '+b/index.html': '', '+c.html': '' },
      {},
      ['b/index.html'],
    ],
    ['one by a clean URL', { 'a.html': '<a href=b>', '+b.html': '', '+c.html': '' }, {}, ['b.html']],
    ['one without extension', { 'a.html': '<a href=b>', '+b': '' }, {}, ['b']],
    ['no changed page that it links to', { 'a.html': '<a href=b.html>', 'b.html': '' }, {}, []],
    [
      'a new page that its redirect leads to',
      { '+a.html': '<meta http-equiv=refresh content="0;url=/b/">', '+b/index.html': '' },
      {},
      ['b/index.html'],
    ],
    ['what its data needs', { 'a.html': '', 'a.txt': '', '+b.png': '', '+c.html': '' }, {}, ['b.png']],
    ['no service worker', { 'a.html': '<script>register("/sw.js")</script>', '+sw.js': '' }, {}, []],
    ['nothing whose headers change', { 'a.html': '<img src=b.png>', '=b.png': '' }, {}, []],
    [
      'a page by a whole URL, while nobody says which is its own',
      { '+a.html': '<iframe src=https://example.com/b.html>', '+b.html': '' },
      {},
      ['b.html'],
    ],
    [
      'a page by a whole URL of its own',
      { '+a.html': '<iframe src=https://example.com/x/b.html>', '+b.html': '' },
      { siteUrl: 'https://example.com/x/' },
      ['b.html'],
    ],
    [
      'no page of another site',
      { '+a.html': '<iframe src=https://other.example/b.html>', '+b.html': '' },
      { siteUrl: 'https://example.com/' },
      [],
    ],
    [
      'what it names from the root of the bucket',
      { '+a.html': '<iframe src=/pr-1/b.html>', '+b.html': '' },
      { prefix: 'pr-1/' },
      ['b.html'],
    ],
    [
      'what it names from the root of the site, which the prefix may be',
      { '+a.html': '<iframe src=/b.html>', '+b.html': '' },
      { prefix: 'pr-1/' },
      ['b.html'],
    ],
    [
      'every new page, if it is not UTF-8',
      { 'a.html': '\xff', '+b.png': '', '+c.html': '' },
      {},
      ['b.png', 'c.html'],
    ],
    [
      'every new page, if it is compressed',
      { 'a.html': '', '+b.js': '', '+c.html': '' },
      { isEncoded: true },
      ['b.js', 'c.html'],
    ],
    [
      'every new page, if it is too large',
      { 'a.html': ' '.repeat(LARGEST_TEXT + 1), '+b.html': '' },
      {},
      ['b.html'],
    ],
    [
      'a page in it, if it is skimmed',
      { '+a.html': '<iframe src=/b/></iframe>', '+b/index.html': '' },
      { skim: true },
      ['b/index.html'],
    ],
    ['every new page, if it is skimmed', { 'a.html': '<p>', '+b.html': '' }, { skim: true }, ['b.html']],
    [
      'every page, if it is the front page',
      { 'index.html': '', '+b.html': '', 'c.html': '' },
      {},
      ['b.html', 'c.html'],
    ],
  ])('%s', (_, site, options, expected) => {
    const [first = ''] = Object.keys(site)
    expect(needs(site, options)[first.replace(/^\+/, '')]).toEqual(expected)
  })
})

describe('what needs what', () => {
  test('signals come last', () => {
    const site = {
      'index.html': '<img src=a.png><a href=b.html>b</a><a href=c.html>c</a>',
      '+a.png': '',
      '+b.html': '<a href=/>home</a>',
      'c.html': '<a href=/>home</a>',
      'feed.xml': '<rss/>',
    }
    expect(needs(site)).toEqual({
      'a.png': [],
      'b.html': ['a.png'],
      'c.html': ['a.png'],
      'index.html': ['a.png', 'b.html', 'c.html'],
      'feed.xml': ['index.html', 'a.png', 'b.html', 'c.html'],
    })
  })

  test('a stylesheet without a hash comes after a picture that it names, though pages name neither', () => {
    const site = { 'a.css': 'p { background: url("b.png") }', '+b.png': '', '+c.png': '' }
    expect(needs(site)).toEqual({ 'a.css': ['b.png'], 'b.png': [], 'c.png': [] })
  })

  test('fonts come before the stylesheet that names them, and one that imports this comes after both', () => {
    const site = {
      'css/a.css': '@import "b.css";',
      'css/b.css': '@font-face { src: url(../c%20d.woff2?v=1#x) }',
      '+c d.woff2': '',
      '+e.woff2': '',
    }
    expect(needs(site)).toEqual({
      'css/a.css': ['css/b.css', 'c d.woff2'],
      'css/b.css': ['c d.woff2'],
      'c d.woff2': [],
      'e.woff2': [],
    })
  })

  test('chunks that name each other go up side by side, after what one of them names', () => {
    const site = {
      '+a-4f3c2b1a.js': 'import "./b-5a6b7c8d.js"',
      '+b-5a6b7c8d.js': 'import "./a-4f3c2b1a.js"; new URL("./c.wasm", import.meta.url)',
      '+c.wasm': '',
      'd.js': 'import "./a-4f3c2b1a.js"',
    }
    expect(needs(site)).toEqual({
      'a-4f3c2b1a.js': ['c.wasm'],
      'b-5a6b7c8d.js': ['c.wasm'],
      'c.wasm': [],
      'd.js': ['a-4f3c2b1a.js', 'b-5a6b7c8d.js', 'c.wasm'],
    })
  })

  test('a script without a hash comes after chunks that it may load', () => {
    const site = { 'a.js': 'load(chunk)', '+b-4f3c2b1a.js': '', '+c.png': '' }
    expect(needs(site)).toEqual({ 'a.js': ['b-4f3c2b1a.js'], 'b-4f3c2b1a.js': [], 'c.png': [] })
  })

  test('a page that an asset shows in a frame is an asset', () => {
    const site = {
      'a.js': 'show(new URL("./b.html", import.meta.url))',
      '+b.html': '<img src=c.png>',
      '+c.png': '',
    }
    expect(needs(site)).toEqual({ 'a.js': ['b.html', 'c.png'], 'b.html': ['c.png'], 'c.png': [] })
  })

  test('a page and its data go up side by side, and who links to the page needs both', () => {
    const site = { '+a/index.html': '', '+b.html': '', '+a/_payload.json': '{}', 'c.html': '<a href=/a/>' }
    expect(needs(site)).toEqual({
      'a/index.html': [],
      'b.html': [],
      'a/_payload.json': [],
      'c.html': ['a/index.html', 'a/_payload.json'],
    })
    const pages = [...Object.keys(site)].map(name => incoming(name, false))
    const { sequence } = new SiteReferences(pages, { prefix: '' }).order()
    expect(sequence).toEqual([0, 2, 1, 3])
  })

  test('data that is of no page comes after new pages, which it may list', () => {
    expect(needs({ 'hashmap.json': '{}', '+a.html': '' })).toEqual({
      'hashmap.json': ['a.html'],
      'a.html': [],
    })
  })
})

/** How a page may write the path of something that lies below the root, from a page in `a/`. */
const SPELLINGS: readonly ((path: string) => string)[] = [
  path => `/${path}`,
  path => `../${path}`,
  path => `./../${path}?v=1`,
  path => `/${path}#top`,
  path => `/a/..//../${path}`.replace('//', '/'),
  path => `/${path.replace(/./g, char => `%${char.charCodeAt(0).toString(16)}`)}`.replaceAll('%2f', '/'),
  path => `/${path.replace('.', '&period;')}`,
]

const inFrame = (url: string) => `<base href="/a/"><iframe src="${url}"></iframe>`

const SHOWS: readonly ((url: string) => string)[] = [
  url => `<img srcset="${url} 2x">`,
  url => `<link rel=preload href="${url}">`,
  url => `<p style="background: url('${url}')">`,
  inFrame,
  url => `<svg><use href='${url}'/></svg>`,
]

test('for any site, what a page shows is needed by it, or needs it', () => {
  const paths = ['a/0.html', 'a/1.html', 'a/2.html', 'a/3.html', 'b/x-4f3c2b1a.svg', 'b/y.svg', 'b/z.png']
  const names = fc.subarray(paths, { minLength: 2 }).chain(chosen =>
    fc.record({
      chosen: fc.constant(chosen),
      named: fc.array(
        fc.record({
          from: fc.constantFrom(...chosen),
          to: fc.constantFrom(...chosen),
          spell: fc.constantFrom(...SPELLINGS),
          show: fc.constantFrom(...SHOWS),
        }),
        { maxLength: 12 },
      ),
    }),
  )
  fc.assert(
    fc.property(names, ({ chosen, named }) => {
      // A page is shown in a frame and in nothing else.
      const shown = named
        .filter(({ from }) => /html$/.test(from))
        .map(one => (/html$/.test(one.to) ? { ...one, show: inFrame } : one))
      const textOf = (path: string) =>
        shown.filter(({ from }) => from === path).map(({ to, spell, show }) => show(spell(to)))
      const found = needs(Object.fromEntries(chosen.map(path => [`+${path}`, textOf(path).join('\n')])))
      const circle = (from: string, to: string, seen: readonly string[] = []): boolean =>
        from === to ||
        shown.some(
          one => one.from === from && !seen.includes(one.to) && circle(one.to, to, [...seen, one.to]),
        )
      for (const { from, to } of shown) {
        if (from !== to && !circle(to, from)) expect(found[from]).toContain(to)
      }
    }),
  )
})

describe('of very many files', () => {
  const ofAll = (site: Site) => {
    const writes = Object.keys(site).map(name => incoming(name, false))
    const references = new SiteReferences(writes, { prefix: '' })
    const skipped = writes.filter((_, index) => references.skips(index)).map(({ path }) => path)
    Object.values(site).forEach((text, index) => {
      if (!references.skips(index)) references.skim(index, Buffer.from(text))
    })
    const order = references.order()
    const need = (path: string) => {
      const write = writes.findIndex(item => item.path === path)
      return neededBy(order, write).map(other => writes[other]?.path)
    }
    return { skipped, need }
  }

  test('new assets are not looked into, since pages wait for all of them', () => {
    const { skipped, need } = ofAll({
      '+a.css': '@import "b.css"',
      '+b.css': '',
      '+p.html': '',
      'q.html': '',
    })
    expect(skipped).toEqual(['a.css', 'b.css'])
    expect(need('a.css')).toEqual([])
    expect(need('p.html')).toEqual(['a.css', 'b.css'])
  })

  test('but for where an asset changes that may name one', () => {
    const { skipped, need } = ofAll({
      'a.css': '@import "b.css"',
      '+b.css': 'h1{background:url(c.png)}',
      '+c.png': '',
    })
    expect(skipped).toEqual([])
    expect(need('a.css')).toEqual(['b.css', 'c.png'])
  })
})
