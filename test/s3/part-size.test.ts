import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MULTIPART_THRESHOLD, partSizeFor } from '../../src/s3/part-size.ts'

const MIB = 1024 * 1024
const GIB = 1024 * MIB

describe('the size of parts', () => {
  it.each([
    [MULTIPART_THRESHOLD + 1, 8 * MIB],
    [5 * GIB, 8 * MIB],
    [10_000 * 8 * MIB, 8 * MIB],
    [10_000 * 8 * MIB + 1, 9 * MIB],
  ])('of %i bytes is %i', (size, expected) => {
    expect(partSizeFor(size)).toBe(expected)
  })

  it('keeps within what S3 allows: 10,000 parts of 5 MiB to 5 GiB', () => {
    const largest = 10_000 * 5 * GIB
    fc.assert(
      fc.property(fc.integer({ min: 1, max: largest }), size => {
        const part = partSizeFor(size)
        expect(Math.ceil(size / part)).toBeLessThanOrEqual(10_000)
        expect(part).toBeGreaterThanOrEqual(5 * MIB)
        expect(part).toBeLessThanOrEqual(5 * GIB)
      }),
    )
  })
})
