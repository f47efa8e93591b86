import type { Memory } from '../record/memory.ts'
import type { Surroundings } from '../record/nested.ts'

/** What the bucket holds below the prefix, and what earlier deploys recorded. */
export interface Bucket extends Surroundings {
  readonly memory: Memory
}
