import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHeaderRules } from '../../src/headers/parse-rules.ts'
import { applyPatch, type HeaderRule, patchFor, unmatchedRules } from '../../src/headers/rules.ts'
import type { ObjectHeaders } from '../../src/s3/object-headers.ts'

const PAGE: ObjectHeaders = { contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' }

function rules(yaml: string): readonly HeaderRule[] {
  const parsed = parseHeaderRules(yaml, 'headers')
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.rules
}

/** The headers of an object after all rules. */
function applyRules(base: ObjectHeaders, path: string, all: readonly HeaderRule[]): ObjectHeaders {
  return applyPatch(base, patchFor([path], all))
}

describe('the headers of an object after all rules', () => {
  test('leaves alone what no rule speaks of', () => {
    expect(applyRules(PAGE, 'index.html', rules("'*.js': { cache-control: no-store }"))).toEqual(PAGE)
    expect(applyRules(PAGE, 'index.html', [])).toEqual(PAGE)
  })

  test('lets the last matching pattern win, for each header', () => {
    const given = rules(`
'*': { cache-control: max-age=1, content-language: de, x-amz-meta-a: 1, x-amz-meta-b: 1, tags: { all: yes } }
'*.html': { cache-control: max-age=2, x-amz-meta-b: 2, tags: { page: yes } }
'*.js': { cache-control: max-age=3 }
`)
    expect(applyRules(PAGE, 'blog/index.html', given)).toEqual({
      contentType: 'text/html; charset=utf-8',
      cacheControl: 'max-age=2',
      contentLanguage: 'de',
      metadata: { a: '1', b: '2' },
      tags: { page: 'yes' },
    })
  })

  test('takes away what is null, and gives it back where a later pattern says so', () => {
    const base = { ...PAGE, metadata: { a: '1', b: '1' }, tags: { x: 'y' }, expires: 'then' }
    const given = rules(`
'*': { cache-control: null, x-amz-meta-a: null, tags: null, expires: null }
'404.html': { cache-control: no-store }
`)
    expect(applyRules(base, 'a.html', given)).toEqual({ contentType: PAGE.contentType, metadata: { b: '1' } })
    expect(applyRules(base, '404.html', given)).toEqual({
      contentType: PAGE.contentType,
      cacheControl: 'no-store',
      metadata: { b: '1' },
    })
  })

  test('puts what S3 stores by itself in place of a type or storage class that is taken away', () => {
    const base = { ...PAGE, storageClass: 'STANDARD_IA' }
    const given = rules("'*': { content-type: null, storage-class: null }")
    expect(applyRules(base, 'a', given)).toEqual({
      contentType: 'binary/octet-stream',
      cacheControl: 'no-cache',
      storageClass: 'STANDARD',
    })
  })

  test('is the same as applying the matching rules one after the other', () => {
    const said = fc.constantFrom(
      '{ cache-control: max-age=1 }',
      '{ cache-control: null }',
      '{ x-amz-meta-a: 1, expires: null }',
      '{ x-amz-meta-a: null }',
      '{ x-amz-meta-A: 2, tags: { a: b } }',
      '{ tags: null, content-type: null }',
      '{ content-type: text/plain }',
    )
    const pattern = fc.constantFrom('*', '*.html', '*.js', 'a/', 'b/**')
    const some = fc.array(
      fc.tuple(pattern, said).map(([p, s]) => rules(`'${p}': ${s}`)),
      { maxLength: 8 },
    )
    const path = fc.constantFrom('a/x.html', 'b/x.js', 'index.html', 'a/b/c')
    fc.assert(
      fc.property(some, path, (all, at) => {
        const inTurn = all.reduce((headers, rule) => applyRules(headers, at, rule), PAGE)
        expect(applyRules(PAGE, at, all.flat())).toEqual(inTurn)
      }),
    )
  })
})

describe('patchFor', () => {
  test('says what the rules say, null included', () => {
    const given = rules("'*': { expires: null, x-amz-meta-a: 1 }\n'*.js': { x-amz-meta-a: null }")
    expect(patchFor(['a.js'], given)).toEqual({ expires: null, metadata: { a: null } })
    expect(patchFor(['a.js'], [])).toEqual({})
  })

  test('takes a rule for the page of an object as one for the object', () => {
    const given = rules(
      "'/about': { expires: null }\n'*.html': { x-amz-meta-a: 1 }\n'*.js': { x-amz-meta-a: 2 }",
    )
    expect(patchFor(['about', 'about.html'], given)).toEqual({ expires: null, metadata: { a: '1' } })
  })
})

describe('unmatchedRules', () => {
  test('are those that match no path', () => {
    const given = rules("'*.html': {}\n'*.js': {}\n'img/': {}")
    const patterns = unmatchedRules(given, ['index.html', 'img/a.png']).map(({ pattern }) => pattern)
    expect(patterns).toEqual(['*.js'])
    expect(unmatchedRules(given, [])).toEqual(given)
    expect(unmatchedRules([], ['a'])).toEqual([])
  })
})
