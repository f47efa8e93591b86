import type { ApplyResult } from '../apply/apply-result.ts'
import { Cancelled } from '../errors.ts'
import type { Work } from '../plan/plan.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import { visible } from '../text/escape.ts'
import { counted } from '../text/format.ts'
import type { Explanation } from './explanation.ts'
import { said } from './explanation.ts'
import type { Failure } from './run-report.ts'

/** The failed outcomes, each with its explanation. */
export function failuresOf(
  result: ApplyResult,
  explain: (error: Error, change: Work) => Explanation,
): readonly Failure[] {
  return result.outcomes
    .filter(outcome => outcome.outcome === 'failed')
    .map(({ change, error }) => ({
      change,
      ...(error instanceof Cancelled ? noAnswer : explain(error, change)),
      ...serviceSays(error),
    }))
}

const noAnswer: Explanation = {
  problem: 'The run ended before the store answered: the change may or may not have been made.',
  hint: 'Run it again: what is missing is done then.',
}

function serviceSays(error: Error): Pick<Failure, 'code' | 'operation' | 'requestId'> {
  if (!(error instanceof StoreError)) return {}
  const { code, operation, requestId } = error.details
  return requestId === undefined ? { code, operation } : { code, operation, requestId }
}

/** Failures of many keys for the same reason, reported once. */
export interface FailureGroup {
  readonly code: string | undefined
  /** Why the first of them failed, and what to do, as far as that is known. */
  readonly why: readonly string[]
  readonly changes: readonly Work[]
}

/** The largest group first. */
export function groupFailures(failures: readonly Failure[]): readonly FailureGroup[] {
  return [...Map.groupBy(failures, sameReason).values()]
    .flatMap(members => {
      const [first] = members
      return first === undefined ? [] : [groupOf(first, members)]
    })
    .sort((a, b) => b.changes.length - a.changes.length)
}

function groupOf({ code, problem, hint }: Failure, members: readonly Failure[]): FailureGroup {
  const why = [members.length === 1 ? problem : `The first of them: ${problem}`, hint]
  return { code, why: said(why), changes: members.map(({ change }) => change) }
}

/** An explanation may name its key, so it tells reasons apart only where there is no code. */
function sameReason({ code, operation, problem, hint }: Failure): string {
  return code === undefined ? `${problem}\n${hint}` : `${code}\n${operation}`
}

/** `AccessDenied: 5,000 objects were not written`. */
export function failureTitle(group: FailureGroup): string {
  const deletes = group.changes.filter(({ action }) => action === 'delete').length
  const verb = deletes === 0 ? 'written' : deletes === group.changes.length ? 'deleted' : 'written or deleted'
  const were = `${counted(group.changes.length, 'object was', 'objects were')} not ${verb}`
  return group.code === undefined ? were : `${visible(group.code)}: ${were}`
}
