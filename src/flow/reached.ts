import type { Applied } from '../apply/apply-result.ts'
import type { DeployConfig, RemoveConfig } from '../config/config.ts'
import { isComplete } from './is-complete.ts'
import type { Prepared } from './prepared.ts'
import type { Session } from './session.ts'

/** What to do at one target, and the session for it. */
export interface Run {
  readonly config: DeployConfig | RemoveConfig
  readonly session: Session
  /** The buckets of further targets. */
  readonly others: readonly string[]
}

/** How far the flow got at a target; absent fields were not reached. */
export interface Reached {
  readonly run: Run
  /** With the plan as it turned out, once it was applied. */
  readonly prepared?: Prepared | undefined
  readonly applied?: Applied | undefined
  /** Path of the file that says what was deployed. */
  readonly manifest?: string | undefined
  /** What ended the run. */
  readonly error?: unknown
  /** The target that kept this one from beginning. */
  readonly heldBy?: Reached
}

/** Whether its plan was neither refused nor failed. */
export function isClear({ prepared, error }: Reached): boolean {
  return error === undefined && prepared !== undefined && prepared.plan.refusals.length === 0
}

/** Whether its plan is to be carried out. */
export function mayBegin(reached: Reached): reached is Reached & { readonly prepared: Prepared } {
  return isClear(reached) && !reached.run.config.dryRun
}

/** Whether its plan was not, or could not be, carried out completely. In a dry run, that is not a failure. */
export function hasFailed(reached: Reached): boolean {
  const { applied, heldBy } = reached
  if (!isClear(reached) || heldBy !== undefined) return true
  return applied !== undefined && (applied.cancelled || !isComplete(applied))
}

/** Unchanged, but not to be started. */
export function held(reached: Reached, heldBy: Reached): Reached {
  return mayBegin(reached) ? { ...reached, heldBy } : reached
}

/** A step further, or what ended it. */
export async function going<From extends Reached>(
  reached: From,
  step: (reached: From) => Promise<Partial<Reached>>,
): Promise<Reached> {
  try {
    return { ...reached, ...(await step(reached)) }
  } catch (error) {
    return { ...reached, error }
  }
}
