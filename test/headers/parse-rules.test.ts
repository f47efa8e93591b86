import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseHeaderRules } from '../../src/headers/parse-rules.ts'
import type { HeaderPatch } from '../../src/headers/rules.ts'

function patches(yaml: string): Record<string, HeaderPatch> {
  const parsed = parseHeaderRules(yaml, 'headers')
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return Object.fromEntries(parsed.rules.map(({ pattern, set }) => [pattern, set]))
}

/** `line:column sentence`. */
function problems(yaml: string, custom = false): readonly string[] {
  const parsed = parseHeaderRules(yaml, 'headers', custom)
  if ('rules' in parsed) return []
  return parsed.problems.map(({ line, column, problem }) => `${line}:${column} ${problem}`)
}

describe('header rules', () => {
  test('are read with every header that S3 stores, in any case', () => {
    const yaml = `
'*.html':
  Cache-Control: public, max-age=0, must-revalidate
  Content-Type: text/html; charset="utf-8"
  CONTENT-DISPOSITION: attachment; filename="a b.pdf"; filename*=UTF-8''na%C3%AFve.pdf
  content-encoding: gzip
  content-language: en, de-AT
  expires: Thu, 31 Dec 2026 00:00:00 GMT
  website-redirect-location: /new?a=b#c
  storage-class: STANDARD_IA
  X-Amz-Meta-Build: 042
  x-amz-meta-release: 1.0
  x-amz-meta-final: true
  tags: { team: Größe 1, "a:b": "", n: 7 }
`
    expect(patches(yaml)).toEqual({
      '*.html': {
        cacheControl: 'public, max-age=0, must-revalidate',
        contentType: 'text/html; charset="utf-8"',
        contentDisposition: 'attachment; filename="a b.pdf"; filename*=UTF-8\'\'na%C3%AFve.pdf',
        contentEncoding: 'gzip',
        contentLanguage: 'en, de-AT',
        expires: 'Thu, 31 Dec 2026 00:00:00 GMT',
        websiteRedirectLocation: '/new?a=b#c',
        storageClass: 'STANDARD_IA',
        metadata: { build: '042', release: '1.0', final: 'true' },
        tags: { team: 'Größe 1', 'a:b': '', n: '7' },
      },
    })
  })

  test('keep their order, and know where they stand', () => {
    const parsed = parseHeaderRules("b: {}\n\n# a comment\na:\n  expires: null\n'1': {}", 'site/headers.yml')
    expect(parsed).toMatchObject({
      rules: [
        { pattern: 'b', where: 'site/headers.yml:1' },
        { pattern: 'a', where: 'site/headers.yml:4' },
        { pattern: '1', where: 'site/headers.yml:6' },
      ],
    })
  })

  test.each([
    ['', {}],
    ['# nothing but a comment\n', {}],
    ['null', {}],
    ['{}', {}],
    ['a: {}', { a: {} }],
    [
      'a: { cache-control: null, x-amz-meta-b: ~, tags: null }',
      { a: { cacheControl: null, metadata: { b: null }, tags: null } },
    ],
    ['a: { tags: {} }', { a: { tags: null } }],
    ['a:\r\n  expires: null\r\n', { a: { expires: null } }],
    ['a:\n  cache-control: |\n    no-cache\n', { a: { cacheControl: 'no-cache' } }],
    ['a:\n  cache-control: >-\n    public,\n    max-age=1\n', { a: { cacheControl: 'public, max-age=1' } }],
    ['null: { expires: null }\n~: {}\n1.0: {}', { null: { expires: null }, '~': {}, '1.0': {} }],
    ['{"*.js":{"cache-control":"no-cache"}}', { '*.js': { cacheControl: 'no-cache' } }],
  ])('%j', (yaml, expected) => {
    expect(patches(yaml)).toEqual(expected)
  })

  test('share headers by anchors and merge keys', () => {
    const yaml = `
a: &page { cache-control: no-cache, expires: null }
b: *page
c: { <<: *page, cache-control: no-store }
d: { <<: [{ expires: null, x-amz-meta-a: 1 }, *page] }
`
    expect(patches(yaml)).toEqual({
      a: { cacheControl: 'no-cache', expires: null },
      b: { cacheControl: 'no-cache', expires: null },
      c: { cacheControl: 'no-store', expires: null },
      d: { cacheControl: 'no-cache', expires: null, metadata: { a: '1' } },
    })
  })

  test('that stand for each other without end are read all the same', () => {
    const laughs = Array.from(
      { length: 40 },
      (_, i) => `l${i + 1}: &l${i + 1} { <<: [${Array(9).fill(`*l${i}`)}] }`,
    )
    expect(patches(`l0: &l0 { expires: null }\n${laughs.join('\n')}`)).toMatchObject({
      l40: { expires: null },
    })
    expect(patches('a: &a { <<: *a, expires: null }')).toEqual({ a: { expires: null } })
    expect(problems('['.repeat(100_000))[0]).toMatch(/^1:\d+ This is nested too deeply\.$/)
  })

  test('take the storage classes of another store', () => {
    expect(problems('a: { storage-class: WARM }', true)).toEqual([])
  })

  test('survive being written and read', () => {
    const value = fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/)
    const name = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
    const pattern = fc.stringMatching(/^[a-z*?. -]{0,8}[a-z]$/)
    const metadata = fc.dictionary(name, fc.option(value), { minKeys: 1, noNullPrototype: true })
    fc.assert(
      fc.property(fc.dictionary(pattern, metadata, { noNullPrototype: true }), given => {
        const yaml = Object.fromEntries(
          Object.entries(given).map(([at, said]) => [
            at,
            Object.fromEntries(Object.entries(said).map(([key, text]) => [`X-Amz-Meta-${key}`, text])),
          ]),
        )
        const expected = Object.fromEntries(
          Object.entries(given).map(([at, said]) => [at, { metadata: said }]),
        )
        expect(patches(stringify(yaml))).toEqual(expected)
      }),
    )
  })
})

