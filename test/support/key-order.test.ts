import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareKeys } from './s3-server/key-order.ts'

test('keys are in the order of their UTF-8 bytes', () => {
  const between = (min: number, max: number) =>
    fc.integer({ min, max }).map(point => String.fromCodePoint(point))
  const around = fc.constantFrom('a', 'é', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}')
  const unit = fc.oneof(around, between(0, 0xd7ff), between(0xe000, 0x10ffff))
  const key = fc.string({ unit })
  fc.assert(
    fc.property(key, key, (a, b) => {
      const byBytes = Buffer.compare(Buffer.from(a), Buffer.from(b))
      expect(Math.sign(compareKeys(a, b))).toBe(byBytes)
    }),
    {
      examples: [
        ['\uff5e', '😀'],
        ['\ud7ff', '\ue000'],
        ['a', 'ab'],
        ['', ''],
      ],
    },
  )
})
