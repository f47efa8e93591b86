const MIB = 1024 * 1024

/** Below this the garbage collector keeps up. */
const LEAST = MIB

/** Of the memory that is used and kept for the next use together, in bytes. What is in use may exceed it. */
const KEPT = 64 * MIB

/**
 * Memory for the bodies in flight, used again for the next ones: the garbage collector is late to find large
 * buffers, and would let them add up to twice what is in flight.
 */
export class Buffers {
  readonly #spare: Buffer[] = []
  #bytes = 0

  /**
   * Runs `task` with a buffer of `size` bytes or more, or with none where it does not pay. The buffer is used
   * again only if the task succeeds: after a failure a request may still be sending from it.
   */
  async use<Result>(size: number, task: (buffer?: Buffer) => Promise<Result>): Promise<Result> {
    if (size < LEAST) return task()
    const buffer = this.#take(size)
    try {
      const result = await task(buffer)
      this.#spare.push(buffer)
      return result
    } catch (error) {
      this.#bytes -= buffer.length
      throw error
    }
  }

  #take(size: number): Buffer {
    const fitting = this.#spare.findIndex(({ length }) => size <= length && length <= 2 * size)
    const [found] = fitting === -1 ? [] : this.#spare.splice(fitting, 1)
    if (found) return found
    this.#bytes += size
    while (this.#bytes > KEPT) {
      const dropped = this.#spare.shift()
      if (dropped === undefined) break
      this.#bytes -= dropped.length
    }
    return Buffer.allocUnsafeSlow(size)
  }
}
