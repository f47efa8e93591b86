import fc from 'fast-check'
import { expect, test } from 'vitest'
import { objectPath, queryString } from '../../../src/s3/wire/uri.ts'

test.each([
  ['index.html', 'index.html'],
  ['a//b/', 'a//b/'],
  ['../x', '../x'],
  ['./a/.', './a/.'],
  ['/lead', '/lead'],
  ["!'()*", '%21%27%28%29%2A'],
  ['a%2Fb', 'a%252Fb'],
  ['a b+c~', 'a%20b%2Bc~'],
  ['é😀\u0001', '%C3%A9%F0%9F%98%80%01'],
])('the path of %j', (key, path) => {
  expect(objectPath('/site/', key)).toBe(`/site/${path}`)
})

test('every path leads back to its key, in characters that need no quoting', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), key => {
      const path = objectPath('/', key)
      expect(path).toMatch(/^\/[\w.~/%-]*$/)
      expect(decodeURIComponent(path.slice(1))).toBe(key)
    }),
  )
})

test('no key is no object', () => {
  expect(() => objectPath('/site/', '')).toThrow('key')
})

test('a query is encoded and in order', () => {
  expect(queryString({ prefix: 'a b/', delete: '', 'continuation-token': "=+'" })).toBe(
    'continuation-token=%3D%2B%27&delete=&prefix=a%20b%2F',
  )
})
