import type { TextField } from '../s3/object-headers.ts'
import { parseStorageClass } from '../s3/parse.ts'
import { type Parse, Unusable } from '../text/parse.ts'
import { parseCacheControl } from './cache-control.ts'

/** S3's limit for a redirect's target, in bytes. */
const LONGEST_REDIRECT = 2048

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
// RFC 9110, section 5.6.6; a last semicolon does no harm and is seen often.
const PARAMETERS = `(?:\\s*;\\s*${TOKEN}=(?:${TOKEN}|"(?:[^"\\\\]|\\\\.)*"))*\\s*;?`
const MEDIA_TYPE = new RegExp(`^${TOKEN}/${TOKEN}${PARAMETERS}$`)
const DISPOSITION = new RegExp(`^${TOKEN}${PARAMETERS}$`)
const TOKENS = new RegExp(`^${TOKEN}(?:\\s*,\\s*${TOKEN})*$`)
const LANGUAGES = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*(\s*,\s*[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)*$/

const CHECKS: Readonly<Record<TextField, (custom: boolean) => Parse<string>>> = {
  contentType: () => matching(MEDIA_TYPE, 'is not a media type such as text/html; charset=utf-8.'),
  cacheControl: () => text => parseCacheControl(text),
  contentDisposition: () => matching(DISPOSITION, 'cannot be read. Write attachment; filename="name.pdf"'),
  contentEncoding: () => matching(TOKENS, 'is not an encoding such as gzip or br.'),
  contentLanguage: () => matching(LANGUAGES, 'is not a language such as en or de-AT, or a list with commas.'),
  expires: () => parseHttpDate,
  websiteRedirectLocation: () => parseRedirectLocation,
  storageClass: parseStorageClass,
}

/** For a character that is not ASCII: what to write in its place. */
const ENCODED: Readonly<Partial<Record<TextField, string>>> = {
  contentDisposition: " Write such a file name as filename*=UTF-8''na%C3%AFve.pdf",
  websiteRedirectLocation: ' Percent-encode it.',
}

/**
 * A header's value as it is sent.
 * @param custom for another store than AWS, which has storage classes of its own
 * @throws Unusable
 */
export function parseHeaderValue(field: TextField, text: string, custom: boolean): string {
  return CHECKS[field](custom)(parsePlain(text, ENCODED[field]))
}

/**
 * A value of user metadata as it is sent.
 * @throws Unusable
 */
export function parseMetadataValue(text: string): string {
  return parsePlain(text, ' S3 takes it, but gives it back in another form.')
}

/** Printable ASCII without the blanks around it, which HTTP drops. */
function parsePlain(text: string, hint = ''): string {
  const value = text.trim()
  if (value === '') throw new Unusable('is empty. Write null to take the header away.')
  const foreign = /[^\p{Cc}\p{ASCII}]/u.exec(value)
  if (foreign !== null) throw new Unusable(`has ${foreign[0]}, which is not ASCII.${hint}`)
  if (!/^[ -~]*$/.test(value)) {
    throw new Unusable('has a line break or another control character. Write it on one line.')
  }
  return value
}

function matching(pattern: RegExp, problem: string): Parse<string> {
  return text => {
    if (pattern.test(text)) return text
    throw new Unusable(problem)
  }
}

/** The one form of RFC 9110 that is to be sent, with the right day of the week. */
function parseHttpDate(text: string): string {
  const time = Date.parse(text)
  const date = Number.isNaN(time) ? undefined : new Date(time).toUTCString()
  if (text === date) return text
  const isDate = date !== undefined && /\d{4}/.test(text)
  throw new Unusable(`is not an HTTP date. Write ${isDate ? date : 'Wed, 21 Oct 2026 07:28:00 GMT'}.`)
}

function parseRedirectLocation(text: string): string {
  if (!/^(\/|https?:\/\/[^/])/.test(text)) {
    throw new Unusable('does not begin with / or https://, as S3 wants it.')
  }
  if (text.includes(' ')) throw new Unusable('contains a space. Write %20.')
  if (text.length > LONGEST_REDIRECT) throw new Unusable(`is longer than ${LONGEST_REDIRECT} bytes.`)
  return text
}
