import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addressable, belowOrigin, encodeKey, encodeWritten, urlPaths } from '../../src/cloudfront/paths.ts'

describe('the URL paths of an object', () => {
  test.each([
    ['about.html', ['/about.html']],
    ['About.HTML', ['/About.HTML']],
    ['index.html', ['/index.html', '/']],
    ['docs/index.html', ['/docs/index.html', '/docs/', '/docs']],
    ['docs/xindex.html', ['/docs/xindex.html']],
    ['about', ['/about']],
    ['about/', ['/about/']],
    ['a b/ü.html', ['/a%20b/%C3%BC.html']],
    ['a\nb/index.html', ['/a%0Ab/index.html', '/a%0Ab/', '/a%0Ab']],
    ['100%.html', ['/100%25.html']],
    ['a%20b', ['/a%2520b']],
    ['a#b?c', ['/a%23b%3Fc']],
    ['"<>\\^`{|}[]', ['/%22%3C%3E%5C%5E%60%7B%7C%7D%5B%5D']],
    ["a-_.!*'(),;:@&=+$~/z", ["/a-_.!*'(),;:@&=+$~/z"]],
    ['🎉', ['/%F0%9F%8E%89']],
  ])('%j', (key, paths) => {
    expect(urlPaths(key)).toEqual(paths)
  })

  it('are those that a browser would ask for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), key => {
        const path = `/${encodeKey(key)}`
        expect(path).toMatch(/^[!-~]+$/)
        expect(decodeURIComponent(path.slice(1))).toBe(key.toWellFormed())
      }),
    )
  })

  it('hold at most 4,000 characters for any key that S3 takes', () => {
    expect(encodeKey('ü'.repeat(512)).length).toBeLessThan(4000)
    expect(encodeKey('"'.repeat(1024)).length).toBeLessThan(4000)
  })
})

test('what is written as a path keeps its escapes, its query and its wildcard', () => {
  expect(encodeWritten('/a%20b c/ü?x=1*')).toBe('/a%20b%20c/%C3%BC?x=1*')
})

test.each([
  ['/docs/a.html', '', '/docs/a.html'],
  ['/docs/a.html', '/docs', '/a.html'],
  ['/docs/a.html', '/docs/', '/a.html'],
  ['/docs/', '/docs', '/'],
  ['/docs', '/docs', undefined],
  ['/docs-old/a.html', '/docs', undefined],
  ['/a%20b/c', '/a b', '/c'],
  ['/a%20b/c', '/a%20b', '/c'],
])('%s below the origin path "%s" is %s', (path, origin, wanted) => {
  expect(belowOrigin(path, origin)).toBe(wanted)
})

test('what follows a ~ is reached by a wildcard alone', () => {
  expect(addressable('/js/runtime~main.js')).toBe('/js/runtime*')
  expect(addressable('/js/main.js')).toBe('/js/main.js')
})
