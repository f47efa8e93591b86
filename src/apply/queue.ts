type Taker<Item> = (taken: IteratorResult<Item, undefined>) => void

/** A queue: a reader that finds it empty waits for the next item. Ends once it is closed and empty. */
export class Queue<Item> implements AsyncIterable<Item> {
  readonly #items: Item[] = []
  #taken = 0
  readonly #takers: Taker<Item>[] = []
  #isClosed = false

  push(item: Item): void {
    const taker = this.#takers.shift()
    if (taker) taker({ done: false, value: item })
    else this.#items.push(item)
  }

  close(): void {
    this.#isClosed = true
    for (const taker of this.#takers.splice(0)) taker({ done: true, value: undefined })
  }

  [Symbol.asyncIterator](): AsyncIterator<Item, undefined> {
    return { next: () => this.#take() }
  }

  #take(): Promise<IteratorResult<Item, undefined>> {
    if (this.#taken < this.#items.length) {
      const value = this.#items[this.#taken] as Item
      this.#taken += 1
      return Promise.resolve({ done: false, value })
    }
    if (this.#isClosed) return Promise.resolve({ done: true, value: undefined })
    return new Promise(taker => this.#takers.push(taker))
  }
}
