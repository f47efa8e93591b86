import { hash } from 'node:crypto'
import type { Kind } from '../names/kind.ts'

/** What the last deploy knew of one object when it wrote it or found it right. */
export interface RecordRow {
  /** That the store showed or answered. The row counts only while LIST shows the same. */
  readonly etag: string
  /** Of the source's content (SiteObject.contentId); empty where it is not known. */
  readonly contentId: string
  /** Of the headers that were sent (headers/fingerprint.ts); empty where they are not known. */
  readonly headers: string
  /** Whether those headers made it `immutable`. */
  readonly immutable: boolean
  /** When LIST last showed the object, in milliseconds since 1970. Absent: when the record was written. */
  readonly knownAt?: number
  /** What it was to visitors. Rows of older versions do not tell. */
  readonly kind?: Kind | undefined
  /** Since when the source has not had this hashed file, in milliseconds since 1970. */
  readonly unneededSince?: number
}

/**
 * Whether neither says what the other denies. Neither a kind that is missing nor a later date is something to write a
 * record anew for.
 */
export function sameRow(a: RecordRow, b: RecordRow): boolean {
  return (
    a.etag === b.etag &&
    a.contentId === b.contentId &&
    a.headers === b.headers &&
    a.immutable === b.immutable &&
    a.unneededSince === b.unneededSince &&
    (a.kind === b.kind || a.kind === undefined || b.kind === undefined)
  )
}

/** Rows by the hash of their key: where a bucket is public so is its record, and it names no key. */
export interface Rows extends Iterable<readonly [key: string, row: RecordRow]> {
  readonly size: number
  get(key: string): RecordRow | undefined
  has(key: string): boolean
}

/** Who deployed, and what. */
export interface Provenance {
  readonly commit?: string
  readonly run?: string
  /** The number of the pull request whose preview this is. */
  readonly preview?: number
}

/** What a deploy leaves behind for the next. Advisory: lost, stale or damaged it costs time, never correctness. */
export interface DeployRecord extends NewRecord {
  readonly rows: Rows
}

/** One that is about to be written. */
export interface NewRecord extends Provenance {
  /** Each once; gone through a single time. */
  readonly rows: Iterable<readonly [key: string, row: RecordRow]>
  /** URL paths whose invalidation is still to be done. */
  readonly openPaths: readonly string[]
  /** Whether the store has been seen to refuse a record whose condition is not met. Absent: it has not. */
  readonly isGuarded?: boolean
}

/** 64 bits: among a million keys, two alike are a chance of one in thirty million, and cost an upload. */
export const ROW_KEY_BYTES = 8

/** Under which a key's row is found, in hex. Of a cryptographic hash: an address that nobody can guess stays unknown. */
export function rowKey(key: string): string {
  return hash('sha256', key, 'hex').slice(0, 2 * ROW_KEY_BYTES)
}

/** Where the record lies: of the same bucket, unless it names one. */
export interface RecordPlace {
  readonly bucket?: string
  readonly key: string
}
