import { describe, expect, test } from 'vitest'
import { bytes, bytesChange, count, counted, duration, percent } from '../../src/text/format.ts'

describe('format', () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [1949, '1.9 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [1_234_567, '1.2 MB'],
    [5_000_000_000, '5.0 GB'],
    [7_200_000_000_000, '7.2 TB'],
    [1_000_000_000_000_000, '1000.0 TB'],
  ])('%d bytes are %s', (number, text) => {
    expect(bytes(number)).toBe(text)
  })

  test.each([
    [1000, 2000, '1.0 kB → 2.0 kB'],
    [900, 900, '900 B'],
    [2104, 2121, '2,104 B → 2,121 B'],
    [0, 12, '0 B → 12 B'],
  ])('%d to %d bytes is %s', (before, after, text) => {
    expect(bytesChange(before, after)).toBe(text)
  })

  test.each([
    [0, '0 ms'],
    [240.4, '240 ms'],
    [999.6, '1.0 s'],
    [3210, '3.2 s'],
    [59_949, '59.9 s'],
    [59_950, '1 min 00 s'],
    [125_000, '2 min 05 s'],
    [3_600_000, '60 min 00 s'],
  ])('%d ms is %s', (ms, text) => {
    expect(duration(ms)).toBe(text)
  })

  test.each([
    [0, 0, '100%'],
    [0, 7, '0%'],
    [999, 1000, '99%'],
    [1000, 1000, '100%'],
  ])('%d of %d is %s', (part, whole, text) => {
    expect(percent(part, whole)).toBe(text)
  })

  test('counts', () => {
    expect([count(4321), counted(1, 'file'), counted(4321, 'file'), counted(0, 'entry', 'entries')]).toEqual([
      '4,321',
      '1 file',
      '4,321 files',
      '0 entries',
    ])
  })
})
