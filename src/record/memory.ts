import type { StoreError } from '../s3/errors/store-error.ts'
import type { RemoteObject, WriteCondition } from '../s3/object-store.ts'
import { Recollection } from './found-record.ts'
import type { Rows } from './record.ts'
import type { Reading, RecordStore } from './record-store.ts'

/** What earlier deploys left for this one, and where this one leaves its own. */
export interface Memory {
  /** Absent: no record is kept. */
  readonly place: RecordStore | undefined
  readonly recollection: Recollection
  readonly rows: Rows
  /** URL paths whose invalidation is still to be done. */
  readonly openPaths: readonly string[]
  /** What was deployed last. */
  readonly commit?: string | undefined
  /** The number of the pull request whose preview it is. */
  readonly preview?: number | undefined
  /** Whether the store is known to refuse a record whose condition is not met. */
  readonly isGuarded: boolean
  /** The record's object as this run saw it, to tell whether another run has written it since. */
  readonly seen: Seen
  /** There is no record that could be used. */
  readonly isBlank: boolean
  readonly problem?: MemoryProblem
}

export type Seen = { readonly is: 'there'; readonly etag: string } | { readonly is: 'absent' | 'unknown' }

/** Why a record that exists cannot be used. It costs time, and is worth a warning. */
export type MemoryProblem =
  | { readonly is: 'unusable'; readonly why: string }
  | { readonly is: 'denied'; readonly error: StoreError }

/**
 * What reading the record came to. Pure.
 * @param listed the record as LIST shows it. It counts more than what was read: the plan is made from that LIST, and
 * a record that does not exist is denied, too, where the right to list is bound to a prefix.
 */
export function recall(
  place: RecordStore | undefined,
  reading: Reading,
  listed: RemoteObject | undefined,
): Memory {
  const blank = {
    place,
    recollection: new Recollection(undefined),
    rows: new Map(),
    openPaths: [],
    isGuarded: false,
    isBlank: true,
  }
  const seen = place?.isElsewhere ? seenBy(reading) : seenIn(listed)
  switch (reading.state) {
    case 'none':
      return { ...blank, seen }
    case 'found': {
      const { found } = reading
      const recollection = new Recollection(found)
      const { rows, openPaths, commit, preview, isGuarded = false } = found.record
      return { place, recollection, rows, openPaths, commit, preview, isGuarded, seen, isBlank: false }
    }
    case 'unusable':
      return { ...blank, seen, problem: { is: 'unusable', why: reading.why } }
    case 'denied':
      return listed || place?.isElsewhere
        ? { ...blank, seen, problem: { is: 'denied', error: reading.error } }
        : { ...blank, seen }
  }
}

/**
 * The condition under which a new record may take the place of the one that was seen. None where that could not be
 * read: `If-Match` needs the right to read, too.
 */
export function conditionFor({ seen, problem }: Memory): WriteCondition | undefined {
  if (problem?.is === 'denied' || seen.is === 'unknown') return undefined
  return seen.is === 'there' ? { ifMatch: seen.etag } : { ifNoneMatch: '*' }
}

function seenIn(listed: RemoteObject | undefined): Seen {
  return listed ? { is: 'there', etag: listed.etag } : { is: 'absent' }
}

function seenBy(reading: Reading): Seen {
  switch (reading.state) {
    case 'found':
      return { is: 'there', etag: reading.found.etag }
    case 'unusable':
      return { is: 'there', etag: reading.etag }
    case 'none':
      return { is: 'absent' }
    case 'denied':
      return { is: 'unknown' }
  }
}