describe('a problem is told with its place', () => {
  const MAP = "1:1 This is not a map of patterns. Write '*.html': and its headers below it, indented."
  const OTHER = 'starts with a character that has a special meaning in YAML. Quote it.'

  test.each<[string, readonly string[]]>([
    ['- a', [MAP]],
    ['*.html', ['1:1 *.html refers to nothing: there is no &.html above it. Quote patterns.']],
    [
      '*.html:\n  a: b\n*.js: { a: b }\n',
      [
        "1:1 *.html starts with *, which has a special meaning in YAML. Quote it: '*.html':",
        "3:1 *.js starts with *, which has a special meaning in YAML. Quote it: '*.js':",
      ],
    ],
    ['!*.js:\n  a: b', ["1:1 !*.js starts with !, which has a special meaning in YAML. Quote it: '!*.js':"]],
    ['  &a:\n    b: c', ["1:3 &a starts with &, which has a special meaning in YAML. Quote it: '&a':"]],
    [
      '[id].html:\n  a: b',
      ["1:1 [id].html starts with [, which has a special meaning in YAML. Quote it: '[id].html':"],
    ],
    ['@a:\n  b: c', ["1:1 @a starts with @, which has a special meaning in YAML. Quote it: '@a':"]],
    ['a:\n  x-amz-meta-b: !c d', [`2:17 This ${OTHER}`]],
    ['a:\n\tb: c', ['2:1 The line starts with a tab. Indent with spaces.']],
    ['a:\n  expires: null\n tags: null', ['3:1 This is not indented like the lines above it.']],
    ['a:\n  tags: b: c', ['2:9 The value contains a colon and a space. Quote it.']],
    ['a:\n  tags: null\n  expires:null\n', ['3:3 A colon is missing here, or the space after it.']],
    [
      'a: {}\n---\nb: {}',
      ['2:1 A second document starts here. Write only one, without a line of three hyphens.'],
    ],
    ['a: { expires: "x }', ['1:19 This is not YAML: Missing closing "quote.']],
    ['a: [', ['1:5 A ] is missing here or above.']],
    ['a:\n  tags: { b: c\n', ['3:1 A } is missing here or above.']],
    ['a: *b', ['1:4 *b refers to nothing: there is no &b above it. Quote patterns.']],
    ['a: { <<: 1 }', ['1:10 Only maps can be merged with <<.']],
    ['a:\n  ? [b]\n  : c', ['2:5 A name must be a string. Quote it.']],
    [
      'a: {}\nb: {}\na: { expires: 0 }',
      [
        '3:1 "a" is a duplicate key.',
        '3:15 expires "0" is not an HTTP date. Write Wed, 21 Oct 2026 07:28:00 GMT.',
      ],
    ],
    ['a: { expires: null, Expires: null }', ['1:21 "Expires" is a duplicate key.']],
    [
      'a: 3\nb:\nc: []',
      [
        '1:4 "a" has no headers. Write them below it, indented, as in cache-control: no-cache',
        '2:3 "b" has no headers. Write them below it, indented, as in cache-control: no-cache',
        '3:4 "c" has no headers. Write them below it, indented, as in cache-control: no-cache',
      ],
    ],
    [
      "'!a': {}\n'#b': {}\n'': {}\n'./c': {}\n\"d\\ne\": {}",
      [
        '1:1 "!a" is not a pattern: `!` takes nothing back here. Write a later pattern that says something else.',
        '2:1 "#b" is not a pattern: write \\# for the character itself.',
        '3:1 "" is not a pattern: it is empty.',
        '4:1 "./c" is not a pattern: patterns are matched below the prefix and never begin with `.` or `..`.',
        '5:1 "d\\ne" is not a pattern: it has a line break.',
      ],
    ],
    [
      'a: { cache-contrl: no-cache }',
      ['1:6 "cache-contrl" is not a header that S3 stores. Did you mean cache-control?'],
    ],
    [
      'a: { x-amz-storage-class: STANDARD }',
      ['1:6 "x-amz-storage-class" is not a header that S3 stores. Did you mean storage-class?'],
    ],
    [
      'a: { foo: bar }',
      [
        '1:6 "foo" is not a header that S3 stores. It stores content-type, cache-control, content-disposition, ' +
          'content-encoding, content-language, expires, website-redirect-location, storage-class, x-amz-meta-*, tags; ' +
          'a CloudFront response headers policy can send others.',
      ],
    ],
    [
      'a: { Strict-Transport-Security: max-age=1 }',
      [
        '1:6 Strict-Transport-Security: S3 cannot send this header. A CloudFront response headers policy can.',
      ],
    ],
    ['a: { set-cookie: a=b }', ['1:6 set-cookie: S3 cannot set cookies. A CloudFront function can.']],
    [
      'a: { content-encoding: [gzip] }',
      ['1:24 content-encoding must be a single text, not a list or a map.'],
    ],
    ['a:\n  cache-control:\n', ['2:17 cache-control is empty. Write null to take the header away.']],
    [
      'a: { x-amz-meta-: 1, x-amz-meta-ä: 1 }',
      [
        '1:6 "x-amz-meta-" needs a name behind x-amz-meta-, of letters, digits and hyphens.',
        '1:22 "x-amz-meta-ä" needs a name behind x-amz-meta-, of letters, digits and hyphens.',
      ],
    ],
    [
      `a: { x-amz-meta-n: ${'x'.repeat(2048)} }`,
      ['1:1 "a" has 2049 bytes of x-amz-meta- names and values; S3 takes 2048.'],
    ],
    ['a: { tags: x }', ['1:12 tags is a map of names to values, or null.']],
    [
      'a: { tags: { aws:x: 1, b*: c, d: [], "": e } }',
      [
        '1:14 tag "aws:x" may not begin with aws:, which AWS keeps for itself.',
        '1:24 tag "b*" may contain only letters, digits, spaces and + - = . _ : / @.',
        '1:31 tag "d" needs a string as its value.',
        '1:38 tag "" needs a name.',
      ],
    ],
    [
      `a: { tags: { ${'x'.repeat(129)}: a } }`,
      [`1:14 tag "${'x'.repeat(80)}…" is longer than 128 characters.`],
    ],
    [`a: { tags: { b: ${'🦊'.repeat(257)} } }`, ['1:14 tag "b" has a value of more than 256 characters.']],
    [
      `a: { tags: {${Array.from({ length: 11 }, (_, i) => ` t${i}: x`)} } }`,
      ['1:6 tags has 11 entries; S3 takes 10.'],
    ],
    [
      'a: &x { expires: 1 }\nb: *x',
      ['1:18 expires "1" is not an HTTP date. Write Wed, 21 Oct 2026 07:28:00 GMT.'],
    ],
  ])('%j', (yaml, expected) => {
    expect(problems(yaml)).toEqual(expected)
  })

  test('whatever the text is: rules or problems, nothing else', () => {
    const scrap = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '*',
      '&a ',
      '<<',
      '{',
      '}',
      '[',
      ']',
      '"',
      '|',
      '#',
      '!',
      'tags',
      'expires',
      ',',
    )
    const text = fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 20 })
    fc.assert(
      fc.property(text, pieces => {
        const parsed = parseHeaderRules(pieces.join(''), 'headers')
        const found = 'problems' in parsed ? parsed.problems : []
        expect('rules' in parsed || found.length > 0).toBe(true)
        for (const { line, column, problem } of found) {
          expect(line).toBeGreaterThan(0)
          expect(column).toBeGreaterThan(0)
          expect(problem).not.toMatch(/undefined|object Object/)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
