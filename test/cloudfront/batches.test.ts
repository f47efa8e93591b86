import fc from 'fast-check'
import { expect, it } from 'vitest'
import { batchesOf } from '../../src/cloudfront/batches.ts'

const path = fc.oneof(
  fc.nat().map(number => `/p${number}`),
  fc.nat().map(number => `/w${number}/*`),
)

it('divides paths into what an account may ask for in a second, and loses none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 500 }), paths => {
      const batches = batchesOf(paths)
      expect(batches.flat().toSorted()).toEqual(paths.toSorted())
      for (const batch of batches) {
        expect(batch.length).toBeGreaterThan(0)
        expect(batch.length).toBeLessThanOrEqual(150)
        expect(batch.filter(one => one.endsWith('*')).length).toBeLessThanOrEqual(1)
      }
    }),
  )
})
