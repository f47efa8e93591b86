import { expect, test } from 'vitest'
import { headersFor } from '../../src/site/headers-for.ts'

const hashed = new Set(['assets/index-DiwrgTda.js', 'blog/4f3e2a1b9c8d7e6f5a4b'])

test('puts type and cache rule together', () => {
  expect(headersFor({ path: 'assets/index-DiwrgTda.js' }, { policy: 'auto' }, hashed)).toEqual({
    kind: 'hashed',
    headers: {
      contentType: 'text/javascript; charset=utf-8',
      cacheControl: 'public, max-age=31536000, immutable',
    },
  })
})

test('sends no cache rule if there is none', () => {
  expect(headersFor({ path: 'a.png' }, { policy: 'none' }, hashed)).toStrictEqual({
    kind: 'other',
    headers: { contentType: 'image/png' },
  })
})

test('a file without an extension that looks like HTML is a page', () => {
  const path = 'blog/4f3e2a1b9c8d7e6f5a4b'
  expect(headersFor({ path, looksLikeHtml: true }, { policy: 'auto' }, hashed)).toEqual({
    kind: 'page',
    headers: {
      contentType: 'text/html; charset=utf-8',
      cacheControl: 'public, max-age=0, must-revalidate',
    },
  })
})
