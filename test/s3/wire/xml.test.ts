import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseXml } from '../../../src/s3/wire/xml.ts'

const textIn = (content: string) => parseXml(Buffer.from(`<R><T>${content}</T></R>`))?.textOf('T')

describe('text', () => {
  test.each([
    ['plain', 'plain'],
    [' blanks are kept\t\n', ' blanks are kept\t\n'],
    ['', ''],
    ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['&amp;lt;', '&lt;'],
    ['&#38;&#x26;&#x1F600;&#10;', '&&😀\n'],
    ['&nbsp;&constructor;', '&nbsp;&constructor;'],
    ['&#x110000;&#99999999999;', '&#x110000;&#99999999999;'],
    ['a & b', 'a & b'],
    ['<![CDATA[<a>&amp;]]>!', '<a>&amp;!'],
    ['a<!-- <b> -->c', 'ac'],
    ['ümläut 😀', 'ümläut 😀'],
  ])('%j', (content, text) => {
    expect(textIn(content)).toBe(text)
  })

  test('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
        expect(textIn(escaped)).toBe(text)
      }),
    )
  })
})

test('elements with attributes, empty ones and blanks between them', () => {
  const document = parseXml(
    Buffer.from(
      '\ufeff<?xml version="1.0"?>\n<R xmlns="x">\n <A b="1">2</A > <E/><E c=""/>\n</R>\n<!-- end -->\n',
    ),
  )
  expect(document?.name).toBe('R')
  expect(document?.children.map(({ name }) => name)).toEqual(['A', 'E', 'E'])
  expect(document?.textOf('A')).toBe('2')
  expect(document?.textOf('E')).toBe('')
  expect(document?.textOf('F')).toBeUndefined()
})

test('the elements of an element are not those of its elements', () => {
  const document = parseXml(Buffer.from('<R><O><Key>inner</Key></O><Key>outer</Key></R>'))
  expect(document?.textOf('Key')).toBe('outer')
  expect(document?.child('O')?.textOf('Key')).toBe('inner')
})

test.each([
  '',
  'hello',
  '{"a": 1}',
  '<R>',
  '<R><A></R>',
  '<R></A></R>',
  '</R>',
  '<R></R><R></R>',
  '<R></R>more',
  'more<R></R>',
  '<R',
  '<R><!-- </R>',
  '<R><![CDATA[ </R>',
  '<!DOCTYPE html><html></html>',
])('%j is no document', text => {
  expect(parseXml(Buffer.from(text))).toBeUndefined()
})

test('nothing makes it throw', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/',
    '!',
    '?',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&#',
    ';',
    'a',
    ' ',
    '</a>',
    '<a>',
  )
  fc.assert(
    fc.property(fc.array(pieces), parts => {
      const document = parseXml(Buffer.from(parts.join('')))
      expect(typeof (document?.textOf('a') ?? '')).toBe('string')
    }),
  )
})
