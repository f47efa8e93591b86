import { describe, expect, it, test } from 'vitest'
import { DEFAULT_COMPRESS_TYPES, parseMediaTypes } from '../../src/config/compress-types.ts'

describe('media types', () => {
  it('stand one a line', () => {
    const text = ' text/html\r\n\nText/*\n+xml\nfont/ttf\napplication/vnd.ms-fontobject\n'
    const types = ['text/html', 'text/*', '+xml', 'font/ttf', 'application/vnd.ms-fontobject']
    expect(parseMediaTypes(text)).toEqual(types)
  })

  it('can be those of the default', () => {
    expect(parseMediaTypes(DEFAULT_COMPRESS_TYPES.join('\n'))).toEqual(DEFAULT_COMPRESS_TYPES)
  })

  test.each([
    'html',
    '*.html',
    '*',
    '*/*',
    '*/html',
    'text/',
    '/html',
    'text/h*',
    'text/html; charset=utf-8',
    '+',
    '+js/on',
    '# comment',
    'text/hÿml',
  ])('are not %s', text => {
    expect(() => parseMediaTypes(`text/css\n${text}`)).toThrow(
      `names ${JSON.stringify(text)}, which is not a media type. Write one per line: text/html, text/* or +json.`,
    )
  })
})
