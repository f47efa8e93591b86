import type { HeadersChange, Write } from '../plan/plan.ts'
import { MULTIPART_THRESHOLD } from '../s3/part-size.ts'
import type { Outcome } from './apply-result.ts'
import { isCopied } from './copy-headers.ts'
import { Queue } from './queue.ts'

const NONE: readonly number[] = []

/**
 * The writes of a step, handed out by how they are carried out as soon as all that they wait for is applied. Of those
 * that are ready from the first the largest come first, so that no long request begins when the rest is done.
 */
export class ReadyWrites {
  readonly large = new Queue<Write>()
  readonly small = new Queue<Write>()
  readonly copies = new Queue<HeadersChange>()
  readonly #writes: readonly Write[]
  readonly #places: ReadonlyMap<unknown, number>
  /** By place: how many writes it still waits for, and which wait for it. */
  readonly #waitsFor: number[]
  readonly #waiting: readonly (readonly number[])[]
  /** Handed out, or about to be, and not settled. */
  #open = 0

  /**
   * @param needs by place, the places of those that each write waits for
   * @param starts once aborted nothing is handed out
   */
  constructor(
    writes: readonly Write[],
    needs: readonly (readonly number[])[] | undefined,
    starts: AbortSignal,
  ) {
    this.#writes = writes
    this.#places = needs === undefined ? new Map() : new Map(writes.map((write, place) => [write, place]))
    this.#waitsFor = writes.map((_, place) => new Set(needs?.[place]).size)
    this.#waiting = needs === undefined ? [] : waitingFor(needs)
    const ready = writes.filter((_, place) => this.#waitsFor[place] === 0)
    for (const write of ready.sort((a, b) => b.wanted.size - a.wanted.size)) this.#handOut(write)
    if (starts.aborted) this.#close()
    else starts.addEventListener('abort', () => this.#close(), { once: true })
    if (this.#open === 0) this.#close()
  }

  /** What waits for a write that was not applied is never handed out. */
  settle({ outcome, change }: Outcome): void {
    const place = this.#places.get(change)
    const waiting = (outcome === 'applied' && place !== undefined && this.#waiting[place]) || NONE
    for (const other of waiting) {
      const left = (this.#waitsFor[other] ?? 0) - 1
      this.#waitsFor[other] = left
      const write = this.#writes[other]
      if (left === 0 && write) this.#handOut(write)
    }
    this.#open -= 1
    if (this.#open === 0) this.#close()
  }

  #handOut(write: Write): void {
    this.#open += 1
    if (write.action === 'headers' && isCopied(write)) this.copies.push(write)
    else if (write.wanted.size > MULTIPART_THRESHOLD) this.large.push(write)
    else this.small.push(write)
  }

  #close(): void {
    for (const queue of [this.large, this.small, this.copies]) queue.close()
  }
}

/** By place, the places of those that wait for it. */
function waitingFor(needs: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const waiting: number[][] = needs.map(() => [])
  needs.forEach((needed, place) => {
    for (const other of new Set(needed)) waiting[other]?.push(place)
  })
  return waiting
}
