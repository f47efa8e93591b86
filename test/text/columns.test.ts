import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignColumns, shortenPath, widthOf, wrap } from '../../src/text/columns.ts'

test('columns stand under each other, wide characters counted twice', () => {
  const rows = alignColumns(
    [
      ['index.html', '1 B', 'a'],
      ['日本語.html', '22 B', 'bb'],
      ['🎉', '333 B', ''],
      ['e\u0301', '4 B', 'c'],
    ],
    ['left', 'right', 'left'],
  )
  expect(rows.map(row => row.join('|'))).toEqual([
    'index.html |  1 B|a',
    '日本語.html| 22 B|bb',
    '🎉         |333 B|',
    'e\u0301          |  4 B|c',
  ])
})

test.each([
  ['index.html', 10, 'index.html'],
  ['assets/images/lighthouse.webp', 20, 'assets…ghthouse.webp'],
  ['a/very/long/folder/name/index.html', 16, 'a/ver…index.html'],
  ['日本語/年末の挨拶.html', 12, '日本…拶.html'],
])('%s in %d columns is %s', (path, columns, short) => {
  expect(shortenPath(path, columns)).toBe(short)
})

test('a shortened path fits, and keeps both its ends', () => {
  const paths = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(paths, fc.integer({ min: 8, max: 50 }), (path, columns) => {
      const short = shortenPath(path, columns)
      expect(widthOf(short)).toBeLessThanOrEqual(columns)
      if (short === path) return
      expect(path.startsWith(short.slice(0, short.indexOf('…')))).toBe(true)
      expect(path.endsWith(short.slice(short.lastIndexOf('…') + 1))).toBe(true)
    }),
  )
})

test('lines are broken between words, and what follows is indented like the first', () => {
  expect(wrap('  one two three four', 11)).toEqual(['  one two', '  three', '  four'])
  expect(wrap('arn:aws:s3:::a-long-name is long', 12)).toEqual(['arn:aws:s3:::a-long-name', 'is long'])
})
