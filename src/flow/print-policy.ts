import type { IamPolicyConfig } from '../config/config.ts'
import type { PolicyDocument } from '../policy/document.ts'
import { policyFor } from '../policy/policy.ts'
import { PLACEHOLDERS, trustPolicy } from '../policy/trust-policy.ts'
import type { Host } from '../terminal/host.ts'

/** Prints the policy alone on standard output, and what is to be done with it in the log. */
export function printPolicy(config: IamPolicyConfig, host: Host): boolean {
  if (config.asks === 'permissions') {
    print(policyFor(config.deploy), host)
    return true
  }
  const { owner, repository, ids } = config.trust
  print(trustPolicy(config.trust), host)
  const unknown = ids === undefined ? Object.values(PLACEHOLDERS) : [PLACEHOLDERS.account]
  host.info(`Replace ${unknown.join(', ')}.`)
  if (ids === undefined)
    host.info(
      `The numbers of owner and repository: gh api repos/${owner}/${repository} --jq '.owner.id, .id'`,
    )
  return true
}

function print(policy: PolicyDocument, host: Host): void {
  host.data(JSON.stringify(policy, undefined, 2))
}
