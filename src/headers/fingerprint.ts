import { hash } from 'node:crypto'
import { type ObjectHeaders, TEXT_HEADERS } from '../s3/object-headers.ts'
import { storageClassOf } from '../s3/write-headers.ts'
import type { WriteOptions } from '../s3/write-options.ts'
import { STORED_DEFAULTS } from './rules.ts'

/** 48 bits: plenty, since a fingerprint is compared only with the one before of the same object. */
const CHARACTERS = 8

/**
 * A short name for all that is sent with an object beside its bytes: equal where the same is sent, in whatever
 * order. Eight characters of base64url.
 */
export function headerFingerprint(headers: ObjectHeaders, write: WriteOptions = {}): string {
  const storageClass = storageClassOf(headers, write)
  const texts = TEXT_HEADERS.map(({ field }) =>
    field === 'storageClass' ? undefined : (headers[field] ?? null),
  )
  const sent = [
    ...texts,
    storageClass === STORED_DEFAULTS.storageClass ? null : (storageClass ?? null),
    sorted(lowerCase(headers.metadata ?? {})),
    sorted(headers.tags ?? {}),
    write.acl ?? null,
    write.sse ?? null,
    write.sseKmsKeyId ?? null,
  ]
  return shortened(JSON.stringify(sent))
}

/** By what is sent. Most files of a site share a few; more are not remembered. */
const known = new Map<string, string>()
const MOST_KNOWN = 1000

function shortened(sent: string): string {
  const found = known.get(sent)
  if (found !== undefined) return found
  const short = hash('sha256', sent, 'base64url').slice(0, CHARACTERS)
  if (known.size < MOST_KNOWN) known.set(sent, short)
  return short
}

function lowerCase(metadata: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name.toLowerCase(), value]))
}

function sorted(record: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}
