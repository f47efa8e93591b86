import { describe, expect, test } from 'vitest'
import { DEFAULT_COMPRESS_TYPES } from '../../src/config/compress-types.ts'
import { parseHeaderRules } from '../../src/headers/parse-rules.ts'
import type { LocalFile } from '../../src/local/local-file.ts'
import { byKey } from '../../src/names/by-key.ts'
import type { RemoteObject } from '../../src/s3/object-store.ts'
import { describeSite } from '../../src/site/describe-site.ts'
import { readSiteFiles } from '../../src/site/site-files/site-files.ts'
import { remoteObject } from '../support/builders.ts'

type Options = Parameters<typeof describeSite>[2]

function file(path: string, overrides: Partial<LocalFile> = {}): LocalFile {
  return {
    path,
    file: `/site/${path}`,
    size: 1000,
    stamp: { mtimeMs: 1, dev: 0, ino: 0 },
    md5: 'd41d8cd98f00b204e9800998ecf8427e',
    ...overrides,
  }
}

function rules(yaml: string): Options['headerRules'] {
  const parsed = parseHeaderRules(yaml, 'headers')
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ problem }) => problem).join('\n'))
  return parsed.rules
}

function siteOf(
  paths: readonly (string | LocalFile)[],
  overrides: Partial<Options> = {},
  { headers = '', redirects = '', excluded = '', listed = byKey<RemoteObject>([]) } = {},
) {
  const options: Options = {
    target: { bucket: 'site', prefix: 'blog/' },
    cacheControl: { policy: 'auto' },
    headerRules: [],
    cleanUrls: 'false',
    compress: 'none',
    compressTypes: DEFAULT_COMPRESS_TYPES,
    ...overrides,
  }
  const files = paths.map(path => (typeof path === 'string' ? file(path) : path))
  return describeSite(files, readSiteFiles(headers, redirects), options, path => path !== excluded, listed)
}

const objectsOf = (...given: Parameters<typeof siteOf>) =>
  new Map(siteOf(...given).drafts.map(({ object }) => [object.path, object]))

describe('objects', () => {
  test.each(['d41d8cd98f00b204e9800998ecf8427e', 'another'])(
    'are the same whatever is in their place: %s',
    etag => {
      const listed = byKey([remoteObject('index.html', { key: 'blog/index.html', etag })])
      expect(siteOf(['index.html', 'new.html'], {}, { listed }).drafts).toEqual(
        siteOf(['index.html', 'new.html']).drafts,
      )
    },
  )

  test('lie below the prefix, with the type and the cache class of their file', () => {
    const objects = objectsOf(['index.html', 'app.4fb5d2e1.js'])
    expect(objects.get('index.html')).toMatchObject({
      key: 'blog/index.html',
      kind: 'page',
      headers: {
        contentType: 'text/html; charset=utf-8',
        cacheControl: 'public, max-age=0, must-revalidate',
      },
    })
    expect(objects.get('app.4fb5d2e1.js')).toMatchObject({
      kind: 'hashed',
      headers: { cacheControl: 'public, max-age=31536000, immutable' },
    })
  })

  test('get what the rules say, the rules of the input after those of _headers', () => {
    const objects = objectsOf(
      ['a.css', 'b.css'],
      { headerRules: rules("'b.css': { cache-control: no-store }") },
      { headers: '/*.css\n  Cache-Control: no-cache\n' },
    )
    expect(objects.get('a.css')?.headers.cacheControl).toBe('no-cache')
    expect(objects.get('b.css')?.headers.cacheControl).toBe('no-store')
  })

  test('that a rule makes pages are pages', () => {
    const headerRules = rules("'about': { content-type: text/html }")
    expect(objectsOf(['about'], { headerRules }).get('about')?.kind).toBe('page')
  })

  test('under clean URLs have the type of their page, and the rules reach both names', () => {
    const headerRules = rules("'*.html': { x-amz-meta-a: page }\n'/team': { x-amz-meta-b: clean }")
    const objects = objectsOf(['team.html'], { cleanUrls: 'true', headerRules })
    expect(objects.get('team.html')?.headers.metadata).toEqual({ a: 'page' })
    expect(objects.get('team')).toMatchObject({
      kind: 'page',
      headers: { contentType: 'text/html; charset=utf-8', metadata: { a: 'page', b: 'clean' } },
    })
  })

  test('of compressed files have the inner type where a rule says how they are compressed', () => {
    const headerRules = rules("'*.br': { content-encoding: br }")
    expect(objectsOf(['app.js.br'], { headerRules }).get('app.js.br')?.headers).toMatchObject({
      contentType: 'text/javascript; charset=utf-8',
      contentEncoding: 'br',
    })
    expect(objectsOf(['app.js.br']).get('app.js.br')?.headers.contentType).not.toContain('javascript')
  })
})

