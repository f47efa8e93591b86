import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { md5IfMatching } from '../../src/compare/checksums.ts'
import type { Checksum } from '../../src/s3/object-store.ts'
import { makeTree } from '../local/tree.ts'

const { signal } = new AbortController()
const CONTENT = '123456789'
const MD5 = createHash('md5').update(CONTENT).digest('hex')

/** Of the digits, as the catalogues of CRCs have them; the others by the formula of S3. */
const RIGHT: readonly Checksum[] = [
  { algorithm: 'CRC32', value: base64('cbf43926') },
  { algorithm: 'CRC32C', value: base64('e3069283') },
  { algorithm: 'CRC64NVME', value: base64('ae8b14860a799888') },
  { algorithm: 'SHA1', value: createHash('sha1').update(CONTENT).digest('base64') },
  { algorithm: 'SHA256', value: createHash('sha256').update(CONTENT).digest('base64') },
]
const WRONG: readonly Checksum[] = RIGHT.map(({ algorithm }) => ({ algorithm, value: 'AAAAAAAA' }))

function base64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64')
}

const matching = (content: string, checksums: readonly Checksum[]) =>
  md5IfMatching(join(makeTree({ file: content }), 'file'), checksums, signal)

test.each(RIGHT)('$algorithm proves a content, of which the MD5 is told', async checksum => {
  expect(await matching(CONTENT, [checksum])).toBe(MD5)
  expect(await matching('987654321', [checksum])).toBeUndefined()
})

test('the surest counts, whatever others say', async () => {
  const [crc32, , , , sha256] = RIGHT
  const [wrongCrc32, , , , wrongSha256] = WRONG
  if (!crc32 || !sha256 || !wrongCrc32 || !wrongSha256) throw new Error('There are five of each.')
  expect(await matching(CONTENT, [wrongCrc32, sha256])).toBe(MD5)
  expect(await matching(CONTENT, [crc32, wrongSha256])).toBeUndefined()
})

test('nothing proves nothing', async () => {
  expect(await matching('', [])).toBeUndefined()
})

test('a large file is read piece by piece', async () => {
  const content = 'x'.repeat(3 * 1024 * 1024 + 1)
  const checksum = {
    algorithm: 'SHA256',
    value: createHash('sha256').update(content).digest('base64'),
  } as const
  expect(await matching(content, [checksum])).toBe(createHash('md5').update(content).digest('hex'))
})
