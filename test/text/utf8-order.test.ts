import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareUtf8, sortByUtf8 } from '../../src/text/utf8-order.ts'

/** Few characters, so that texts begin alike: ASCII, Latin, what UTF-16 writes as two halves, and what sorts around those. */
const texts = fc
  .array(fc.constantFrom('a', 'b', '/', 'é', '\ud7ff', '\ue000', '\uffff', '😀', '\u{10ffff}'), {
    maxLength: 5,
  })
  .map(characters => characters.join(''))

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

test('two texts compare as their bytes do', () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(Math.sign(compareUtf8(a, b))).toBe(byBytes(a, b))
    }),
    { numRuns: 2000 },
  )
})

test('paths are sorted as their bytes are', () => {
  fc.assert(
    fc.property(fc.array(texts), paths => {
      const sorted = sortByUtf8(paths.map(path => ({ path })))
      expect(sorted.map(({ path }) => path)).toEqual(paths.toSorted(byBytes))
    }),
  )
})
