import fc from 'fast-check'
import ignore from 'ignore'
import { describe, expect, test } from 'vitest'
import { compilePatterns } from '../../src/patterns/selection.ts'

describe('a pattern', () => {
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
    ['?', '🦊', true],
    ['[é🦊]', '🦊', true],
    ['[!é🦊]', '🦊', false],
    ['[a-c]x', 'bx', true],
    ['[^a-c]x', 'bx', false],
    ['[]-]', ']', true],
    ['[[:digit:]_]*', '1st', true],
    ['[\\]]', ']', true],
    ['a[b', 'a[b', false],
    ['caf\u00e9/', 'cafe\u0301/a.html', true],
    ['cafe\u0301.html', 'caf\u00e9.html', true],
    ['**', '', true],
    ['*', '', true],
    ['/**', '', true],
    ['*.html', '', false],
    ['a/**', 'a', false],
    ['a/**/', 'a/b', false],
    ['a/**/', 'a/b/c', true],
  ])('%j on %j: %j', (pattern, path, matches) => {
    expect(compilePatterns([pattern])(path)).toBe(matches)
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
    .array(fc.constantFrom('a', 'b', 'ab', 'c.js', 'a.b', 'a-b', 'é', 'a b', '[ab]', '*', 'a\\b', '+$^'), {
      minLength: 1,
      maxLength: 4,
    })
    .map(names => names.join('/'))

  const deep = 'a/'.repeat(500)
  test.each([
    [`${'**/a/'.repeat(3)}b`, `${deep}c`, false],
    [`${'**/a/'.repeat(200)}b`, `${deep}b`, true],
    [`${'**/'.repeat(300)}b`, `${deep}c`, false],
    [`${'*a'.repeat(5)}b`, 'a'.repeat(1000), false],
    [`${'*a'.repeat(500)}b`, `${'a'.repeat(1000)}b`, true],
    [`${'*a'.repeat(500)}b`, 'a'.repeat(1000), false],
    [`*${'?'.repeat(400)}*b`, 'a'.repeat(1000), false],
    [`${'*[a-z]'.repeat(150)}1`, 'a'.repeat(1000), false],
    [`!${'**/a/'.repeat(150)}b`, `${deep}b`, false],
  ])('is answered in linear time: %.20s', (pattern, path, matches) => {
    expect(compilePatterns(['zzz', pattern])(path)).toBe(matches)
  })

  /** Only where the two agree on what is well formed. */
  const isPlain = (pattern: string) => !/^[!#]|[[\]\\\s]|\*{3}|\/\//.test(pattern.replaceAll('[ab]', ''))

  test('says what the npm package ignore says, one alone or several', () => {
    const lines = fc.array(
      fc.tuple(fc.constantFrom('', '!'), patterns.filter(isPlain)).map(both => both.join('')),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(lines, fc.array(paths, { minLength: 1, maxLength: 8 }), (some, all) => {
        const ours = compilePatterns(some)
        const theirs = ignore({ allowRelativePaths: true, ignorecase: false }).add(some)
        expect(all.map(path => [path, ours(path)])).toEqual(all.map(path => [path, theirs.ignores(path)]))
      }),
      { numRuns: 3000 },
    )
  })
})
