import { verifyIntegrity } from './checksums.ts'
import { S3Error } from './s3-error.ts'
import { hmac, type Signed, sha256Hex, signatureDoesNotMatch } from './signature.ts'

type Headers = Readonly<Record<string, string>>

/**
 * The bytes that a request means, after everything that vouches for them held: x-amz-content-sha256, the chunks'
 * signatures, Content-MD5 and checksums, in a header or a trailer.
 */
export function readPayload(raw: Buffer, headers: Headers, signed: Signed): Payload {
  const payload = unwrap(raw, headers, signed)
  verifyIntegrity(payload.headers, payload.body)
  return payload
}

export interface Payload {
  readonly body: Buffer
  /** The request's, with the trailers. */
  readonly headers: Headers
}

function unwrap(raw: Buffer, headers: Headers, signed: Signed): Payload {
  const declared = headers['x-amz-content-sha256']
  switch (declared) {
    case undefined:
      throw new S3Error(
        400,
        'InvalidRequest',
        'Missing required header for this request: x-amz-content-sha256',
      )
    case 'UNSIGNED-PAYLOAD':
      return { body: raw, headers }
    case 'STREAMING-UNSIGNED-PAYLOAD-TRAILER':
      return readChunks(raw, headers, undefined, true)
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':
      return readChunks(raw, headers, signed, false)
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER':
      return readChunks(raw, headers, signed, true)
  }
  if (sha256Hex(raw) !== declared)
    throw new S3Error(
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
      { ClientComputedContentSHA256: declared, S3ComputedContentSHA256: sha256Hex(raw) },
    )
  return { body: raw, headers }
}

const incomplete = (): S3Error =>
  new S3Error(
    400,
    'IncompleteBody',
    'You did not provide the number of bytes specified by the Content-Length HTTP header',
  )

// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html: every chunk but the last.
const MIN_CHUNK = 8 * 1024

/** Takes `aws-chunked` apart. `signed` is undefined where chunks carry no signatures. */
function readChunks(raw: Buffer, headers: Headers, signed: Signed | undefined, trailer: boolean): Payload {
  const chunks: Buffer[] = []
  let previous = signed?.signature ?? ''
  let at = 0

  const line = (): string => {
    const end = raw.indexOf('\r\n', at)
    if (end === -1) throw incomplete()
    const found = raw.toString('latin1', at, end)
    at = end + 2
    return found
  }

  for (;;) {
    const match = /^([0-9a-f]+)(?:;chunk-signature=([0-9a-f]{64}))?$/i.exec(line())
    if (match === null) throw incomplete()
    const size = Number.parseInt(match[1] ?? '', 16)
    const chunk = raw.subarray(at, at + size)
    if (chunk.length !== size) throw incomplete()
    at += size
    if (signed !== undefined) {
      previous = chunkSignature(signed, previous, chunk)
      if (match[2] !== previous) throw signatureDoesNotMatch()
    }
    if (size === 0) break
    const before = chunks.at(-1)
    if (before !== undefined && before.length < MIN_CHUNK)
      throw new S3Error(
        403,
        'InvalidChunkSizeError',
        'Only the last chunk is allowed to have a size less than 8192 bytes',
      )
    chunks.push(chunk)
    if (line() !== '') throw incomplete()
  }

  const body = Buffer.concat(chunks)
  if (String(body.length) !== headers['x-amz-decoded-content-length']) throw incomplete()
  const trailers = trailer ? readTrailers(line, headers, signed, previous) : {}
  return { body, headers: { ...headers, ...trailers } }
}

function chunkSignature({ signingKey, date, scope }: Signed, previous: string, chunk: Buffer): string {
  const parts = ['AWS4-HMAC-SHA256-PAYLOAD', date, scope, previous, sha256Hex(''), sha256Hex(chunk)]
  return hmac(signingKey, parts.join('\n')).toString('hex')
}

function readTrailers(
  line: () => string,
  headers: Headers,
  signed: Signed | undefined,
  previous: string,
): Headers {
  const trailers: Record<string, string> = {}
  for (let next = line(); next !== ''; next = line()) {
    const colon = next.indexOf(':')
    trailers[next.slice(0, colon).toLowerCase()] = next.slice(colon + 1).trim()
  }
  const { 'x-amz-trailer-signature': signature, ...announced } = trailers
  const names = (headers['x-amz-trailer'] ?? '').split(',').map(name => name.trim())
  if (Object.keys(announced).some(name => !names.includes(name)) || names.some(name => !(name in announced)))
    throw new S3Error(
      400,
      'MalformedTrailerError',
      'The request contained trailing data that was not well-formed or did not conform to our published schema.',
    )
  if (signed !== undefined) {
    const text = Object.entries(announced).map(([name, value]) => `${name}:${value}\n`)
    const parts = ['AWS4-HMAC-SHA256-TRAILER', signed.date, signed.scope, previous, sha256Hex(text.join(''))]
    if (signature !== hmac(signed.signingKey, parts.join('\n')).toString('hex')) throw signatureDoesNotMatch()
  }
  return announced
}
