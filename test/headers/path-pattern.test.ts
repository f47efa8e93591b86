import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePattern } from '../../src/headers/path-pattern.ts'
import { compilePatterns } from '../../src/patterns/selection.ts'

describe('compilePattern', () => {
  test.each([
    ['*.html', 'index.html', true],
    ['*.html', 'blog/a.html', true],
    ['*.html', 'a.html.map', false],
    ['*.html', 'folder.html/a.js', true],
    ['/*.html', 'blog/a.html', false],
    ['assets/**', 'assets/img/a.png', true],
    ['assets/**', 'blog/assets/a.png', false],
    ['**/assets/*.js', 'a/b/assets/app.js', true],
    ['a/**/z.js', 'a/z.js', true],
    ['img/', 'img', false],
    ['img/', 'a/img/b.png', true],
    ['*', 'anything/at all', true],
    ['**', 'a/b', true],
    ['page-?.html', 'page-1.html', true],
    ['page-?.html', 'page-10.html', false],
    ['[id].html', 'i.html', true],
    ['\\[id\\].html', '[id].html', true],
    ['a+(b).$c^', 'a+(b).$c^', true],
    ['my file.html', 'my file.html', true],
    ['*.TXT', 'a.txt', false],
    ['*.txt', 'two\nlines.txt', true],
    ['🦊*', '🦊 fox.html', true],
  ])('%j on %j: %j', (pattern, path, matches) => {
    expect(compilePattern(pattern)(path)).toBe(matches)
  })

  const scrap = fc.constantFrom(
    'a',
    'b',
    'c.js',
    '.',
    '-',
    '*',
    '**',
    '***',
    '?',
    '/',
    '/',
    '[',
    ']',
    '[ab]',
    '\\',
    ' ',
    '{',
    '+',
    '$',
    '^',
    '|',
    '🦊',
  )
  const patterns = fc
    .array(scrap, { minLength: 1, maxLength: 8 })
    .map(all => all.join(''))
    .filter(pattern => pattern.trim() !== '')
  const paths = fc
    .array(fc.constantFrom('a', 'b', 'ab', 'c.js', 'a.b', 'a-b', '🦊', 'a b', '[ab]', '*', 'a\\b', '+$^'), {
      minLength: 1,
      maxLength: 4,
    })
    .map(names => names.join('/'))

  test('says what the matcher of include and exclude says', () => {
    fc.assert(
      fc.property(patterns, fc.array(paths, { minLength: 1, maxLength: 8 }), (pattern, some) => {
        const fast = compilePattern(pattern)
        const slow = compilePatterns([pattern])
        expect(some.map(path => [path, fast(path)])).toEqual(some.map(path => [path, slow(path)]))
      }),
      { numRuns: 2000 },
    )
  })
})
