import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileGrants, compilePatterns, patternProblem, selection } from '../../src/patterns/selection.ts'

const NOTHING = { include: [], exclude: [], protect: [] }

describe('compilePatterns', () => {
  test.each([
    [[], 'a', false],
    [['', '  ', '# only a comment'], 'only', false],
    [['drafts/'], 'drafts/a.html', true],
    [['drafts/'], 'blog/drafts/a.html', true],
    [['drafts/'], 'drafts', false],
    [['/drafts/'], 'blog/drafts/a.html', false],
    [['*.map'], 'assets/app.js.map', true],
    [['*.MAP'], 'assets/app.js.map', false],
    [['*.map\r'], 'app.js.map', true],
    [['assets/**'], 'assets/img/a.png', true],
    [['*', '!*.html'], 'index.html', false],
    [['*', '!*.html'], 'app.js', true],
    [['drafts/', '!drafts/kept.html'], 'drafts/kept.html', true],
    [['drafts/*', '!drafts/kept.html'], 'drafts/kept.html', false],
    [['\\#top.html'], '#top.html', true],
    [['\\!important.txt'], '!important.txt', true],
    [['100% "sure".txt'], '100% "sure".txt', true],
    [['a\\ '], 'a ', true],
    [['a '], 'a ', false],
    [['a\\\\b'], 'a\\b', true],
    [['*.txt'], 'two\nlines.txt', true],
    [['🦊/'], '🦊/é.txt', true],
    [['b'], 'a//b', true],
    [['lead'], '/lead', true],
    [['x'], '../x', true],
    [['x'], './x', true],
  ])('%j on %j: %j', (lines, path, matches) => {
    expect(compilePatterns(lines)(path)).toBe(matches)
  })

  const scraps = fc.constantFrom(
    'a',
    '/',
    '//',
    '.',
    '..',
    '*',
    '**',
    '?',
    '[',
    ']',
    '\\',
    '!',
    '#',
    ' ',
    '\0',
    '🦊',
  )
  const texts = fc
    .array(fc.oneof(scraps, fc.string({ unit: 'binary' })), { maxLength: 8 })
    .map(all => all.join(''))

  test('never throws, whatever the lines and the key', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), texts, (lines, path) => {
        const chosen = selection({ include: lines, exclude: [], protect: lines })
        const answers = [
          compilePatterns(lines)(path),
          chosen.selected(path),
          chosen.protected(path),
          chosen.reaches(path),
        ]
        expect(answers.every(answer => typeof answer === 'boolean')).toBe(true)
      }),
    )
  })
})

describe('compileGrants', () => {
  test.each([
    [['blog/', '!blog/private/'], 'blog/a.html', true],
    [['blog/', '!blog/private/'], 'blog/private/a.html', false],
    [['blog/', '!blog/private/', 'blog/private/open.html'], 'blog/private/open.html', true],
    [['*', '!#secret'], '#secret', false],
    [['*', '!!secret'], '!secret', false],
    [['!a'], 'b', false],
    [['*.html'], 'a.html', true],
  ])('%j on %j: %j', (lines, path, granted) => {
    expect(compileGrants(lines)(path)).toBe(granted)
  })
})

describe('selection', () => {
  test.each([
    [{}, 'a', true],
    [{ include: ['# nothing but a comment'] }, 'a', true],
    [{ include: ['*.html'] }, 'a.html', true],
    [{ include: ['*.html'] }, 'a.js', false],
    [{ include: ['*.html'], exclude: ['drafts/'] }, 'drafts/a.html', false],
    [{ exclude: ['drafts/'] }, 'index.html', true],
    [{ exclude: ['drafts/**'] }, 'drafts/', false],
    [{ exclude: ['drafts/**', '!kept'] }, 'drafts/', true],
    [{ protect: ['a'] }, 'a', true],
  ])('%j selects %j: %j', (patterns, path, selected) => {
    expect(selection({ ...NOTHING, ...patterns }).selected(path)).toBe(selected)
  })

  test('protects what is named, and nothing by default', () => {
    expect(selection(NOTHING).protected('uploads/a.pdf')).toBe(false)
    expect(selection({ ...NOTHING, protect: ['uploads/'] }).protected('uploads/a.pdf')).toBe(true)
  })

  test.each([
    [{}, 'a/b', true],
    [{ exclude: ['a'] }, 'a/b', false],
    [{ exclude: ['b/'] }, 'a/b', false],
    [{ exclude: ['a/**'] }, 'a', false],
    [{ exclude: ['a/*'] }, 'a', false],
    [{ exclude: ['a/**'] }, 'b/a', true],
    [{ exclude: ['**/a/**'] }, 'b/a', false],
    [{ exclude: ['a/**', '!a/kept'] }, 'a', true],
    [{ exclude: ['a/*.map'] }, 'a', true],
    [{ include: ['*.html'] }, 'a', true],
    [{ include: ['a/b/c.html'] }, 'a/b', true],
    [{ include: ['a/b/c.html'] }, 'a/x', false],
    [{ include: ['/a'] }, 'a/b/c', true],
    [{ include: ['/a/'] }, 'b', false],
    [{ include: ['a/*/c'] }, 'a/x', true],
    [{ include: ['a/*/c'] }, 'b', false],
    [{ include: ['!a/'] }, 'a', false],
  ])('%j reaches into %j: %j', (patterns, folder, reached) => {
    expect(selection({ ...NOTHING, ...patterns }).reaches(folder)).toBe(reached)
  })

  test('what is selected lies in folders that are reached', () => {
    const name = fc.constantFrom('a', 'b', 'c.html')
    const maybeEmpty = fc.oneof(name, fc.constant(''))
    const folders = fc.array(maybeEmpty, { minLength: 1, maxLength: 3 })
    const paths = fc.tuple(folders, maybeEmpty).map(([above, file]) => [...above, file].join('/'))
    const line = fc
      .tuple(
        fc.constantFrom('', '!'),
        fc.constantFrom('', '/'),
        fc.array(fc.oneof(name, fc.constantFrom('*', '**', '*.html', '?')), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '/', '/*', '/**'),
      )
      .map(([not, lead, names, end]) => not + lead + names.join('/') + end)
    const lines = fc.array(line, { maxLength: 3 })
    fc.assert(
      fc.property(lines, lines, paths, (include, exclude, path) => {
        const chosen = selection({ include, exclude, protect: [] })
        fc.pre(chosen.selected(path))
        const folders = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))
        expect(folders.filter(folder => !chosen.reaches(folder))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('patternProblem', () => {
  test.each([
    '',
    '# a comment [',
    'drafts/',
    '!*.map',
    '*.[jt]s',
    '\\[a',
    'a\\ ',
    '\\#a',
    '.env',
    '..a',
    '*.html\r',
  ])('has nothing against %j', line => {
    expect(patternProblem(line)).toBeUndefined()
  })

  test.each([
    ['!', 'nothing follows'],
    ['./drafts/', 'never begin with'],
    ['../shared', 'never begin with'],
    ['assets\\img\\*', 'separated by `/`'],
    ['drafts\\', 'separated by `/`'],
    ['a[bc', 'never closed'],
  ])('%j: %s', (line, problem) => {
    expect(patternProblem(line)).toContain(problem)
  })
})
