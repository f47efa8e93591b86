import type { BucketConfig } from '../config/config.ts'
import { isUnlocated } from '../config/located.ts'
import { isOfAws } from '../credentials/role-arn.ts'
import { findStatements } from './cdn-statements.ts'
import { policyOf } from './document.ts'
import { policyFor, sessionPolicyFor, wholeBucketPolicyFor } from './policy.ts'

/** Characters of a session's policy that AWS takes. */
const LIMIT = 2_048

/**
 * What goes along when a role is assumed, so that the run can do no more than it has to: the first that the service
 * takes. The second ends at the bucket, not at the prefix, and is short whatever the prefix is.
 */
export function sessionPolicies(given: BucketConfig, role: string): readonly string[] {
  if (isUnlocated(given)) return [JSON.stringify(policyOf(findStatements(given)))]
  // What its domain leads to is found by then.
  const { domain: _, ...config } = given
  const isAws = isOfAws(role)
  const exact = isAws ? sessionPolicyFor(config) : policyFor(config)
  const texts = [exact, wholeBucketPolicyFor(config, isAws)].map(policy => JSON.stringify(policy))
  return [...new Set(texts)].filter(({ length }) => length <= LIMIT)
}
