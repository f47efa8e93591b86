import type { RemoteObject } from '../s3/object-store.ts'
import { type DeployRecord, type RecordRow, rowKey } from './record.ts'

/** A record as it was found in the bucket. */
export interface FoundRecord {
  readonly record: DeployRecord
  /** Of the record's own object, to notice another run's writing. */
  readonly etag: string
  /** When it was written, by the store's clock; milliseconds since 1970. */
  readonly writtenAt: number
}

/** What the record says of objects, as far as what LIST shows lets it be believed. */
export class Recollection {
  readonly #found: FoundRecord | undefined
  /** By object key: each is asked for several times, and finding a row takes a hash. */
  readonly #rows = new Map<string, RecordRow | undefined>()

  constructor(found: FoundRecord | undefined) {
    this.#found = found
  }

  /** The row of an object, unless something else has been written there since. */
  rowOf({ key, etag }: Pick<RemoteObject, 'key' | 'etag'>): RecordRow | undefined {
    if (this.#found === undefined || etag === '') return undefined
    if (!this.#rows.has(key)) this.#rows.set(key, sharing(etag, this.#found.record.rows.get(rowKey(key))))
    const row = this.#rows.get(key)
    return row?.etag === etag ? row : undefined
  }

  /**
   * Whether an earlier deploy wrote the object or found it right; a row may only note since when it is not needed. If
   * nobody looked since, the object may have been deleted, and one like it put there by others.
   */
  isOwned(object: RemoteObject): boolean {
    const row = this.rowOf(object)
    if (row === undefined || (row.knownAt !== undefined && this.#isOlder(row, object))) return false
    return row.contentId !== '' || row.headers !== ''
  }

  /**
   * The row of an object whose headers are as the record has them. Who edits headers by hand changes the date of
   * the object, not its ETag.
   */
  headersOf(object: RemoteObject): RecordRow | undefined {
    const row = this.stillTrueOf(object)
    return row?.headers === '' ? undefined : row
  }

  /** The row of an object, its headers only if they are as the record has them. */
  stillTrueOf(object: RemoteObject): RecordRow | undefined {
    const row = this.rowOf(object)
    return row && this.#isOlder(row, object) ? { ...row, ...NO_HEADERS } : row
  }

  /** A row of which nobody looked at the object, for another record: what it says is from this one's time. */
  dated(row: RecordRow): RecordRow {
    return this.#found === undefined ? row : { knownAt: this.#found.writtenAt, ...row }
  }

  /** Whether somebody wrote the object, or its headers, since. GET tells whole seconds, LIST more on some stores. */
  #isOlder({ knownAt }: RecordRow, { lastModified }: RemoteObject): boolean {
    const { writtenAt } = this.#found ?? { writtenAt: 0 }
    // No record knows what comes after it, whatever its rows say.
    return seconds(lastModified) > seconds(Math.min(knownAt ?? writtenAt, writtenAt))
  }
}

/** The row with this very string wherever it says the same: LIST's stays in memory anyway. */
function sharing(etag: string, row: RecordRow | undefined): RecordRow | undefined {
  if (row?.etag !== etag) return row
  return { ...row, etag, contentId: row.contentId === etag ? etag : row.contentId }
}

/** Of a row: it is not known what is sent with the object. */
export const NO_HEADERS: Pick<RecordRow, 'headers' | 'immutable'> = { headers: '', immutable: false }

function seconds(ms: number): number {
  return Math.floor(ms / 1000)
}
