import { describe, expect, test } from 'vitest'
import { parseHeaderValue, parseMetadataValue } from '../../src/headers/header-values.ts'
import type { TextField } from '../../src/s3/object-headers.ts'
import { Unusable } from '../../src/text/parse.ts'

function complaint(work: () => string): string {
  try {
    return `none: ${work()}`
  } catch (error) {
    if (error instanceof Unusable) return error.message
    throw error
  }
}

describe('a value', () => {
  test.each<[TextField, string]>([
    ['contentType', 'text/html'],
    ['contentType', 'text/html;charset=utf-8;'],
    ['contentType', 'multipart/mixed; boundary="a \\" b"'],
    ['contentType', 'application/vnd.api+json'],
    ['cacheControl', 'no-cache, s-maxage=3600'],
    ['contentDisposition', 'inline'],
    ['contentEncoding', 'gzip, br'],
    ['contentLanguage', 'zh-Hant-TW'],
    ['expires', 'Sun, 06 Nov 1994 08:49:37 GMT'],
    ['websiteRedirectLocation', 'https://example.com/'],
    ['storageClass', 'INTELLIGENT_TIERING'],
  ])('%s: %j is sent as it is', (field, text) => {
    expect(parseHeaderValue(field, text, false)).toBe(text)
  })

  test('loses the blanks around it, as in HTTP', () => {
    expect(parseHeaderValue('contentEncoding', ' gzip\n', false)).toBe('gzip')
    expect(parseMetadataValue('\ta b ')).toBe('a b')
  })

  const DATE = 'is not an HTTP date. Write'
  test.each<[TextField, string, string]>([
    ['contentType', 'html', 'is not a media type such as text/html; charset=utf-8.'],
    ['contentType', 'text/html; charset', 'is not a media type such as text/html; charset=utf-8.'],
    ['cacheControl', 'auto', 'is no value such as public, max-age=3600.'],
    ['cacheControl', 'max-age', 'needs a whole number of seconds in max-age, as in max-age=3600.'],
    ['cacheControl', 'imutable', 'has the unknown directive imutable. Did you mean immutable?'],
    [
      'contentDisposition',
      'attachment; filename=a b',
      'cannot be read. Write attachment; filename="name.pdf"',
    ],
    [
      'contentDisposition',
      'attachment; filename="ä"',
      "has ä, which is not ASCII. Write such a file name as filename*=UTF-8''na%C3%AFve.pdf",
    ],
    ['contentEncoding', 'gzip;q=1', 'is not an encoding such as gzip or br.'],
    ['contentLanguage', 'de_DE', 'is not a language such as en or de-AT, or a list with commas.'],
    ['expires', '0', `${DATE} Wed, 21 Oct 2026 07:28:00 GMT.`],
    ['expires', '2026-12-31', `${DATE} Thu, 31 Dec 2026 00:00:00 GMT.`],
    ['expires', 'Mon, 06 Nov 1994 08:49:37 GMT', `${DATE} Sun, 06 Nov 1994 08:49:37 GMT.`],
    ['websiteRedirectLocation', 'new.html', 'does not begin with / or https://, as S3 wants it.'],
    ['websiteRedirectLocation', 'javascript:alert(1)', 'does not begin with / or https://, as S3 wants it.'],
    ['websiteRedirectLocation', '/a b', 'contains a space. Write %20.'],
    ['websiteRedirectLocation', '/ä', 'has ä, which is not ASCII. Percent-encode it.'],
    ['websiteRedirectLocation', `/${'a'.repeat(2048)}`, 'is longer than 2048 bytes.'],
    [
      'contentLanguage',
      'de\nX-Evil: 1',
      'has a line break or another control character. Write it on one line.',
    ],
    ['contentEncoding', '  ', 'is empty. Write null to take the header away.'],
  ])('%s: %j is refused', (field, text, problem) => {
    expect(complaint(() => parseHeaderValue(field, text, false))).toBe(problem)
  })

  test.each([
    ['käse', 'has ä, which is not ASCII. S3 takes it, but gives it back in another form.'],
    ['a\u0000b', 'has a line break or another control character. Write it on one line.'],
    ['a\u007Fb', 'has a line break or another control character. Write it on one line.'],
    ['a\u0085b', 'has a line break or another control character. Write it on one line.'],
    ['\ud800', 'has \ud800, which is not ASCII. S3 takes it, but gives it back in another form.'],
  ])('of user metadata: %j is refused', (text, problem) => {
    expect(complaint(() => parseMetadataValue(text))).toBe(problem)
  })
})
