import { describe, expect, test } from 'vitest'
import { differencesOf, layerOf } from '../../src/verify/compare.ts'
import type { Expected, Seen } from '../../src/verify/probe.ts'
import { siteObject } from '../support/builders.ts'

const MD5 = 'd41d8cd98f00b204e9800998ecf8427e'
const OTHER = 'e4d909c290d0fb1ca068ffaddf22cbd0'
const file: Expected = { is: 'file', wanted: siteObject('a.html'), etag: MD5, isWritten: false }
const written: Expected = { ...file, isWritten: true }

function seen(headers: Record<string, string> = {}, overrides: Partial<Seen> = {}): Seen {
  const right = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    etag: `"${MD5}"`,
  }
  return { status: 200, headers: { ...right, ...headers }, md5: MD5, redirected: false, ...overrides }
}

describe('an address that answers', () => {
  test.each<[string, Seen, readonly string[]]>([
    ['as deployed', seen(), []],
    ['with the type written otherwise', seen({ 'content-type': 'text/html;charset=UTF-8' }), []],
    [
      'with the directives in another order',
      seen({ 'cache-control': 'must-revalidate,max-age=0, public' }),
      [],
    ],
    ['after a redirect', seen({}, { redirected: true }), []],
    ['with content that was not read', { status: 200, headers: seen().headers, redirected: false }, []],
    ['without the charset', seen({ 'content-type': 'text/html' }), ['Content-Type']],
    ['with another rule for caches', seen({ 'cache-control': 'max-age=86400' }), ['Cache-Control']],
    ['with other content', seen({}, { md5: OTHER }), ['content']],
    ['with an error', seen({}, { status: 403 }), ['status']],
  ])('%s', (_, answer, expected) => {
    expect(differencesOf(file, answer, MD5).map(({ what }) => what)).toEqual(expected)
  })

  test('says what was expected, and what came', () => {
    const difference = {
      what: 'Cache-Control',
      expected: 'public, max-age=0, must-revalidate',
      got: 'no-store',
    }
    expect(differencesOf(file, seen({ 'cache-control': 'no-store' }), MD5)).toEqual([difference])
  })
})

describe('an address where nothing is', () => {
  test.each([
    ['nowhere', 404, false, true],
    ['nowhere', 403, false, false],
    ['nowhere', 200, false, false],
    ['nowhere', 200, true, false],
    ['deleted', 404, false, true],
    ['deleted', 410, false, true],
    ['deleted', 403, false, true],
    ['deleted', 200, true, true],
    ['deleted', 200, false, false],
  ] as const)('%s: %s, redirected: %s', (is, status, redirected, isRight) => {
    expect(differencesOf({ is }, seen({}, { status, redirected })).length === 0).toBe(isRight)
  })
})

test.each<[string, Expected, Seen, string]>([
  ["the object's ETag, another header", file, seen({ 'cache-control': 'no-store' }), 'cdn-rule'],
  [
    'the same, compressed by CloudFront',
    file,
    seen({ etag: `W/"${MD5}"`, 'x-cache': 'Hit from cloudfront' }),
    'cdn-rule',
  ],
  ['the same, just written, out of a cache', written, seen({ age: '9' }), 'old-copy'],
  ['the same, just written, from the origin', written, seen(), 'cdn-rule'],
  [
    'another ETag out of CloudFront',
    file,
    seen({ etag: `"${OTHER}"`, 'x-cache': 'Hit from cloudfront' }),
    'old-copy',
  ],
  ['another ETag that has an age', file, seen({ etag: `"${OTHER}"`, age: '86000' }), 'old-copy'],
  [
    'another ETag from the origin',
    file,
    seen({ etag: `"${OTHER}"`, 'x-cache': 'Miss from cloudfront' }),
    'bucket',
  ],
  ["S3's own refusal", file, seen({ 'x-amz-request-id': 'X' }, { status: 403 }), 'bucket'],
  ['an answer that S3 did not give', file, seen({}, { status: 403 }), 'cdn-rule'],
  ['a deleted page out of a cache', { is: 'deleted' }, seen({ age: '10' }), 'old-copy'],
  ['a page for everything', { is: 'nowhere' }, seen(), 'cdn-rule'],
])('%s', (_, expected, answer, layer) => {
  expect(layerOf(expected, answer)).toBe(layer)
})
