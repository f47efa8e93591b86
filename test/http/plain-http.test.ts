import { expect, test } from 'vitest'
import { plainHttpWarning } from '../../src/http/plain-http.ts'

test.each([
  'https://store.example',
  'http://127.0.0.1:9000',
  'http://localhost:9000',
  'http://site.localhost',
  'http://[::1]:9000',
  'nonsense',
  undefined,
])('nothing is wrong with %s', endpoint => {
  expect(plainHttpWarning(endpoint)).toBeUndefined()
})

test.each(['http://store.example:9000', 'http://u:PW@10.0.0.7/x?token=1', 'http://127.example.com'])(
  '%s is warned of, by its host alone',
  endpoint => {
    const warning = plainHttpWarning(endpoint)
    expect(warning).toMatch(/^[\w.]+(:\d+)? uses plain HTTP/)
    expect(warning).not.toMatch(/PW|token=/)
  },
)
