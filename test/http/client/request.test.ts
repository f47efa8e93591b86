import { expect, it, test } from 'vitest'
import { headText } from '../../../src/http/client/request.ts'

const request = {
  method: 'PUT',
  path: '/a%20b?x=1',
  headers: { host: 'a:1', 'content-length': '0' },
  body: undefined,
}

test('a head is a line for the request and one for each header', () => {
  expect(headText(request)).toBe(
    'PUT /a%20b?x=1 HTTP/1.1\r\nhost: a:1\r\ncontent-length: 0\r\nconnection: keep-alive\r\n\r\n',
  )
})

it.each([
  ['a line more in a value', { headers: { a: 'b\r\nc: d' } }, 'ERR_INVALID_CHAR'],
  ['a letter that is no byte', { headers: { a: 'ś' } }, 'ERR_INVALID_CHAR'],
  ['a line more in a name', { headers: { 'a\r\nb': 'c' } }, 'ERR_INVALID_HTTP_TOKEN'],
  ['a name with a space', { headers: { 'a b': 'c' } }, 'ERR_INVALID_HTTP_TOKEN'],
  ['a path with a space', { path: '/a HTTP/1.1\r\nx' }, 'ERR_UNESCAPED_CHARACTERS'],
])('%s is not sent', (_, change, code) => {
  expect(() => headText({ ...request, ...change })).toThrow(expect.objectContaining({ code }))
})
