import { Cancelled } from '../errors.ts'
import type { Work } from '../plan/plan.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import type { Outcome } from './apply-result.ts'

/** The changes that were made, or may have been: those of which no answer came. */
export function doneIn(outcomes: readonly Outcome[]): ReadonlySet<Work> {
  return new Set(outcomes.filter(mayBeDone).map(({ change }) => change))
}

function mayBeDone(outcome: Outcome): boolean {
  if (outcome.outcome !== 'failed') return outcome.outcome === 'applied'
  const { error } = outcome
  return error instanceof Cancelled || (error instanceof StoreError && error.details.verdict === 'transient')
}
