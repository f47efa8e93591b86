import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { takeContents } from '../../../src/s3/wire/contents.ts'
import { readListing } from '../../../src/s3/wire/listing.ts'

const answer = (xml: string) => ({ status: 200, headers: {}, body: Buffer.from(xml) })

const escaped = (text: string) => text.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`)

interface Field {
  readonly name: string
  readonly text: string
}

const key = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const fields = fc
  .tuple(
    key.map(text => ({ name: 'Key', text })),
    fc.nat().map(size => ({ name: 'Size', text: String(size) })),
    fc.constantFrom('"0123"', '', '"a-2"').map(text => ({ name: 'ETag', text })),
    fc.constant({ name: 'LastModified', text: '2026-11-27T10:00:00.000Z' }),
    fc.subarray([
      { name: 'StorageClass', text: 'STANDARD' },
      { name: 'ChecksumAlgorithm', text: 'CRC64NVME' },
      { name: 'Owner', text: '' },
    ]),
  )
  .chain(([a, b, c, d, others]) =>
    fc.shuffledSubarray<Field>([a, b, c, d, ...others], { minLength: 4 + others.length }),
  )

const listing = (entries: readonly (readonly Field[])[], encoded: boolean, between: string) => {
  const element = ({ name, text }: Field) => {
    if (name === 'Owner') return '<Owner><ID>1</ID><DisplayName>Size</DisplayName></Owner>'
    const sent = name === 'Key' && encoded ? encodeURIComponent(text).replaceAll('%20', '+') : escaped(text)
    return `<${name}>${sent}</${name}>`
  }
  const all = entries.map(entry => `<Contents>${entry.map(element).join(between)}</Contents>`).join(between)
  const encoding = encoded ? '<EncodingType>url</EncodingType>' : ''
  return (
    `<?xml version="1.0"?>${between}<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name>${encoding}` +
    `<IsTruncated>true</IsTruncated>${all}${between}<NextContinuationToken>t=&amp;</NextContinuationToken></ListBucketResult>`
  )
}

test('the short way reads the same as the parser', () => {
  fc.assert(
    fc.property(
      fc.array(fields, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.constantFrom('', '\n', '\r\n  '),
      (entries, encoded, between) => {
        const xml = listing(entries, encoded, between)
        expect(takeContents(Buffer.from(xml))?.entries).toHaveLength(entries.length)
        // A comment is nothing for the short way.
        const long = xml.replace('<Name>', '<!-- --><Name>')
        expect(takeContents(Buffer.from(long))).toBeUndefined()
        const page = readListing(answer(xml), '')
        expect(page).toEqual(readListing(answer(long), ''))
        expect(page.next).toEqual({ token: 't=&' })
        expect(page.objects[0]?.key).toBe(entries[0]?.find(({ name }) => name === 'Key')?.text)
      },
    ),
  )
})

describe('the short way leaves to the parser', () => {
  it.each([
    ['a listing without entries', '<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>'],
    [
      'entries with attributes',
      '<L><IsTruncated>false</IsTruncated><Contents a="b"><Key>k</Key></Contents></L>',
    ],
    ['entries apart', '<L><Contents><Key>k</Key></Contents><X/><Contents><Key>l</Key></Contents></L>'],
    ['an entry without an end', '<L><Contents><Key>k</Key>'],
  ])('%s', (_, xml) => {
    expect(takeContents(Buffer.from(xml))).toBeUndefined()
  })
})

test('half a listing is none', () => {
  const whole = listing([[{ name: 'Key', text: 'a' }]], false, '')
  for (let length = 1; length < whole.length; length += 1)
    expect(() => readListing(answer(whole.slice(0, length)), '')).toThrow()
})

describe('folders', () => {
  const grouped = (encoding: string, ...folders: readonly string[]) =>
    answer(
      `<ListBucketResult>${encoding}<IsTruncated>true</IsTruncated><Contents><Key>p/a</Key></Contents>` +
        `${folders.map(folder => `<CommonPrefixes><Prefix>${folder}</Prefix></CommonPrefixes>`).join('')}</ListBucketResult>`,
    )

  test('are read as keys are', () => {
    expect(readListing(grouped('', 'p/b+&amp;/', 'p/c/'), 'p/').folders).toEqual(['p/b+&/', 'p/c/'])
    const encoded = grouped('<EncodingType>url</EncodingType>', 'p/b+%2B%C3%A9/')
    expect(readListing(encoded, 'p/').folders).toEqual(['p/b +é/'])
  })

  test('lie below the prefix, or the listing cannot be relied on', () => {
    expect(() => readListing(grouped('', 'q/'), 'p/')).toThrow('shows "q/", which is not below it')
  })

  test('that cannot be read make no listing', () => {
    expect(() => readListing(grouped('<EncodingType>url</EncodingType>', 'p/%ff/'), 'p/')).toThrow(
      'not a listing',
    )
  })
})
