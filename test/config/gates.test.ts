import { expect, test } from 'vitest'
import { parseBudgets, parseFailOn, parseRequirements, parseSize } from '../../src/config/gates.ts'

test.each([
  ['0', 0],
  ['512', 512],
  ['500kB', 500_000],
  ['1.5 MB', 1_500_000],
  ['2GiB', 2 * 1024 ** 3],
  ['1MiB', 1_048_576],
])('size %s', (text, expected) => {
  expect(parseSize(text)).toBe(expected)
})

test.each(['', 'MB', '-1', '1 TB of', '1e9', '5 light years'])('no size: %s', text => {
  expect(() => parseSize(text)).toThrow('is not a size such as 500kB')
})

test.each([
  ['deletes', { deletes: true, warnings: false }],
  ['deletes, growth>20%', { deletes: true, warnings: false, growth: 20 }],
  ['warnings\ngrowth>12.5%', { deletes: false, warnings: true, growth: 12.5 }],
])('fail-on %s', (text, expected) => {
  expect(parseFailOn(text)).toEqual(expected)
})

test.each([
  ['delete', 'Did you mean deletes?'],
  ['growth>20', 'Did you mean growth>20%?'],
  ['everything', 'is not deletes, warnings, broken-links, immutable-change or growth>20%.'],
])('no fail-on: %s', (text, problem) => {
  expect(() => parseFailOn(text)).toThrow(problem)
})

test('budgets', () => {
  expect(parseBudgets('25MB\n# scripts\n*.js: 300kB\nimages/a:b.png: 1MB')).toEqual([
    { size: 25_000_000 },
    { pattern: '*.js', size: 300_000 },
    { pattern: 'images/a:b.png', size: 1_000_000 },
  ])
  for (const line of ['*.js: big', '*.js: -1'])
    expect(() => parseBudgets(line)).toThrow(`has ${JSON.stringify(line)}, which is not a pattern and a size`)
})

test('requirements', () => {
  expect(parseRequirements('index.html\n404.html\npages>=10')).toEqual({
    patterns: ['index.html', '404.html'],
    pages: 10,
  })
  expect(() => parseRequirements('pages>=many')).toThrow('Write pages>=10.')
  expect(() => parseRequirements('index.html\n!404.html')).toThrow('cannot be required')
})
