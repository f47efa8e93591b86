import fc from 'fast-check'
import { expect, test } from 'vitest'
import { irregularity } from '../../src/names/irregularity.ts'

test.each([
  ['', 0],
  ['settings', 0],
  ['calendar', 0],
  ['CALENDAR', 0],
  ['HomePage', 1],
  ['v2-Final', 1],
  ['20240101', 0],
  ['--__--__', 0],
  ['a1b2c3d4', 7],
  ['DiwrgTda', 3],
  ['xk5mxl9X', 7],
])('%s: %i', (token, count) => {
  expect(irregularity(token)).toBe(count)
})

test('is at most the number of neighbours', () => {
  fc.assert(
    fc.property(fc.string(), token => {
      expect(irregularity(token)).toBeLessThanOrEqual(Math.max(0, token.length - 1))
    }),
  )
})
