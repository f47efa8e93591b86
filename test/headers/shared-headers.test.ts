import { expect, test } from 'vitest'
import { SharedHeaders } from '../../src/headers/shared-headers.ts'

test('equal headers are one object, others are not', () => {
  const shared = new SharedHeaders()
  const first = shared.share({ contentType: 'text/css', metadata: { a: '1' } })
  expect(shared.share({ contentType: 'text/css', metadata: { a: '1' } })).toBe(first)
  expect(shared.share({ contentType: 'text/css', metadata: { a: '2' } })).toEqual({
    contentType: 'text/css',
    metadata: { a: '2' },
  })
  expect(first).toEqual({ contentType: 'text/css', metadata: { a: '1' } })
})
