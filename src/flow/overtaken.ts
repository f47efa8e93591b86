import type { Applied } from '../apply/apply-result.ts'
import { DeployError } from '../errors.ts'
import { type Change, isWork, keyOf, type Plan } from '../plan/plan.ts'
import { urlOf } from '../report/run-report.ts'
import type { Target } from '../s3/target.ts'
import { visible } from '../text/escape.ts'
import type { Reached } from './reached.ts'
import type { Session } from './session.ts'

const ADVICE = 'Keep runs for one prefix from overlapping: give their jobs the same concurrency group.'

/**
 * Whether another run has written the record during this one, and so may have deleted files that this run's pages need.
 * False if this run failed or was cancelled: the next run checks anyway.
 */
export function isOvertaken({ applied, error }: Reached): boolean {
  if (error !== undefined || applied?.record.record !== 'taken' || applied.cancelled) return false
  const { interference, invalidationErrors, outcomes } = applied
  return (
    interference === undefined &&
    invalidationErrors.length === 0 &&
    (isUntouched(applied) || outcomes.every(({ outcome }) => outcome === 'applied'))
  )
}

/** The other was first, before this one wrote anything. */
function isUntouched({ outcomes }: Applied): boolean {
  return outcomes.every(({ outcome }) => outcome === 'withheld')
}

export function sayOvertaken(target: Target, { warn }: Pick<Session, 'warn'>): void {
  warn(
    `Another run deployed to ${visible(urlOf(target))} at the same time, so this one lists the bucket again and corrects what differs.\n${ADVICE}`,
  )
}

/** The session for a second attempt: warnings are not repeated. */
export function saidOnce(session: Session): Session {
  return {
    ...session,
    warn: (text, place) => {
      if (!session.warnings.includes(text)) session.warn(text, place)
    },
  }
}

/** The combined result of two attempts. Pure. */
export function both(first: Reached, second: Reached): Reached {
  if (first.prepared === undefined || first.applied === undefined) return second
  if (second.prepared === undefined || second.applied === undefined) {
    // Nothing of the first is undone.
    const refusals = second.prepared?.plan.refusals ?? []
    return {
      ...first,
      ...second,
      prepared: { ...first.prepared, plan: { ...first.prepared.plan, refusals } },
      applied: first.applied,
    }
  }
  const settled = isOvertaken(second)
    ? { ...second.applied, interference: overtakenAgain(second.prepared.plan) }
    : second.applied
  if (isUntouched(first.applied) && first.applied.outcomes.length > 0) return { ...second, applied: settled }
  return {
    ...second,
    prepared: { ...second.prepared, plan: joinedPlan(first.prepared.plan, second.prepared.plan) },
    applied: joined(first.applied, settled),
  }
}

function overtakenAgain({ target }: Plan): DeployError {
  return new DeployError(
    `Other runs keep deploying to ${urlOf(target)}, so this run cannot tell whether the site is complete. Run it again. ${ADVICE}`,
  )
}

/** One change for each key: what the second did, or what the first did and the second found right. */
function joinedPlan(first: Plan, second: Plan): Plan {
  const later = new Map(second.changes.map(change => [keyOf(change), change]))
  const earlier = first.changes.filter(isWork).filter(change => !isDoneAgain(change, later))
  const keys = new Set(earlier.map(keyOf))
  return {
    ...second,
    changes: [...earlier, ...second.changes.filter(change => !keys.has(keyOf(change)))],
    steps: second.steps.filter(({ step }) => step !== 'write' && step !== 'delete'),
    kept: second.kept.filter(({ object }) => !keys.has(object.key)),
  }
}

function isDoneAgain(change: Change, later: ReadonlyMap<string, Change>): boolean {
  const again = later.get(keyOf(change))
  return again !== undefined && isWork(again)
}

function joined(first: Applied, second: Applied): Applied {
  const again = new Set(second.outcomes.map(({ change }) => keyOf(change)))
  return {
    ...second,
    outcomes: [...first.outcomes.filter(({ change }) => !again.has(keyOf(change))), ...second.outcomes],
    spared: new Map([...first.spared, ...second.spared]),
    leftUploads: [...first.leftUploads, ...second.leftUploads],
    invalidations: [...first.invalidations, ...second.invalidations],
    invalidationErrors: [...first.invalidationErrors, ...second.invalidationErrors],
  }
}
