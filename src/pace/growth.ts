/** A level is too high once its requests take so many times as long as the fastest level's, and so many ms longer. */
const SLOWER = 1.5
const SLOWER_BY_MS = 5

/**
 * Decides after each round of requests, of which there are as many as may run at once, how many may run in the next.
 * What counts of a round is its fast quarter: with each new level, half of the requests pay for a new connection.
 */
export class Growth {
  #isDoubling = true
  #fastest = Number.POSITIVE_INFINITY
  #round: number[] = []

  /**
   * One more request has succeeded.
   * @param ms that it took
   * @param limit requests that may run at once
   * @returns those that may from now on
   */
  after(ms: number, limit: number): number {
    this.#round.push(ms)
    if (this.#round.length < limit) return limit
    const pace = fastQuarter(this.#round)
    this.#round = []
    const keepsUp = pace <= Math.max(this.#fastest * SLOWER, this.#fastest + SLOWER_BY_MS)
    this.#fastest = Math.min(this.#fastest, pace)
    if (keepsUp) return this.#isDoubling ? limit * 2 : limit + 1
    if (!this.#isDoubling) return limit
    this.#isDoubling = false
    return Math.max(1, Math.floor(limit / 2))
  }

  /** From now on one by one. */
  end(): void {
    this.#isDoubling = false
    this.#round = []
  }
}

function fastQuarter(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)] ?? 0
}
