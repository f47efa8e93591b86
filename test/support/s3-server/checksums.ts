import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { S3Error } from './s3-error.ts'

/** As in the header's name: `x-amz-checksum-crc32c`. */
export type Algorithm = 'crc32' | 'crc32c' | 'crc64nvme' | 'sha1' | 'sha256'

export interface Checksum {
  readonly algorithm: Algorithm
  /** Base64. */
  readonly value: string
}

const CRC32C_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1
  return crc
})

function crc32c(bytes: Uint8Array): Buffer {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC32C_TABLE[(crc ^ byte) & 0xff] ?? 0)
  return uint32(~crc >>> 0)
}

const CRC64_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let crc = BigInt(byte)
  for (let bit = 0; bit < 8; bit++) crc = crc & 1n ? (crc >> 1n) ^ 0x9a6c9329ac4bc9b5n : crc >> 1n
  return crc
})
const CRC64_HIGH = Uint32Array.from(CRC64_TABLE, entry => Number(entry >> 32n))
const CRC64_LOW = Uint32Array.from(CRC64_TABLE, entry => Number(entry & 0xffffffffn))

/** In two halves: BigInt arithmetic for every byte would take seconds for a few megabytes. */
function crc64nvme(bytes: Uint8Array): Buffer {
  let high = 0xffffffff
  let low = 0xffffffff
  for (const byte of bytes) {
    const index = (low ^ byte) & 0xff
    low = ((low >>> 8) | (high << 24)) ^ (CRC64_LOW[index] ?? 0)
    high = (high >>> 8) ^ (CRC64_HIGH[index] ?? 0)
  }
  return Buffer.concat([uint32(~high >>> 0), uint32(~low >>> 0)])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

const digest = (name: string) => (bytes: Uint8Array) => createHash(name).update(bytes).digest()

const DIGESTS: Readonly<Record<Algorithm, (bytes: Uint8Array) => Buffer>> = {
  crc32: bytes => uint32(crc32(bytes)),
  crc32c,
  crc64nvme,
  sha1: digest('sha1'),
  sha256: digest('sha256'),
}

export const ALGORITHMS = Object.keys(DIGESTS) as readonly Algorithm[]

/** Base64. */
export const checksum = (algorithm: Algorithm, bytes: Uint8Array): string =>
  DIGESTS[algorithm](bytes).toString('base64')

/** The checksum that a request carries, in its headers or its trailer. */
export function sentChecksum(headers: Readonly<Record<string, string>>): Checksum | undefined {
  for (const algorithm of ALGORITHMS) {
    const value = headers[`x-amz-checksum-${algorithm}`]
    if (value !== undefined) return { algorithm, value }
  }
  return undefined
}

/** Throws InvalidDigest, BadDigest or InvalidRequest where the body is not what the request says that it is. */
export function verifyIntegrity(headers: Readonly<Record<string, string>>, body: Uint8Array): void {
  verifyMd5(headers['content-md5'], body)
  const sent = sentChecksum(headers)
  if (sent === undefined) {
    if (headers['x-amz-sdk-checksum-algorithm'] !== undefined)
      throw new S3Error(
        400,
        'InvalidRequest',
        'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
      )
    return
  }
  const name = sent.algorithm.toUpperCase()
  const actual = DIGESTS[sent.algorithm](body)
  if (Buffer.from(sent.value, 'base64').length !== actual.length)
    throw new S3Error(400, 'InvalidRequest', `Value for x-amz-checksum-${sent.algorithm} header is invalid.`)
  if (sent.value !== actual.toString('base64'))
    throw new S3Error(400, 'BadDigest', `The ${name} you specified did not match the calculated checksum.`)
}

function verifyMd5(sent: string | undefined, body: Uint8Array): void {
  if (sent === undefined) return
  const expected = Buffer.from(sent, 'base64')
  if (expected.length !== 16 || expected.toString('base64') !== sent)
    throw new S3Error(400, 'InvalidDigest', 'The Content-MD5 you specified was invalid.', {
      'Content-MD5': sent,
    })
  const actual = createHash('md5').update(body).digest()
  if (!actual.equals(expected))
    throw new S3Error(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.', {
      ExpectedDigest: sent,
      CalculatedDigest: actual.toString('base64'),
    })
}
