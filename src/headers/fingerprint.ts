import { hash } from 'node:crypto'
import { type ObjectHeaders, TEXT_HEADERS } from '../s3/object-headers.ts'
import { storageClassOf } from '../s3/write-headers.ts'
import type { WriteOptions } from '../s3/write-options.ts'
import { STORED_DEFAULTS } from './rules.ts'

/** 48 bits: plenty, since a fingerprint is compared only with the one before of the same object. */
const CHARACTERS = 8

const NO_OPTIONS: WriteOptions = {}

/** Of a run all writes have the same options, and most objects of a site share their headers with others. */
const known = new WeakMap<WriteOptions, WeakMap<ObjectHeaders, string>>()

/**
 * A short name for all that is sent with an object beside its bytes: equal where the same is sent, in whatever
 * order. Eight characters of base64url.
 */
export function headerFingerprint(headers: ObjectHeaders, write: WriteOptions = NO_OPTIONS): string {
  const ofRun = known.get(write) ?? new WeakMap<ObjectHeaders, string>()
  known.set(write, ofRun)
  const fingerprint = ofRun.get(headers) ?? fingerprintOf(headers, write)
  ofRun.set(headers, fingerprint)
  return fingerprint
}

function fingerprintOf(headers: ObjectHeaders, write: WriteOptions): string {
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
  return hash('sha256', JSON.stringify(sent), 'base64url').slice(0, CHARACTERS)
}

function lowerCase(metadata: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name.toLowerCase(), value]))
}

function sorted(record: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}
