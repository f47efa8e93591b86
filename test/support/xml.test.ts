import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { document, parseXml, text, textOf } from './s3-server/xml.ts'

const parse = (xml: string) => parseXml(Buffer.from(xml))

test('what XML can carry comes back as it was', () => {
  const key = fc.string({ unit: xmlCharacter() })
  fc.assert(
    fc.property(key, carried => {
      expect(textOf(parse(document('Delete', text('Key', carried))), 'Key')).toBe(carried)
    }),
    { examples: [['a\r\nb\tc'], ['&amp;<>"\''], [' ']] },
  )
})

/** https://www.w3.org/TR/xml/#charsets */
function xmlCharacter(): fc.Arbitrary<string> {
  const between = (min: number, max: number) =>
    fc.integer({ min, max }).map(point => String.fromCodePoint(point))
  return fc.oneof(
    fc.constantFrom('\t', '\n', '\r', '&', '<', '>', '"'),
    between(0x20, 0xd7ff),
    between(0xe000, 0xfffd),
    between(0x10000, 0x10ffff),
  )
}

describe('refused is', () => {
  test.each([
    ['nothing', ''],
    ['an open element', '<Delete><Key>a</Key>'],
    ['a wrong end', '<Delete><Key>a</Delete></Key>'],
    ['two roots', '<a></a><b></b>'],
    ['text outside', 'a<a></a>'],
    ['a reference to a control character', '<Key>&#x1;</Key>'],
    ['a control character', '<Key>\u0001</Key>'],
    ['U+FFFF', '<Key>\uffff</Key>'],
    ['an unknown reference', '<Key>&nbsp;</Key>'],
    ['a bare ampersand', '<Key>a & b</Key>'],
  ])('%s', (_, xml) => {
    expect(() => parse(xml)).toThrow('not well-formed')
  })
})
