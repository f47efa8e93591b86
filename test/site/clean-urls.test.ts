import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { LocalFile } from '../../src/local/local-file.ts'
import { type CleanUrls, cleanUrls } from '../../src/site/clean-urls.ts'

function file(path: string, overrides: Partial<LocalFile> = {}): LocalFile {
  return { path, file: `/site/${path}`, size: 100, stamp: { mtimeMs: 0, dev: 0, ino: 0 }, ...overrides }
}

function placed(mode: CleanUrls, ...paths: string[]): Record<string, string[]> {
  const { objects } = cleanUrls(
    paths.map(path => file(path)),
    mode,
  )
  const bySource = Map.groupBy(objects, object => object.file.path)
  return Object.fromEntries([...bySource].map(([path, all]) => [path, all.map(object => object.path)]))
}

const MODES: readonly CleanUrls[] = ['false', 'true', 'only', 'directories']

describe('a page goes up as', () => {
  test.each<[path: string, asTrue: string[], asOnly: string[], asDirectories: string[]]>([
    ['about.html', ['about', 'about.html'], ['about'], ['about.html']],
    ['blog/a b#1%.html', ['blog/a b#1%', 'blog/a b#1%.html'], ['blog/a b#1%'], ['blog/a b#1%.html']],
    ['two\nlines.html', ['two\nlines', 'two\nlines.html'], ['two\nlines'], ['two\nlines.html']],
    ['v1.2.html', ['v1.2', 'v1.2.html'], ['v1.2'], ['v1.2.html']],
    ['index.html', ['index.html'], ['index.html'], ['index.html']],
    ['404.html', ['404.html'], ['404.html'], ['404.html']],
    ['de/404.html', ['de/404.html'], ['de/404.html'], ['de/404.html']],
    ['about/index.html', ['about/index.html'], ['about/index.html'], ['about', 'about/', 'about/index.html']],
    ['a/b/index.html', ['a/b/index.html'], ['a/b/index.html'], ['a/b', 'a/b/', 'a/b/index.html']],
    ['my-index.html', ['my-index', 'my-index.html'], ['my-index'], ['my-index.html']],
    ['a/my-index.html', ['a/my-index', 'a/my-index.html'], ['a/my-index'], ['a/my-index.html']],
    ['index.html/x.html', ['index.html/x', 'index.html/x.html'], ['index.html/x'], ['index.html/x.html']],
    ['.html', ['.html'], ['.html'], ['.html']],
    ['a/.html', ['a/.html'], ['a/.html'], ['a/.html']],
    ['old.htm', ['old.htm'], ['old.htm'], ['old.htm']],
    ['OLD.HTML', ['OLD.HTML'], ['OLD.HTML'], ['OLD.HTML']],
    ['app.js', ['app.js'], ['app.js'], ['app.js']],
    ['page.html.br', ['page.html.br'], ['page.html.br'], ['page.html.br']],
  ])('%j', (path, asTrue, asOnly, asDirectories) => {
    expect(MODES.map(mode => placed(mode, path)[path])).toEqual([[path], asTrue, asOnly, asDirectories])
  })
})

it('keeps the type of its page under every name', () => {
  const files = [
    file('about.html'),
    file('about/index.html'),
    file('page.html', { looksLikeHtml: true }),
    file('app.js'),
  ]
  const types = MODES.flatMap(mode => cleanUrls(files, mode).objects).flatMap(
    ({ path, contentType, file }) => (path === file.path ? [] : [contentType]),
  )
  expect(types).toEqual(Array(6).fill('text/html; charset=utf-8'))
})

it('makes no folder marker of an empty page', () => {
  const { objects } = cleanUrls([file('about/index.html', { size: 0 })], 'directories')
  expect(objects.map(({ path }) => path)).toEqual(['about', 'about/index.html'])
})

describe('a collision', () => {
  test.each<[mode: CleanUrls, paths: string[], problem: string]>([
    ['true', ['about', 'about.html'], 'about and about.html as about.'],
    ['only', ['about', 'about.html'], 'about and about.html as about.'],
    ['true', ['a.html', 'a.html.html'], 'a.html and a.html.html as a.html.'],
    ['directories', ['about', 'about/index.html'], 'about and about/index.html as about.'],
  ])('under %s of %j names both', (mode, paths, problem) => {
    const { collisions } = cleanUrls(
      paths.map(path => file(path)),
      mode,
    )
    expect(collisions).toEqual([
      {
        problem: `clean-urls would upload different files under one name: ${problem}`,
        hint: 'Rename one of them, name one in exclude, or choose another clean-urls.',
        paths,
      },
    ])
  })

  it('is told together with the others', () => {
    const { collisions } = cleanUrls(
      ['a', 'a.html', 'b', 'b.html', 'c.html'].map(path => file(path)),
      'true',
    )
    expect(collisions).toHaveLength(1)
    expect(collisions[0]?.problem).toBe(
      'clean-urls would upload different files under one name: a and a.html as a. 2 names are wanted more than once.',
    )
    expect(collisions[0]?.paths).toEqual(['a', 'a.html', 'b', 'b.html'])
  })

  it('is none where the file moves out of the way', () => {
    const { objects, collisions } = cleanUrls([file('a.html'), file('a.html.html')], 'only')
    expect(collisions).toEqual([])
    expect(objects.map(({ path, file }) => [path, file.path])).toEqual([
      ['a', 'a.html'],
      ['a.html', 'a.html.html'],
    ])
  })

  it('is none between a page and a folder of its name', () => {
    expect(cleanUrls([file('a.html'), file('a/index.html')], 'true').collisions).toEqual([])
    expect(cleanUrls([file('a.html'), file('a/index.html')], 'directories').collisions).toEqual([])
  })
})

describe('for any source', () => {
  const name = fc.constantFrom(
    'a',
    'b',
    'index',
    '404',
    'index.html',
    'a.html',
    '404.html',
    'a.html.html',
    '.html',
    '🙂',
  )
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map(names => names.join('/'))
  const files = fc
    .uniqueArray(fc.tuple(path, fc.constantFrom(0, 100)), { selector: ([path]) => path, maxLength: 12 })
    .map(all => all.map(([path, size]) => file(path, { size })))

  test.each(MODES)('%s loses no file, and no two files share a path unless that is told', mode => {
    fc.assert(
      fc.property(files, files => {
        const { objects, collisions } = cleanUrls(files, mode)
        expect(new Set(objects.map(({ file }) => file))).toEqual(new Set(files))
        const claims = Map.groupBy(objects, ({ path }) => path)
        const shared = [...claims.values()].filter(({ length }) => length > 1).flat()
        expect(new Set(collisions.flatMap(({ paths }) => paths))).toEqual(
          new Set(shared.map(({ file }) => file.path)),
        )
        expect(objects.every(({ path }) => path !== '' && !path.startsWith('/'))).toBe(true)
        expect(objects.some(({ path, file }) => path.endsWith('/') && file.size === 0)).toBe(false)
      }),
    )
  })

  test.each(MODES)('%s puts the objects in the order of LIST', mode => {
    fc.assert(
      fc.property(files, files => {
        const sorted = files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
        const paths = cleanUrls(sorted, mode).objects.map(({ path }) => Buffer.from(path))
        expect(paths).toEqual(paths.toSorted(Buffer.compare))
      }),
    )
  })
})