describe('redirects', () => {
  test('are pages that redirect, known by their content', () => {
    const old = objectsOf(['new.html'], {}, { redirects: '/old /new.html 301' }).get('old')
    expect(old).toMatchObject({
      key: 'blog/old',
      kind: 'page',
      headers: { contentType: 'text/html; charset=utf-8', websiteRedirectLocation: '/new.html' },
    })
    expect(old?.body.from === 'text' && old.body.text).toContain('url=/new.html')
    expect(old?.contentId).toBe(old?.body.md5)
  })

  test('are left out where exclude says so, and take the place of a file only if forced', () => {
    const redirects = '/a /x 301\n/b /x 301\n/c /x 301!'
    const objects = objectsOf(['b', 'c', 'x'], {}, { redirects, excluded: 'a' })
    const redirecting = [...objects.values()].filter(({ headers }) => headers.websiteRedirectLocation)
    expect(redirecting.map(({ path }) => path)).toEqual(['c'])
    expect([...objects.keys()].sort()).toEqual(['b', 'c', 'x'])
  })

  test('come with a note on where S3 honours them', () => {
    expect(
      siteOf([], {}, { redirects: '/old /new' })
        .warnings.flatMap(({ lines }) => lines)
        .join(' '),
    ).toContain('website endpoints only')
    expect(siteOf(['a']).warnings).toEqual([])
  })
})

test('a pattern of the input that matches nothing is a warning that names it', () => {
  const headerRules = rules("'*.css': { expires: null }\n'*.gif': { expires: null }")
  expect(siteOf(['a.css'], { headerRules }).warnings).toEqual([
    { lines: ['headers:2: the pattern *.gif matches no file.'] },
  ])
})

test('so is a path of _headers', () => {
  const headers = '/*\n  Cache-Control: no-cache\n/abuot\n  Cache-Control: no-store'
  expect(siteOf(['about.html'], {}, { headers }).warnings).toEqual([
    { lines: ['_headers:3: the pattern /abuot matches no file.'] },
  ])
})

describe('refuses', () => {
  test.each([1024, 1025])('a key of %i bytes only if S3 does', length => {
    const path = 'é'.repeat((length - 5) >> 1) + 'x'.repeat((length - 5) & 1)
    const problems = siteOf([path]).refusals.map(({ problem }) => problem)
    expect(problems).toEqual(
      length > 1024
        ? ['1 file has a name too long for S3: a key has at most 1024 bytes, the prefix included.']
        : [],
    )
  })

  test('more metadata than S3 takes, once for all objects', () => {
    const headerRules = rules(
      `a*: { x-amz-meta-a: ${'x'.repeat(1500)} }\n'*': { x-amz-meta-b: ${'x'.repeat(1500)} }`.replace(
        'a*',
        "'a*'",
      ),
    )
    const refusals = siteOf(['a1', 'a2', 'b'], { headerRules }).refusals
    expect(refusals).toMatchObject([{ paths: ['a1', 'a2'] }])
    expect(refusals[0]?.problem).toContain('2 objects, each has 3002 bytes of x-amz-meta- names and values')
  })

  test('two files for one clean URL', () => {
    expect(siteOf(['about', 'about.html'], { cleanUrls: 'true' }).refusals).toHaveLength(1)
  })
})

describe('what may be compressed', () => {
  const compressed = (overrides: Partial<Options>, ...paths: (string | LocalFile)[]) =>
    siteOf(paths, overrides)
      .drafts.filter(draft => draft.mayCompress)
      .map(({ object }) => object.path)

  test('is text, if it is asked for', () => {
    expect(compressed({ compress: 'gzip' }, 'a.html', 'a.png', file('tiny.html', { size: 10 }))).toEqual([
      'a.html',
    ])
    expect(compressed({}, 'a.html')).toEqual([])
  })

  test('is not what a rule speaks of, even to say no', () => {
    const headerRules = rules("'*.html': { content-encoding: null }")
    expect(compressed({ compress: 'gzip', headerRules }, 'a.html', 'b.css')).toEqual(['b.css'])
  })
})
