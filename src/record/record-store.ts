import { createHash } from 'node:crypto'
import { StoreError } from '../s3/errors/store-error.ts'
import { findObject } from '../s3/find-object.ts'
import type { ObjectHeaders } from '../s3/object-headers.ts'
import type { ObjectStore, ObjectWrite, WriteCondition, Written } from '../s3/object-store.ts'
import type { WriteOptions } from '../s3/write-options.ts'
import { decodeRecord, UnusableRecord, unzipped } from './format.ts'
import type { FoundRecord } from './found-record.ts'

/** Where the record lies. */
export interface RecordStore {
  readonly store: ObjectStore
  readonly bucket: string
  readonly key: string
  /** In another bucket, or not below the prefix: LIST of the prefix does not show it. */
  readonly isElsewhere: boolean
}

/** What reading the record came to. */
export type Reading =
  | { readonly state: 'found'; readonly found: FoundRecord }
  | { readonly state: 'none' }
  /** There is something, and it cannot be used. */
  | { readonly state: 'unusable'; readonly why: string; readonly etag: string }
  | { readonly state: 'denied'; readonly error: StoreError }

const HEADERS: ObjectHeaders = {
  contentType: 'application/json',
  contentEncoding: 'gzip',
  cacheControl: 'no-store',
}

/**
 * Reads the record. Whatever is wrong with it costs time only, so nothing is thrown but what ends every run: what ails
 * another bucket does not.
 */
export async function readRecord(place: RecordStore, signal: AbortSignal): Promise<Reading> {
  try {
    const { bytes, etag, lastModified } = await place.store.get(place.key, signal)
    return decode(bytes, etag, lastModified)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    if (error.details.verdict === 'run' && !place.isElsewhere) throw error
    return (await isAbsent(place, error, signal)) ? { state: 'none' } : { state: 'denied', error }
  }
}

/**
 * What does not exist is denied, too, to who may not list it by its whole name. Below the prefix the plan's LIST
 * tells the two apart; elsewhere it takes one of the record alone, if that is allowed.
 */
async function isAbsent(
  { store, key, isElsewhere }: RecordStore,
  { details }: StoreError,
  signal: AbortSignal,
): Promise<boolean> {
  if (details.status === 404) return true
  if (details.status !== 403 || !isElsewhere) return false
  try {
    return (await findObject(store, key, signal)) === undefined
  } catch (error) {
    if (error instanceof StoreError) return false
    throw error
  }
}

function decode(bytes: Buffer, etag: string, writtenAt: number): Reading {
  try {
    return { state: 'found', found: { record: decodeRecord(bytes), etag, writtenAt } }
  } catch (error) {
    if (error instanceof UnusableRecord) return { state: 'unusable', why: error.message, etag }
    throw error
  }
}

/** The ETag of the record as it is now, undefined if there is none. The right to list may end at the prefix. */
export async function recordEtag(place: RecordStore, signal: AbortSignal): Promise<string | undefined> {
  const { store, key, isElsewhere } = place
  try {
    const object = await (isElsewhere ? store.head(key, signal) : findObject(store, key, signal))
    return object?.etag
  } catch (error) {
    const isOfKey = error instanceof StoreError && error.details.verdict === 'key'
    if (isOfKey && (await isAbsent(place, error, signal))) return undefined
    throw error
  }
}

/** How the record is written. */
export interface RecordWrite {
  readonly condition?: WriteCondition | undefined
  readonly options: WriteOptions
}

/** A record as it was written. */
export interface WrittenRecord extends Written {
  readonly bytes: Buffer
}

/**
 * Writes an encoded record, unless another run has written one since, as far as the condition tells.
 * @returns undefined if another run has
 * @throws StoreError
 */
export async function writeRecord(
  place: RecordStore,
  bytes: Buffer,
  { condition, options }: RecordWrite,
  signal: AbortSignal,
): Promise<WrittenRecord | undefined> {
  const written = (answer: Written | undefined) => answer && { ...answer, bytes }
  const write = writeOf(place, bytes, options)
  try {
    return written(await place.store.put({ ...write, ...(condition && { condition }) }, signal))
  } catch (error) {
    if (condition === undefined) throw error
    if (isRefusedCondition(error)) return written(await ownRecord(place, bytes, signal))
    if (!mayPassWithout(error, condition)) throw error
    const expected = 'ifMatch' in condition ? condition.ifMatch : undefined
    return (await recordEtag(place, signal)) === expected
      ? written(await place.store.put(write, signal))
      : undefined
  }
}

function writeOf({ key }: RecordStore, body: Buffer, options: WriteOptions): ObjectWrite {
  return { key, body, md5: createHash('md5').update(body).digest('hex'), headers: HEADERS, options }
}

/** A repeat whose first answer was lost is refused by what it has written itself. */
async function ownRecord(
  { store, key }: RecordStore,
  written: Buffer,
  signal: AbortSignal,
): Promise<Written | undefined> {
  try {
    const { bytes, etag } = await store.get(key, signal)
    return isSame(bytes, written) ? { etag } : undefined
  } catch (error) {
    if (error instanceof StoreError) return undefined
    throw error
  }
}

/** Some stores unzip what is marked as zipped. */
function isSame(found: Buffer, written: Buffer): boolean {
  return found.equals(written) || found.equals(unzipped(written))
}

/** No record has it. */
const NOBODYS_ETAG = '0'.repeat(32)

/**
 * Whether the store refuses a record whose condition is not met. Some take conditions for nothing, without a word, so what
 * has just been written is written once more under one that cannot be met.
 * @returns with what was written if the store did
 */
export async function probeGuard(
  place: RecordStore,
  { bytes }: WrittenRecord,
  options: WriteOptions,
  signal: AbortSignal,
): Promise<{ readonly isGuarded: boolean; readonly written?: Written }> {
  try {
    const condition = { ifMatch: NOBODYS_ETAG }
    const written = await place.store.put({ ...writeOf(place, bytes, options), condition }, signal)
    return { isGuarded: false, written }
  } catch (error) {
    if (error instanceof StoreError) return { isGuarded: isRefusedCondition(error) }
    throw error
  }
}

/**
 * Whether another run has written the record over this run's, as far as can be told.
 * @param before the ETag of the record that this one took the place of, which a store may show for a while
 */
export async function isReplaced(
  { store, key }: RecordStore,
  { bytes }: WrittenRecord,
  before: string | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const found = await store.get(key, signal)
    return found.etag !== before && !isSame(found.bytes, bytes)
  } catch (error) {
    if (error instanceof StoreError) return error.details.status === 404
    throw error
  }
}

/** 404: what was to be replaced is gone. */
function isRefusedCondition(error: unknown): boolean {
  if (!(error instanceof StoreError)) return false
  return error.details.status === 412 || error.details.code === 'NoSuchKey'
}

/** Some stores do not know conditional writes and refuse the header, and If-Match needs the right to read. */
function mayPassWithout(error: unknown, condition: WriteCondition): boolean {
  if (!(error instanceof StoreError)) return false
  const { status, code } = error.details
  return status === 501 || code === 'NotImplemented' || (status === 403 && 'ifMatch' in condition)
}
