import { inLanes } from '../pace/lanes.ts'
import { StoreError } from './errors/store-error.ts'
import type { DeleteFailure, ObjectDelete } from './object-store.ts'

/** Requests side by side in place of one for all. */
const LANES = 16

/** The two ways to delete. Both resolve with the keys that failed. */
export interface DeleteWays {
  /** Whether a bulk delete can name the key. */
  goesInBulk(key: string): boolean
  inBulk(objects: readonly ObjectDelete[], signal: AbortSignal): Promise<readonly DeleteFailure[]>
  one(object: ObjectDelete, signal: AbortSignal): Promise<readonly DeleteFailure[]>
}

/**
 * Deletes in bulk, except keys that a bulk delete cannot name. On a store that turns out not to support bulk
 * deletes (Google's until 2026, Alibaba's, older gateways), it deletes one by one from then on.
 */
export class KeyDeletes {
  readonly #ways: DeleteWays
  #knowsBulk = true

  constructor(ways: DeleteWays) {
    this.#ways = ways
  }

  async delete(objects: readonly ObjectDelete[], signal: AbortSignal): Promise<readonly DeleteFailure[]> {
    if (!this.#knowsBulk) return this.#oneByOne(objects, signal)
    const inBulk = objects.filter(({ key }) => this.#ways.goesInBulk(key))
    const others = objects.filter(({ key }) => !this.#ways.goesInBulk(key))
    const failures = inBulk.length === 0 ? [] : await this.#inBulk(inBulk, signal)
    return [...failures, ...(await this.#oneByOne(others, signal))]
  }

  async #inBulk(objects: readonly ObjectDelete[], signal: AbortSignal): Promise<readonly DeleteFailure[]> {
    try {
      return await this.#ways.inBulk(objects, signal)
    } catch (error) {
      if (!isUnknownOperation(error)) throw error
      this.#knowsBulk = false
      return this.#oneByOne(objects, signal)
    }
  }

  async #oneByOne(objects: readonly ObjectDelete[], signal: AbortSignal): Promise<readonly DeleteFailure[]> {
    const failures: DeleteFailure[] = []
    await inLanes(Math.min(LANES, objects.length), objects, signal, async object => {
      failures.push(...(await this.#ways.one(object, signal)))
    })
    signal.throwIfAborted()
    return failures
  }
}

const UNKNOWN_STATUS: readonly (number | undefined)[] = [405, 501]
/** InvalidArgument: Google's, which took it for the creation of a bucket. */
const UNKNOWN_CODES = ['InvalidArgument', 'MethodNotAllowed', 'NotImplemented']

function isUnknownOperation(error: unknown): boolean {
  if (!(error instanceof StoreError)) return false
  const { status, code } = error.details
  return UNKNOWN_STATUS.includes(status) || UNKNOWN_CODES.includes(code)
}
