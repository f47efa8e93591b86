import { expect, test } from 'vitest'
import { alignColumns } from '../../../src/report/log/columns.ts'

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

test('one very long name does not push the others away', () => {
  const rows = alignColumns(
    [
      ['a'.repeat(500), '1 B'],
      ['b', '2 B'],
    ],
    ['left', 'right'],
  )
  expect(rows[1]?.join('')).toHaveLength(64 + 3)
})
