const NONE: readonly number[] = []

/** Tracks which items wait for which, while items are completed one by one. Places are numbers from 0. */
export class Waiting {
  /** By place, the places of those that wait for it. */
  readonly #behind: readonly (readonly number[])[]
  /** By place, for how many it still waits. */
  readonly #left: Uint32Array

  /** @param needs by place, the places of those that it waits for */
  constructor(needs: readonly (readonly number[])[]) {
    const behind: number[][] = []
    this.#left = Uint32Array.from(needs, (needed, place) => {
      const distinct = needed.length < 2 ? needed : new Set(needed)
      let count = 0
      for (const other of distinct) {
        count += 1
        const list = behind[other]
        if (list) list.push(place)
        else behind[other] = [place]
      }
      return count
    })
    this.#behind = behind
  }

  /** Those that wait for nothing. */
  get ready(): readonly number[] {
    return [...this.#left.keys()].filter(place => this.#left[place] === 0)
  }

  /** Those that were waiting only for it. */
  done(place: number): readonly number[] {
    return (this.#behind[place] ?? NONE).filter(other => {
      const left = (this.#left[other] ?? 0) - 1
      this.#left[other] = left
      return left === 0
    })
  }
}
