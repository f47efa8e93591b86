import { type RecordRow, ROW_KEY_BYTES, type Rows } from './record.ts'

/** Rows are in the order of so many of their keys' first bits. */
const IGNORED_BITS = 4

/**
 * Rows as a record has them: made when they are asked for, because as objects in a map those of 100,000 files take 25 MB,
 * and their columns 4.
 */
export class StoredRows implements Rows {
  readonly size: number
  readonly #keys: Buffer
  readonly #rowAt: (index: number) => RecordRow
  readonly #exceptions: ReadonlyMap<string, RecordRow>

  /**
   * @param keys one behind the other, as `orderOf` puts them
   * @param exceptions rows that count in place of those of the same key
   */
  constructor(keys: Buffer, rowAt: (index: number) => RecordRow, exceptions: ReadonlyMap<string, RecordRow>) {
    this.#keys = keys
    this.#rowAt = rowAt
    this.#exceptions = exceptions
    this.size = this.#count + [...this.#strangers()].length
  }

  get(key: string): RecordRow | undefined {
    const exception = this.#exceptions.get(key)
    if (exception !== undefined) return exception
    const index = this.#indexOf(key)
    return index === undefined ? undefined : this.#rowAt(index)
  }

  has(key: string): boolean {
    return this.#exceptions.has(key) || this.#indexOf(key) !== undefined
  }

  *[Symbol.iterator](): Generator<readonly [string, RecordRow]> {
    for (let index = 0; index < this.#count; index += 1) {
      const start = index * ROW_KEY_BYTES
      const key = this.#keys.toString('hex', start, start + ROW_KEY_BYTES)
      yield [key, this.#exceptions.get(key) ?? this.#rowAt(index)]
    }
    yield* this.#strangers()
  }

  /** Exceptions to nothing. */
  *#strangers(): Generator<readonly [string, RecordRow]> {
    for (const exception of this.#exceptions) if (this.#indexOf(exception[0]) === undefined) yield exception
  }

  get #count(): number {
    return this.#keys.length / ROW_KEY_BYTES
  }

  #indexOf(key: string): number | undefined {
    const wanted = Buffer.from(key, 'hex')
    if (wanted.length !== ROW_KEY_BYTES) return undefined
    const rank = rankAt(wanted, 0)
    let [from, to] = [0, this.#count]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (rankAt(this.#keys, middle) < rank) from = middle + 1
      else to = middle
    }
    for (let index = from; index < this.#count && rankAt(this.#keys, index) === rank; index += 1) {
      const start = index * ROW_KEY_BYTES
      if (wanted.compare(this.#keys, start, start + ROW_KEY_BYTES) === 0) return index
    }
    return undefined
  }
}

function rankAt(keys: Buffer, index: number): number {
  return keys.readUInt32BE(index * ROW_KEY_BYTES) >>> IGNORED_BITS
}

/** Whether keys are in the order in which they can be found. */
export function isInOrder(keys: Buffer): boolean {
  const count = keys.length / ROW_KEY_BYTES
  for (let index = 1; index < count; index += 1)
    if (rankAt(keys, index) < rankAt(keys, index - 1)) return false
  return true
}

/** The positions of the keys in ascending order: sorted as numbers that hold the place too, so not by all of their bits. */
export function orderOf(keys: Buffer): Uint32Array {
  const length = keys.length / ROW_KEY_BYTES
  const numbers = new Float64Array(length)
  for (let at = 0; at < length; at += 1) numbers[at] = rankAt(keys, at) * length + at
  return Uint32Array.from(numbers.sort(), number => number % length)
}
