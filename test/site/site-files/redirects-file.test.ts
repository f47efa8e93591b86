import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRedirectsFile } from '../../../src/site/site-files/redirects-file.ts'

function warnings(text: string): readonly string[] {
  return parseRedirectsFile(text).warnings.map(({ line, text, reason }) => `${line} ${text}: ${reason}`)
}

describe('_redirects', () => {
  test.each([
    ['/old /new', 'old', '/new'],
    ['/old /new 301', 'old', '/new'],
    ['  /old\t/new   301 # moved', 'old', '/new'],
    ['/old.html /new/?a=b&c=d#e', 'old.html', '/new/?a=b&c=d#e'],
    ['/old/ /new/', 'old/index.html', '/new/'],
    ['/ /en/', 'index.html', '/en/'],
    ['old /new', 'old', '/new'],
    ['/caf%C3%A9 /x', 'café', '/x'],
    ['/café /ñ', 'café', '/%C3%B1'],
    ['/a https://example.com', 'a', 'https://example.com'],
    ['/a HTTPS://Example.com/%20"<', 'a', 'https://Example.com/%20%22%3C'],
    ['/a https://münchen.example/ü', 'a', 'https://xn--mnchen-3ya.example/%C3%BC'],
    ['/a+(b)/Special:Search /x', 'a+(b)/Special:Search', '/x'],
    ['/a /b/:splat', 'a', '/b/:splat'],
  ])('%j is a redirect', (line, path, to) => {
    expect(parseRedirectsFile(line)).toEqual({
      redirects: [{ path, to, forced: false, line: 1, text: line.trim() }],
      warnings: [],
    })
  })

  test('may be forced', () => {
    expect(parseRedirectsFile('# x\r\n\r\n/a /b 301!\r\n').redirects).toEqual([
      { path: 'a', to: '/b', forced: true, line: 3, text: '/a /b 301!' },
    ])
  })

  const WEBSITE = "A routing rule of the bucket's website"
  const DYNAMIC = `S3 redirects one path at a time. ${WEBSITE} can redirect all that begins alike, a CloudFront function anything.`
  const ERROR_PAGE =
    "S3 has one error document for the bucket's website, CloudFront a custom error response; set one of them to the page."
  const STATUS = `S3 answers 301 with an object. ${WEBSITE} or a CloudFront function can answer something else.`
  const REWRITE =
    'S3 cannot answer with another object. A CloudFront function can change the path before S3 sees it.'
  const CONDITION =
    'S3 knows no conditions. A CloudFront function can look at countries, languages and cookies.'
  const NOT_A_LINE = 'This is not a redirect: write /from /to 301.'
  const NO_PATH =
    'No visitor can reach this path: it has a name made of spaces, two slashes in a row, a folder called . or .., ' +
    'or a % without two digits.'

  test.each([
    ['/a', NOT_A_LINE],
    ['/a # /b', NOT_A_LINE],
    ['/a b', NOT_A_LINE],
    ['/a /b 3O1', NOT_A_LINE],
    ['/a /b 301 de', NOT_A_LINE],
    ['/a 301', 'The line has no destination: /from /to 301.'],
    ['/a /b 302', STATUS],
    ['/a /b 308!', STATUS],
    ['/a /b 410', STATUS],
    ['/blog/* /news/:splat', DYNAMIC],
    ['/blog/* /news/:splat 302', DYNAMIC],
    ['/blog/:year/:slug /:slug', DYNAMIC],
    [
      '/* /index.html 200',
      'S3 cannot answer with another page. CloudFront can: a custom error response for 403 and 404 with this page and status 200.',
    ],
    ['/app /app.html 200', REWRITE],
    ['/old/* 200', REWRITE],
    ['/* /404.html 404', ERROR_PAGE],
    ['/ /de 301 Language=de', CONDITION],
    ['/a /b 301 Country=de,at Role=admin', CONDITION],
    ['/store id=:id /blog/:id 301', 'S3 does not look at the query. A CloudFront function can.'],
    ['/store?id=1 /blog/1', 'S3 does not look at the query. A CloudFront function can.'],
    ['/a#b /c', 'Browsers do not send what follows the #, so nothing can redirect on it.'],
    [
      'https://old.example/a https://new.example/a',
      'S3 redirects for every host. A CloudFront function or a separate distribution can tell hosts apart.',
    ],
    [
      '/a //example.com/b',
      'A destination on another host begins with https://, one on this host with one /.',
    ],
    ['/a https://:99999/', 'The destination is not a URL.'],
    [`/a /${'ä'.repeat(400)}`, 'S3 takes at most 2048 bytes of destination.'],
    ['/../a /b', NO_PATH],
    ['/a/%2e/b /c', NO_PATH],
    ['/100% /c', NO_PATH],
    ['/a%00 /c', NO_PATH],
    ['/%20 /c', NO_PATH],
    ['/a/%20%20/ /c', NO_PATH],
    ['// /c', NO_PATH],
    ['/a//b /c', NO_PATH],
    ['/%2Fa /c', NO_PATH],
  ])('%j cannot be done', (line, reason) => {
    expect(parseRedirectsFile(line)).toEqual({
      redirects: [],
      warnings: [{ file: '_redirects', line: 1, text: line, reason }],
    })
  })

  test.each([
    ['http://'.repeat(100_000), 'http://http://'],
    [`/a /b ${'200 '.repeat(100_000)}`, '/a /b 200'],
    [`${'/'.repeat(700_000)} /b`, '////'],
    [`/a /${'*a'.repeat(350_000)}`, '/a /*a'],
  ])('a line that is endless is named, cut, and left out: %.10s', (line, start) => {
    const { redirects, warnings } = parseRedirectsFile(`${line}\n/c /d`)
    expect(redirects.map(({ path }) => path)).toEqual(['c'])
    expect(warnings).toEqual([
      {
        file: '_redirects',
        line: 1,
        text: expect.stringContaining(start),
        reason: 'The line has more than 4096 characters.',
      },
    ])
    expect(warnings[0]?.text.length).toBeLessThan(600)
  })

  test('never shows the secrets that only a proxy knows', () => {
    const reason =
      'S3 cannot fetch from elsewhere. CloudFront can: a second origin, and a behavior for this path.'
    expect(warnings('/api/* https://me:hunter2@api.example/v1/:splat?key=hunter3 200')).toEqual([
      `1 /api/* https://***@api.example/v1/:splat?*** 200: ${reason}`,
    ])
  })

  test('lets the first line about a path win, even where S3 cannot do it', () => {
    const AGAIN = 'An earlier line says where this path leads, and the first one wins.'
    const text =
      '/a /b\n/a /c\n/x/ /y\n/x/index.html /z\n/t /u 302\n/t /v 301\n/ /de/ 301 Language=de\n/ /en/\n/* /t 302\n/q /r'
    const { redirects } = parseRedirectsFile(text)
    expect(redirects.map(({ path, to }) => [path, to])).toEqual([
      ['a', '/b'],
      ['x/index.html', '/y'],
      ['index.html', '/en/'],
      ['q', '/r'],
    ])
    expect(warnings(text)).toEqual([
      `2 /a /c: ${AGAIN}`,
      `4 /x/index.html /z: ${AGAIN}`,
      `5 /t /u 302: ${STATUS}`,
      `6 /t /v 301: ${AGAIN}`,
      `7 / /de/ 301 Language=de: ${CONDITION}`,
      `9 /* /t 302: ${DYNAMIC}`,
    ])
  })

  test('whatever a line is: a redirect or a warning, with a target that can be sent', () => {
    const token = fc.oneof(
      fc.constantFrom(
        '/a',
        '/b/*',
        '/:c',
        '301',
        '301!',
        '200',
        'x=y',
        '#',
        'https://h/',
        '%',
        '//',
        '🦊',
        '/ü',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }).filter(text => !/[\s#]/.test(text)),
    )
    const line = fc.array(token, { minLength: 1, maxLength: 5 }).map(tokens => `/x${tokens.join(' ')}`)
    fc.assert(
      fc.property(line, text => {
        const { redirects, warnings } = parseRedirectsFile(text)
        expect(redirects.length + warnings.length).toBe(1)
        for (const { to } of redirects) expect(to).toMatch(/^(\/|https?:\/\/)[!-~]*$/)
      }),
      { numRuns: 1000 },
    )
  })
})
