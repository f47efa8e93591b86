import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { decode, type RequestHead } from './request.ts'
import { S3Error } from './s3-error.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** A signature that was right, and what the chunks of its body are signed with. */
export interface Signed {
  readonly accessKeyId: string
  readonly signature: string
  readonly signingKey: Buffer
  /** `20261122T194603Z`. */
  readonly date: string
  /** `20261122/us-east-1/s3/aws4_request`. */
  readonly scope: string
}

export interface Verification {
  readonly credentials: readonly Credentials[]
  /** The region that the request must be signed for. */
  readonly region: string
  /** Milliseconds since 1970. */
  readonly now: number
}

const MAX_SKEW_MS = 15 * 60_000

export const sha256Hex = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex')

export const hmac = (key: string | Uint8Array, data: string): Buffer =>
  createHmac('sha256', key).update(data).digest()

/**
 * Checks a request's AWS Signature Version 4 in its Authorization header, in the order in which S3 complains.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function verifySignature(head: RequestHead, { credentials, region, now }: Verification): Signed {
  const { accessKeyId, scopeDate, scopeRegion, signedHeaders, signature } = readAuthorization(head)
  const date = head.headers['x-amz-date'] ?? ''
  verifyClock(date, now)
  if (!date.startsWith(scopeDate)) throw malformed(`Invalid credential date "${scopeDate}".`)

  const known = credentials.find(candidate => candidate.accessKeyId === accessKeyId)
  if (known === undefined)
    throw new S3Error(
      403,
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      { AWSAccessKeyId: accessKeyId },
    )
  verifyToken(head.headers['x-amz-security-token'], known.sessionToken)
  if (scopeRegion !== region)
    throw malformed(`the region '${scopeRegion}' is wrong; expecting '${region}'`, { Region: region })
  verifyHeadersSigned(head, signedHeaders)

  const scope = `${scopeDate}/${scopeRegion}/s3/aws4_request`
  const signingKey = signingKeyFor(known.secretAccessKey, scopeDate, scopeRegion)
  const canonical = canonicalRequest(head, signedHeaders)
  const expected = hmac(
    signingKey,
    ['AWS4-HMAC-SHA256', date, scope, sha256Hex(Buffer.from(canonical, 'latin1'))].join('\n'),
  )
  const given = Buffer.from(signature, 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw signatureDoesNotMatch({ CanonicalRequest: canonical })
  return { accessKeyId, signature, signingKey, date, scope }
}

const signingKeys = new Map<string, Buffer>()

/** Good for a day and a region, so it is worth keeping: it takes most of a small request's time. */
function signingKeyFor(secret: string, date: string, region: string): Buffer {
  const name = [secret, date, region].join('\n')
  const known = signingKeys.get(name)
  if (known !== undefined) return known
  const key = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${secret}`, date))
  signingKeys.set(name, key)
  return key
}

export const signatureDoesNotMatch = (details: Readonly<Record<string, string>> = {}): S3Error =>
  new S3Error(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    details,
  )

function malformed(problem: string, details: Readonly<Record<string, string>> = {}): S3Error {
  const message = `The authorization header is malformed; ${problem}`
  return new S3Error(400, 'AuthorizationHeaderMalformed', message, details)
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 +Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/s3\/aws4_request, *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/

function readAuthorization(head: RequestHead) {
  const { authorization } = head.headers
  if (authorization === undefined) throw new S3Error(403, 'AccessDenied', 'Access Denied')
  const match = AUTHORIZATION.exec(authorization)
  if (match === null) throw malformed('it is not what AWS Signature Version 4 for S3 looks like.')
  const [, accessKeyId = '', scopeDate = '', scopeRegion = '', names = '', signature = ''] = match
  return { accessKeyId, scopeDate, scopeRegion, signedHeaders: names.split(';'), signature }
}

function verifyClock(date: string, now: number): void {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date)
  if (match === null)
    throw new S3Error(403, 'AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header')
  const [, year, month, day, hour, minute, second] = match
  const sent = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Math.abs(sent - now) > MAX_SKEW_MS)
    throw new S3Error(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      {
        RequestTime: date,
        ServerTime: new Date(now).toISOString(),
        MaxAllowedSkewMilliseconds: String(MAX_SKEW_MS),
      },
    )
}

function verifyToken(sent: string | undefined, expected: string | undefined): void {
  if (sent === expected) return
  // Temporary keys without their token are unknown; a token that is not theirs is invalid.
  if (sent === undefined)
    throw new S3Error(
      403,
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
    )
  throw new S3Error(400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.')
}

function verifyHeadersSigned({ headers }: RequestHead, signedHeaders: readonly string[]): void {
  const unsigned = Object.keys(headers).filter(
    name => (name === 'host' || name.startsWith('x-amz-')) && !signedHeaders.includes(name),
  )
  if (unsigned.length > 0)
    throw new S3Error(
      403,
      'AccessDenied',
      'There were headers present in the request which were not signed',
      {
        HeadersNotSigned: unsigned.join(', '),
      },
    )
}

/** As latin1 text, so that header values are hashed as the bytes that arrived. */
function canonicalRequest(head: RequestHead, signedHeaders: readonly string[]): string {
  const query = [...head.query]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
  const headers = signedHeaders.map(
    name => `${name}:${(head.headers[name] ?? '').replace(/\s+/g, ' ').trim()}\n`,
  )
  return [
    head.method,
    head.rawPath.split('/').map(decode).map(encode).join('/'),
    query,
    headers.join(''),
    signedHeaders.join(';'),
    head.headers['x-amz-content-sha256'] ?? '',
  ].join('\n')
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
