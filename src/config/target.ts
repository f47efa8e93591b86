import { domainToASCII } from 'node:url'
import type { Target } from '../s3/target.ts'
import { type Parse, Unusable } from '../text/parse.ts'

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const IP_ADDRESS = /^\d+\.\d+\.\d+\.\d+$/
const ACCESS_POINT = /^arn:aws(?:-[a-z]+)*:s3:[a-z0-9-]+:\d{12}:accesspoint[/:][a-z0-9-]+/
const BUCKET_ARN = /^arn:aws(?:-[a-z]+)*:s3:::([^/]+)$/

/** What S3 calls a bucket in places, but takes other requests or other signatures. */
const UNSUPPORTED = [
  { form: /^arn:aws[a-z-]*:s3::\d*:accesspoint|\.mrap$/, what: 'a Multi-Region Access Point' },
  { form: /^arn:aws[a-z-]*:s3-outposts:/, what: 'a bucket or access point of S3 on Outposts' },
  { form: /^arn:aws[a-z-]*:s3-object-lambda:/, what: 'an Object Lambda access point' },
]
const BUCKET_INSTEAD = 'Name the bucket itself, or an access point of it.'

/**
 * A bucket's name, or `s3://bucket/prefix`. `custom`: of another store than AWS, whose names follow rules of
 * its own.
 */
export function parseBucket(custom: boolean): Parse<Target> {
  return text => {
    if (/^https?:\/\//i.test(text)) throw new Unusable("is a URL. Write the bucket's name alone.")
    const url = /^s3:\/\/(.*)$/is.exec(text)?.[1]
    if (url === undefined) return { bucket: parseName(text, custom), prefix: '' }
    const bucket = ACCESS_POINT.exec(url)?.[0] ?? url.replace(/\/.*$/s, '')
    return { bucket: parseName(bucket, custom), prefix: parsePrefix(url.slice(bucket.length)) }
  }
}

export function parseName(name: string, custom: boolean): string {
  if (ACCESS_POINT.exec(name)?.[0] === name) return name
  const unsupported = UNSUPPORTED.find(({ form }) => form.test(name))
  if (unsupported) throw new Unusable(`is ${unsupported.what}, which is not supported. ${BUCKET_INSTEAD}`)
  const arn = BUCKET_ARN.exec(name)?.[1]
  if (arn !== undefined) throw new Unusable(`is an ARN. Write the bucket's name alone: ${arn}`)
  if (name.includes('/')) {
    throw new Unusable(`has a slash. Write s3://${name}, or put what follows the bucket into prefix.`)
  }
  if (custom) {
    if (/^[^\s?#*\p{Cc}]{1,255}$/u.test(name)) return name
    throw new Unusable('is not a bucket name: it is empty, too long, or contains a space, ?, * or #.')
  }
  if (BUCKET.test(name) && !name.includes('..') && !IP_ADDRESS.test(name)) return name
  throw new Unusable(
    'is not a bucket name: use 3 to 63 lowercase letters, digits, dots and hyphens, ' +
      'starting and ending with a letter or digit, without two dots in a row.',
  )
}

/** Empty, or without slashes in front and with one at the end. Slashes within stay: S3 tells `a//b` from `a/b`. */
export function parsePrefix(text: string): string {
  if (!text.isWellFormed() || /[\p{Cc}\uFFFE\uFFFF]/u.test(text)) {
    throw new Unusable('has a line break or another control character.')
  }
  if (text.includes('\\')) {
    throw new Unusable(`has a backslash. S3 separates folders by /: ${text.replaceAll('\\', '/')}`)
  }
  if (/^s3:\/\//i.test(text))
    throw new Unusable('is a URL. Write it as the bucket, or what follows the bucket here.')
  const path = text.replace(/^\/+/, '').replace(/\/+$/, '')
  if (/(^|\/)\.{1,2}($|\/)/.test(path)) {
    throw new Unusable('has . or .. between slashes, which S3 takes literally and no browser can ask for.')
  }
  return path === '' ? '' : `${path}/`
}

/** A host name as CloudFront writes it: lower case, and ASCII. */
export function parseDomain(text: string): string {
  const [, host = ''] = /^https?:\/\/([^/?#]+)/i.exec(text) ?? []
  if (host !== '') throw new Unusable(`is a URL. Write the domain alone: ${host}`)
  // Of a URL's other parts it would make nothing.
  const domain = /[\s/\\?#@:]/.test(text) ? '' : domainToASCII(text.replace(/\.$/, ''))
  if (/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/.test(domain)) return domain
  throw new Unusable('is not a domain such as www.example.com.')
}
