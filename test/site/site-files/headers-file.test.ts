import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyPatch, patchFor } from '../../../src/headers/rules.ts'
import { parseHeadersFile } from '../../../src/site/site-files/headers-file.ts'

const POLICY = 'S3 cannot send this header. A CloudFront response headers policy can.'

/** What a file gets. */
function headersOf(text: string, path: string): object {
  const patch = patchFor([path], parseHeadersFile(text).rules)
  return applyPatch({ contentType: 'a/b', cacheControl: 'base' }, patch)
}

function warnings(text: string): readonly string[] {
  return parseHeadersFile(text).warnings.map(({ line, text, reason }) => `${line} ${text}: ${reason}`)
}

describe('_headers', () => {
  test('gives objects the headers that S3 can send', () => {
    const text = `# for all
/*
  Cache-Control: public, max-age=60

/*.pdf
\tContent-Disposition: attachment
    content-language:de
  Expires: Thu, 31 Dec 2026 00:00:00 GMT
  X-Amz-Meta-Kind: paper
/*.json.gz
  Content-Encoding: gzip
  Content-Type: application/json
`
    expect(warnings(text)).toEqual([])
    expect(headersOf(text, 'a.html')).toEqual({ contentType: 'a/b', cacheControl: 'public, max-age=60' })
    expect(headersOf(text, 'x/a.pdf')).toEqual({
      contentType: 'a/b',
      cacheControl: 'public, max-age=60',
      contentDisposition: 'attachment',
      contentLanguage: 'de',
      expires: 'Thu, 31 Dec 2026 00:00:00 GMT',
      metadata: { kind: 'paper' },
    })
    expect(headersOf(text, 'a.json.gz')).toMatchObject({
      contentType: 'application/json',
      contentEncoding: 'gzip',
    })
  })

  test('joins the lines of one header, and lets a later block win over an earlier one', () => {
    const text = '/*\n  Cache-Control: max-age=0\n  cache-control: no-cache\n/a\n  Cache-Control: no-store'
    expect(headersOf(text, 'b')).toMatchObject({ cacheControl: 'max-age=0, no-cache' })
    expect(headersOf(text, 'a')).toMatchObject({ cacheControl: 'no-store' })
  })

  test('takes away what is detached, unless the same block sets it', () => {
    const text = `/*
  Expires: Thu, 31 Dec 2026 00:00:00 GMT
  X-Amz-Meta-A: 1
/a
  ! Cache-Control
  !expires
  ! x-amz-meta-a
  ! X-Frame-Options
/b
  Cache-Control: no-store
  ! Cache-Control
`
    expect(warnings(text)).toEqual([])
    expect(headersOf(text, 'a')).toEqual({ contentType: 'a/b' })
    expect(headersOf(text, 'b')).toMatchObject({ cacheControl: 'no-store' })
  })

  test('knows where its rules stand', () => {
    const { rules } = parseHeadersFile(
      '\uFEFF\r\n/a\r\n  Expires: Thu, 31 Dec 2026 00:00:00 GMT\r\n/b\r\n  X-Frame-Options: DENY',
    )
    expect(rules).toMatchObject([{ pattern: '/a', where: '_headers:2' }])
    expect(rules).toHaveLength(1)
  })

  test.each<[string, readonly string[]]>([
    ['', []],
    ['# only a comment', []],
    ['/*\n  X-Frame-Options: DENY', [`2 X-Frame-Options: DENY: ${POLICY}`]],
    [
      '/*\n  Content-Security-Policy: a; b\n  X-Robots-Tag: noindex\n  X-My-Own: 1',
      [
        `2 Content-Security-Policy: a; b: ${POLICY}`,
        `3 X-Robots-Tag: noindex: ${POLICY}`,
        `4 X-My-Own: 1: ${POLICY}`,
      ],
    ],
    ['/*\n  Link: </a.css>; rel=preload', [`2 Link: </a.css>; rel=preload: ${POLICY}`]],
    ['/*\n  Set-Cookie: a=b', ['2 Set-Cookie: a=b: S3 cannot set cookies. A CloudFront function can.']],
    [
      '/*\n  Access-Control-Allow-Origin: *',
      [
        '2 Access-Control-Allow-Origin: *: S3 sends CORS headers by the CORS configuration of the bucket, not with an object. ' +
          'A CloudFront response headers policy can, too.',
      ],
    ],
    [
      '/*\n  Basic-Auth: me:hunter2 you:hunter3',
      ['2 Basic-Auth: ***: S3 cannot ask for a password. A CloudFront function can.'],
    ],
    [
      '/*\n  Location: /a',
      ['2 Location: /a: S3 cannot send this header. A redirect in _redirects can take its place.'],
    ],
    ['/*\n  ETag: "x"', ['2 ETag: "x": S3 sets this header itself.']],
    [
      '/*\n  storage-class: STANDARD_IA\n  tags: a',
      [`2 storage-class: STANDARD_IA: ${POLICY}`, `3 tags: a: ${POLICY}`],
    ],
    ['/*\n  ! Content-Type', ['2 ! Content-Type: S3 sends a Content-Type with every object.']],
    [
      '/*\n  Cache-Control: max-age',
      ['2 Cache-Control: max-age: The value needs a whole number of seconds in max-age, as in max-age=3600.'],
    ],
    [
      '/*\n  Expires: 0',
      ['2 Expires: 0: The value is not an HTTP date. Write Wed, 21 Oct 2026 07:28:00 GMT.'],
    ],
    [
      `/*\n  X-Amz-Meta-A: ${'x'.repeat(2048)}`,
      ['1 /*: The block has 2049 bytes of x-amz-meta- names and values; S3 takes 2048.'],
    ],
    ['/*\n  X-Amz-Meta-(: x', ['2 X-Amz-Meta-(: x: S3 takes letters, digits and hyphens in a name.']],
    [
      '/d/*\n  Content-Disposition: attachment; filename=":splat"',
      [
        '2 Content-Disposition: attachment; filename=":splat": S3 puts no part of the path into a header. A CloudFront function can.',
      ],
    ],
    [
      'https://a.example/*\n  Expires: Thu, 31 Dec 2026 00:00:00 GMT',
      [
        '1 https://a.example/*: S3 sends the same headers for every host. The lines below it are ignored. ' +
          'A CloudFront distribution per host can have its own response headers policy.',
      ],
    ],
    [
      'Cache-Control: no-cache\n/a',
      ['1 Cache-Control: no-cache: No path stands above it.', '2 /a: No headers stand below it.'],
    ],
    ['/a\n  Cache-Control', ['2 Cache-Control: This is not a header: write Name: value.']],
    ['/a\n  Cache-Control:', ['2 Cache-Control:: This is not a header: write Name: value.']],
    [
      '/a b\n  Cache-Control: no-cache',
      ['1 /a b: A path cannot contain spaces; write %20. The lines below it are ignored.'],
    ],
  ])('%j', (text, expected) => {
    expect(warnings(text)).toEqual(expected)
  })

  test('never gives headers to the path before the one that they were meant for', () => {
    const text = '/a\n  Cache-Control: no-cache\n*.js\n  Cache-Control: no-store'
    expect(warnings(text)).toEqual(['3 *.js: A path begins with /. What stands below it is left out.'])
    expect(headersOf(text, 'a')).toMatchObject({ cacheControl: 'no-cache' })
  })

  test('leaves out lines that are endless, with all that stands below such a path', () => {
    const long = 'a'.repeat(5000)
    const text = `/*\n  Cache-Control: ${long}\n  Expires: 0\n/${long}\n  Content-Language: de`
    expect(parseHeadersFile(text).warnings.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'The line has more than 4096 characters.'],
      [3, expect.any(String)],
      [4, 'The line has more than 4096 characters. What stands below it is left out.'],
    ])
    expect(headersOf(text, 'a')).toEqual({ contentType: 'a/b', cacheControl: 'base' })
  })

  test('leaves out a header that is endless by its many lines', () => {
    const text = `/*\n${'  Content-Disposition: attachment\n'.repeat(500)}`
    expect(warnings(text)).toEqual([expect.stringContaining('more than 4096 characters')])
  })

  test('follows a thousand paths', () => {
    const text = Array.from({ length: 1002 }, (_, at) => `/${at}\n  Cache-Control: no-cache\n`).join('')
    expect(parseHeadersFile(text).rules).toHaveLength(1000)
    expect(warnings(text)).toEqual(['2001 /1000: Only the first 1000 paths are followed.'])
  })
})

test('whatever is in it: rules whose headers can be sent, and warnings about lines that are there', () => {
  const scrap = fc.constantFrom(
    '/*\n',
    '/a/:b\n',
    'https://h/x\n',
    '  Cache-Control: no-cache\n',
    '  ! ',
    '  X-A:',
    '\tlink: ',
    '/a*a*a*',
    '#',
    ':',
    '\r\n',
    '\u2028',
    '__proto__: x',
  )
  const text = fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 20 })
  fc.assert(
    fc.property(text, pieces => {
      const text = pieces.join('')
      const { rules, warnings } = parseHeadersFile(text)
      const lines = text.split(/\r\n|\n|\r/).length
      for (const { line } of warnings) expect(line).toBeLessThanOrEqual(lines)
      const headers = applyPatch({ contentType: 'text/html' }, patchFor(['a/b.html'], rules))
      for (const value of Object.values(headers).filter(value => typeof value === 'string'))
        expect(value).not.toMatch(/[\r\n\0]/)
    }),
    { numRuns: 500 },
  )
})
