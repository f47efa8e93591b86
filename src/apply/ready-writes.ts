import type { HeadersChange, Write } from '../plan/plan.ts'
import { Waiting } from '../plan/waiting.ts'
import { MULTIPART_THRESHOLD } from '../s3/part-size.ts'
import type { Outcome } from './apply-result.ts'
import { isCopied } from './copy-headers.ts'
import { Queue } from './queue.ts'

/** Smaller ones, in bytes, stay in the plan's order where that knows more: a page is beside its data. */
const LONG = 1024 * 1024

/**
 * The writes of a step, handed out by how they are carried out as soon as all that they wait for is applied. Of those
 * that are ready at once the largest come first, so that no long request begins when the rest is done.
 */
export class ReadyWrites {
  readonly large = new Queue<Write>()
  readonly small = new Queue<Write>()
  readonly copies = new Queue<HeadersChange>()
  readonly #writes: readonly Write[]
  /** Absent: none waits for another. */
  readonly #waiting: Waiting | undefined
  readonly #places: ReadonlyMap<unknown, number>
  /** Handed out, or about to be, and not settled. */
  #open = 0

  /**
   * @param needs of the step
   * @param starts once aborted nothing is handed out
   */
  constructor(
    writes: readonly Write[],
    needs: readonly (readonly number[])[] | undefined,
    starts: AbortSignal,
  ) {
    this.#writes = writes
    this.#waiting = needs && new Waiting(needs)
    this.#places = new Map(this.#waiting ? writes.map((write, place) => [write, place]) : [])
    this.#handOut(this.#waiting ? this.#ready(this.#waiting.ready) : writes)
    if (starts.aborted) this.#close()
    else starts.addEventListener('abort', () => this.#close(), { once: true })
    if (this.#open === 0) this.#close()
  }

  /** A write that waits for one that was not applied is never handed out. */
  settle({ outcome, change }: Outcome): void {
    const place = outcome === 'applied' ? this.#places.get(change) : undefined
    if (place !== undefined && this.#waiting) this.#handOut(this.#ready(this.#waiting.done(place)))
    this.#open -= 1
    if (this.#open === 0) this.#close()
  }

  /** The writes at these places, and those that wait for nothing but joints among them. */
  #ready(places: readonly number[]): readonly Write[] {
    return places.flatMap(place => this.#writes[place] ?? this.#ready(this.#waiting?.done(place) ?? []))
  }

  #handOut(writes: readonly Write[]): void {
    this.#open += writes.length
    const shortest = this.#waiting ? LONG : 0
    const lengthOf = ({ wanted: { size } }: Write) => (size < shortest ? 0 : size)
    for (const write of writes.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
      if (write.action === 'headers' && isCopied(write)) this.copies.push(write)
      else if (write.wanted.size > MULTIPART_THRESHOLD) this.large.push(write)
      else this.small.push(write)
    }
  }

  #close(): void {
    for (const queue of [this.large, this.small, this.copies]) queue.close()
  }
}
