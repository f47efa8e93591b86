import { createHash, hash } from 'node:crypto'
import type { SiteObject } from '../site-object.ts'
import { readPart, readSource } from './read.ts'

/** Larger files are never in memory as a whole. Bytes. */
const PART = 8 * 1024 * 1024

/**
 * In hex, of what the object is made from: what `compress` makes of it on its way does not count.
 * @throws FileChanged, or what the file system says
 */
export async function sourceSha256(object: Pick<SiteObject, 'body' | 'size'>): Promise<string> {
  const { body } = object
  const size = (body.from === 'file' ? body.sourceSize : undefined) ?? object.size
  if (body.from === 'text' || size <= PART) return hash('sha256', await readSource(object), 'hex')
  const { file, stamp } = body
  const plain = { body: { from: 'file', file, stamp }, size } as const
  const sum = createHash('sha256')
  for (let at = 0; at < size; at += PART) sum.update(await readPart(plain, at, Math.min(at + PART, size)))
  return sum.digest('hex')
}
