import type { Bucket } from './bucket.ts'
import { S3Error } from './s3-error.ts'

type Headers = Readonly<Record<string, string>>

/** What describes the content: all that CopyObject takes along under the directive COPY. */
export const isDescription = (name: string): boolean =>
  DESCRIPTION.has(name) || name.startsWith('x-amz-meta-')

const DESCRIPTION = new Set([
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
])

const ATTRIBUTES = new Set([
  'x-amz-acl',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-storage-class',
  'x-amz-tagging',
  'x-amz-website-redirect-location',
])

const ACLS = new Set([
  'authenticated-read',
  'aws-exec-read',
  'bucket-owner-full-control',
  'bucket-owner-read',
  'private',
  'public-read',
  'public-read-write',
])

const STORAGE_CLASSES = new Set([
  'DEEP_ARCHIVE',
  'GLACIER',
  'GLACIER_IR',
  'INTELLIGENT_TIERING',
  'ONEZONE_IA',
  'REDUCED_REDUNDANCY',
  'STANDARD',
  'STANDARD_IA',
])

const ENCRYPTIONS = new Set(['AES256', 'aws:kms', 'aws:kms:dsse'])

const MAX_METADATA_BYTES = 2 * 1024
const MAX_HEADER_BYTES = 8 * 1024
const MAX_TAGS = 10

/** The headers of a write that stay with its object, after everything that S3 refuses in them. */
export function keptHeaders(sent: Headers, bucket: Bucket): Record<string, string> {
  verifyAttributes(sent, bucket)
  verifySizes(sent)
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(sent))
    if (isDescription(name) || ATTRIBUTES.has(name)) kept[name] = value
  const encoding = withoutAwsChunked(sent['content-encoding'] ?? '')
  if (encoding === '') delete kept['content-encoding']
  else kept['content-encoding'] = encoding
  kept['content-type'] ??= 'binary/octet-stream'
  return kept
}

/** `aws-chunked` is how the body travelled, not what it is. */
const withoutAwsChunked = (encoding: string): string =>
  encoding
    .split(',')
    .filter(coding => coding.trim() !== '' && coding.trim() !== 'aws-chunked')
    .join(',')
    .trim()

function verifyAttributes(sent: Headers, bucket: Bucket): void {
  const acl = sent['x-amz-acl']
  if (acl !== undefined && !ACLS.has(acl)) throw new S3Error(400, 'InvalidArgument', 'Invalid canned ACL')
  if (acl !== undefined && acl !== 'bucket-owner-full-control' && bucket.aclsDisabled)
    throw new S3Error(400, 'AccessControlListNotSupported', 'The bucket does not allow ACLs')

  const storageClass = sent['x-amz-storage-class']
  if (storageClass !== undefined && !STORAGE_CLASSES.has(storageClass))
    throw new S3Error(400, 'InvalidStorageClass', 'The storage class you specified is not valid')

  const encryption = sent['x-amz-server-side-encryption']
  if (encryption !== undefined && !ENCRYPTIONS.has(encryption))
    throw new S3Error(
      400,
      'InvalidEncryptionAlgorithmError',
      'The encryption request you specified is not valid. Supported value: AES256.',
    )
  if (sent['x-amz-server-side-encryption-aws-kms-key-id'] !== undefined && !encryption?.startsWith('aws:kms'))
    throw new S3Error(
      400,
      'InvalidArgument',
      'Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms',
    )

  const redirect = sent['x-amz-website-redirect-location']
  if (redirect !== undefined && !/^(?:\/|https?:\/\/)/.test(redirect))
    throw new S3Error(
      400,
      'InvalidRedirectLocation',
      "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.",
    )
  verifyTags(tagsOf(sent))
}

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html
const TAG = /^[\p{L}\p{N}\p{Zs}+\-=._:/@]*$/u

function verifyTags(tags: readonly (readonly [string, string])[]): void {
  if (tags.length > MAX_TAGS)
    throw new S3Error(400, 'BadRequest', `Object tags cannot be greater than ${MAX_TAGS}`)
  for (const [name, value] of tags) {
    if (name === '' || name.length > 128 || !TAG.test(name))
      throw new S3Error(400, 'InvalidTag', 'The TagKey you have provided is invalid')
    if (value.length > 256 || !TAG.test(value))
      throw new S3Error(400, 'InvalidTag', 'The TagValue you have provided is invalid')
  }
}

function verifySizes(sent: Headers): void {
  const names = Object.keys(sent)
  const bytesOf = (chosen: readonly string[], skipped: number): number =>
    chosen.reduce((sum, name) => sum + name.length - skipped + (sent[name] ?? '').length, 0)
  const prefix = 'x-amz-meta-'
  const metadata = bytesOf(
    names.filter(name => name.startsWith(prefix)),
    prefix.length,
  )
  if (metadata > MAX_METADATA_BYTES)
    throw new S3Error(
      400,
      'MetadataTooLarge',
      'Your metadata headers exceed the maximum allowed metadata size',
      { Size: String(metadata), MaxSizeAllowed: String(MAX_METADATA_BYTES) },
    )
  if (bytesOf(names, 0) > MAX_HEADER_BYTES)
    throw new S3Error(
      400,
      'RequestHeaderSectionTooLarge',
      'Your request header section exceeds the maximum allowed request header section size.',
      { MaxSizeAllowed: String(MAX_HEADER_BYTES) },
    )
}

/** Names and values of an object's tags, sent as a query string. */
export const tagsOf = (headers: Headers): readonly (readonly [string, string])[] => [
  ...new URLSearchParams(headers['x-amz-tagging'] ?? ''),
]

/** An object's headers as GET and HEAD answer them. */
export function shownHeaders(kept: Headers): Record<string, string> {
  const shown: Record<string, string> = { ...kept }
  delete shown['x-amz-acl']
  delete shown['x-amz-tagging']
  const tags = tagsOf(kept)
  if (tags.length > 0) shown['x-amz-tagging-count'] = String(tags.length)
  if (shown['x-amz-storage-class'] === 'STANDARD') delete shown['x-amz-storage-class']
  for (const [name, value] of Object.entries(shown))
    if (name.startsWith('x-amz-meta-')) shown[name] = asRfc2047(value)
  return { ...shown, ...encryptionOf(kept) }
}

/** Told in every answer about an object: all are encrypted, by S3 itself where nothing else was asked. */
export function encryptionOf(kept: Headers): Record<string, string> {
  const name = 'x-amz-server-side-encryption'
  const keyName = 'x-amz-server-side-encryption-aws-kms-key-id'
  const method = kept[name] ?? 'AES256'
  const key = kept[keyName] ?? 'arn:aws:kms:us-east-1:123456789012:key/00000000-0000-0000-0000-000000000000'
  return method === 'AES256' ? { [name]: method } : { [name]: method, [keyName]: key }
}

/** Metadata other than ASCII comes back as an encoded word of the UTF-8 that was sent. */
function asRfc2047(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1')
  return bytes.every(byte => byte < 0x80) ? latin1 : `=?UTF-8?B?${bytes.toString('base64')}?=`
}
