import type { BucketConfig } from '../config/config.ts'
import { isOfAws } from '../credentials/role-arn.ts'
import { policyFor, sessionPolicyFor } from './policy.ts'

/** Characters of a session's policy that AWS takes. */
const LIMIT = 2_048

/**
 * What goes along when a role is assumed, so that the run can do no more than it has to. Undefined if that is too large.
 */
export function sessionPolicy(config: BucketConfig, role: string): string | undefined {
  const policy = JSON.stringify(isOfAws(role) ? sessionPolicyFor(config) : policyFor(config))
  return policy.length <= LIMIT ? policy : undefined
}
