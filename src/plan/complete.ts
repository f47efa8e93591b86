import type { CloudFrontOptions } from '../cloudfront/options.ts'
import { isWork, type Plan } from './plan.ts'
import { staleAfter } from './stale.ts'
import { type Stages, stepsOf } from './steps.ts'

/** A plan of which is known what it is to do, and not yet in which steps. */
export interface Parts extends Omit<Plan, 'steps' | 'refusals' | 'invalidation'> {
  readonly stages: Stages
  /** Absent: no cache is told. */
  readonly cloudFront?: CloudFrontOptions | undefined
}

/** The plan with its steps. Nothing speaks against it yet, and of the distributions only their ids are known. */
export function completePlan({ stages, cloudFront, ...parts }: Parts): Plan {
  const { command, record } = parts
  const isTold = cloudFront !== undefined && outdates(parts, cloudFront)
  const steps = stepsOf(stages, {
    claim: command === 'deploy' && record?.seen.is === 'absent',
    invalidate: isTold,
    record: command === 'deploy' && record !== undefined,
  })
  return {
    ...parts,
    steps,
    refusals: [],
    ...(isTold && { invalidation: { options: cloudFront, distributions: [] } }),
  }
}

/** Whether a cache has anything to be told of. */
function outdates(parts: Omit<Parts, 'stages'>, { invalidate }: CloudFrontOptions): boolean {
  if (invalidate.what === 'none') return false
  const { paths, created } = staleAfter(parts, new Set(parts.changes.filter(isWork)))
  return paths.length + created.length > 0
}
