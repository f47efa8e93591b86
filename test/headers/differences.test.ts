import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carryOver, headerDifferences } from '../../src/headers/differences.ts'
import type { ObjectHeaders } from '../../src/s3/object-headers.ts'

const PAGE: ObjectHeaders = { contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' }

const headers: fc.Arbitrary<ObjectHeaders> = fc.record(
  {
    contentType: fc.constantFrom('a/b', 'A/B', 'text/html; charset=utf-8'),
    cacheControl: fc.constantFrom('no-cache', 'no-store'),
    expires: fc.string(),
    storageClass: fc.constantFrom('STANDARD', 'STANDARD_IA'),
    metadata: fc.dictionary(fc.stringMatching(/^[a-c]$/), fc.constantFrom('1', '2'), {
      minKeys: 1,
      noNullPrototype: true,
    }),
  },
  { requiredKeys: ['contentType'] },
)

describe('headerDifferences', () => {
  test('names each header as HTTP does, with what it was and what it is to be', () => {
    const was = {
      contentType: 'text/html',
      cacheControl: 'no-cache',
      contentEncoding: 'gzip',
      storageClass: 'STANDARD_IA',
      metadata: { a: '1', b: '2' },
    }
    const wanted = {
      contentType: 'text/html; charset=utf-8',
      cacheControl: 'no-cache',
      websiteRedirectLocation: '/new',
      metadata: { b: '3', c: '4' },
    }
    expect(headerDifferences(was, wanted)).toEqual([
      { name: 'Content-Type', was: 'text/html', now: 'text/html; charset=utf-8' },
      { name: 'Content-Encoding', was: 'gzip' },
      { name: 'x-amz-website-redirect-location', now: '/new' },
      { name: 'x-amz-storage-class', was: 'STANDARD_IA' },
      { name: 'x-amz-meta-a', was: '1' },
      { name: 'x-amz-meta-b', was: '2', now: '3' },
      { name: 'x-amz-meta-c', now: '4' },
    ])
  })

  test.each<[string, ObjectHeaders, ObjectHeaders]>([
    [
      'a media type in another spelling',
      { contentType: 'text/HTML;charset=UTF-8' },
      { contentType: 'text/html; charset=utf-8' },
    ],
    ['the default storage class', { ...PAGE, storageClass: 'STANDARD' }, PAGE],
    [
      'the case of metadata names',
      { ...PAGE, metadata: { Build: '1' } },
      { ...PAGE, metadata: { build: '1' } },
    ],
    ['tags, which cannot be seen', PAGE, { ...PAGE, tags: { a: 'b' } }],
    ['metadata that is empty', { ...PAGE, metadata: {} }, PAGE],
  ])('passes over %s', (_, was, wanted) => {
    expect(headerDifferences(was, wanted)).toEqual([])
  })

  test('finds nothing between a thing and itself, and the same both ways round', () => {
    fc.assert(
      fc.property(headers, headers, (a, b) => {
        expect(headerDifferences(a, a)).toEqual([])
        const there = headerDifferences(a, b).map(({ name, was, now }) => [name, was, now])
        const back = headerDifferences(b, a).map(({ name, was, now }) => [name, now, was])
        expect(there).toEqual(back)
      }),
    )
  })
})

describe('carryOver', () => {
  const was: ObjectHeaders = {
    contentType: 'text/html',
    cacheControl: 'max-age=1',
    contentLanguage: 'de',
    expires: 'then',
    storageClass: 'STANDARD_IA',
    metadata: { Owner: 'me', build: '1', old: 'x' },
  }

  test('keeps what the configuration says nothing of', () => {
    const said = { expires: null, metadata: { build: '2', old: null } }
    const wanted = { ...PAGE, metadata: { build: '2' }, tags: { a: 'b' } }
    expect(carryOver(was, wanted, said)).toEqual({
      contentType: 'text/html; charset=utf-8',
      cacheControl: 'no-cache',
      contentLanguage: 'de',
      storageClass: 'STANDARD_IA',
      metadata: { owner: 'me', build: '2' },
      tags: { a: 'b' },
    })
  })

  test('never changes what is wanted, and leaves nothing out that nobody took away', () => {
    fc.assert(
      fc.property(headers, headers, (before, wanted) => {
        const sent = carryOver(before, wanted, {})
        expect(sent).toMatchObject(wanted)
        expect(carryOver(sent, wanted, {})).toEqual(sent)
        expect(headerDifferences(before, sent).filter(({ now }) => now === undefined)).toEqual([])
      }),
    )
  })
})
