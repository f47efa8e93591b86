import type { KeptBodies } from '../local/kept-bodies.ts'
import type { Plan } from '../plan/plan.ts'

/** The plan, and what making it has left in memory. */
export interface Prepared {
  readonly plan: Plan
  /** Whether there is no record that could be used. */
  readonly hasNoRecord: boolean
  readonly keptBodies?: KeptBodies
}
