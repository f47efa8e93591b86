import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Checksum } from '../s3/object-store.ts'

/** Cheapest first: the CRCs of zlib and of the hashes are native, the other two are JavaScript. */
const CHEAPEST_FIRST: readonly Checksum['algorithm'][] = ['SHA256', 'SHA1', 'CRC32', 'CRC64NVME', 'CRC32C']

/**
 * The MD5 of a file, in hex, if it has the content that an object's checksums tell of. A cryptographic hash is
 * preferred; a CRC is enough to tell builds of a site apart. Undefined, too, where there is nothing to go by.
 * @throws what the file system says
 */
export async function md5IfMatching(
  file: string,
  checksums: readonly Checksum[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const algorithm = CHEAPEST_FIRST.find(name => checksums.some(checksum => checksum.algorithm === name))
  const known = checksums.find(checksum => checksum.algorithm === algorithm)
  if (known === undefined) return undefined
  const md5 = createHash('md5')
  const sum = await checksumOf(file, known.algorithm, signal, md5)
  return sum === known.value ? md5.digest('hex') : undefined
}

/**
 * Base64, as S3 shows it.
 * @param also gets every byte, too
 */
async function checksumOf(
  file: string,
  algorithm: Checksum['algorithm'],
  signal: AbortSignal,
  also: Hash,
): Promise<string> {
  const sum = await summerFor(algorithm)
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024, signal })) {
    sum.update(chunk)
    also.update(chunk)
  }
  return Buffer.from(await sum.digest()).toString('base64')
}

interface Summer {
  update(chunk: Buffer): void
  digest(): Uint8Array | Promise<Uint8Array>
}

/** Checksums implemented in JavaScript are loaded only if an object has no other. */
async function summerFor(algorithm: Checksum['algorithm']): Promise<Summer> {
  switch (algorithm) {
    case 'SHA256':
      return createHash('sha256')
    case 'SHA1':
      return createHash('sha1')
    case 'CRC32':
      return new Crc32()
    case 'CRC32C':
      return new (await import('@aws-sdk/checksums/crc')).Crc32c()
    case 'CRC64NVME':
      return new (await import('@aws-sdk/checksums/crc')).Crc64Nvme()
  }
}

class Crc32 implements Summer {
  #sum = 0

  update(chunk: Buffer): void {
    this.#sum = crc32(chunk, this.#sum)
  }

  digest(): Uint8Array {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(this.#sum)
    return bytes
  }
}
