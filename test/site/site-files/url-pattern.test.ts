import { describe, expect, test } from 'vitest'
import { compileUrlPattern, isDynamic, placeholdersOf } from '../../../src/site/site-files/url-pattern.ts'

const letters = 'a'.repeat(250)

describe('compileUrlPattern', () => {
  test.each([
    ['/*a*a*a*a*ab', letters, false],
    [`/${'*a'.repeat(60)}b`, `${letters}b`, true],
    [`/${'*a'.repeat(1000)}b`, letters, false],
    [`/${':x-'.repeat(100)}b`, '-'.repeat(1000), false],
    [`/${'*/'.repeat(300)}b`, 'a/'.repeat(500), false],
  ])('%.20s on %.10s is answered in linear time: %j', (pattern, path, matches) => {
    expect(compileUrlPattern(pattern)(path)).toBe(matches)
  })

  test.each([
    ['/*', 'index.html', true],
    ['/*', 'a/b/c.js', true],
    ['/*', 'two\nlines', true],
    ['/', 'index.html', true],
    ['/', 'a/index.html', false],
    ['/', 'about.html', false],
    ['/index.html', 'index.html', true],
    ['/about', 'about.html', true],
    ['/about', 'about', true],
    ['/about', 'about/index.html', true],
    ['/about/', 'about/index.html', true],
    ['/about/', 'about.html', true],
    ['/about/index.html', 'about/index.html', true],
    ['/about.html', 'about/index.html', false],
    ['/about', 'about-us.html', false],
    ['/about', 'en/about.html', false],
    ['/About', 'about.html', false],
    ['/about', 'aboutindex.html', false],
    ['/blog/*', 'blog/index.html', true],
    ['/blog/*', 'blog/2026/a.html', true],
    ['/blog/*', 'blog.html', false],
    ['/blog/*', 'blogger.html', false],
    ['/*.js', 'assets/app.js', true],
    ['/*.js', 'assets/app.js.map', false],
    ['/assets/*.css', 'assets/a/b.css', true],
    ['/*/feed.xml', 'de/blog/feed.xml', true],
    ['/blog/:slug', 'blog/a.html', true],
    ['/blog/:slug', 'blog/a/b.html', false],
    ['/:lang/about', 'de/about/index.html', true],
    ['/blog/:year-:month', 'blog/2026-11.html', true],
    ['/wiki/Special:Search', 'wiki/Special:Search', true],
    ['/wiki/Special:Search', 'wiki/SpecialX', false],
    ['/caf%C3%A9', 'café.html', true],
    ['/café', 'café.html', true],
    ['/100%', '100%.html', true],
    ['/a.b', 'axb', false],
    ['/a+(b)', 'a+(b)', true],
  ])('%s on %j: %j', (pattern, path, matches) => {
    expect(compileUrlPattern(pattern)(path)).toBe(matches)
  })
})

test.each([
  ['/a/*', true, ['splat']],
  ['/:a/x-:b_2/*', true, ['a', 'b_2', 'splat']],
  ['/a:b', false, []],
  ['/12:30', false, []],
])('%s has placeholders: %j', (path, dynamic, names) => {
  expect(isDynamic(path)).toBe(dynamic)
  expect(placeholdersOf(path)).toEqual(names)
})
