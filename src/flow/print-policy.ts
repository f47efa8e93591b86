import type { DeployConfig, IamPolicyConfig } from '../config/config.ts'
import type { PolicyDocument } from '../policy/document.ts'
import { policyForAll } from '../policy/policy.ts'
import { PLACEHOLDERS, trustPolicy } from '../policy/trust-policy.ts'
import type { Host } from '../terminal/host.ts'

/** Prints only the policy on standard output, and what to do with it in the log. */
export function printPolicy(config: IamPolicyConfig, host: Host): boolean {
  if (config.asks === 'permissions') {
    const all = [config.deploy, ...(config.deploy.further ?? [])]
    print(policyForAll(all), host)
    for (const each of all) warnOfWildcards(each, host)
    return true
  }
  const { owner, repository, context, ids } = config.trust
  print(trustPolicy(config.trust), host)
  const unknown = ids === undefined ? Object.values(PLACEHOLDERS) : [PLACEHOLDERS.account]
  const who = whoeverHas(context)
  if (who !== undefined) {
    host.warning(
      `Every workflow of ${owner}/${repository} may assume this role${who}. ` +
        `Name an environment or a branch: ${owner}/${repository}:production or ${owner}/${repository}:refs/heads/main.`,
    )
  }
  host.info(`Replace ${unknown.join(', ')}.`)
  if (ids === undefined)
    host.info(
      `The numbers of owner and repository: gh api repos/${owner}/${repository} --jq '.owner.id, .id'`,
    )
  return true
}

/** What a subject of nothing but a star lets in; undefined for one that names something. */
function whoeverHas(context: string): string | undefined {
  if (context === '*') return ', on any branch and for pull requests too'
  if (context === 'environment:*')
    return ' that names an environment, and it may name one that does not exist yet'
  return /^ref:refs\/(heads\/)?\*$/.test(context) ? ' that runs for a branch, whoever pushed it' : undefined
}

/** IAM accepts only Latin-1 characters in a policy. */
function warnOfWildcards({ target, record }: DeployConfig, host: Host): void {
  const keys = [target.prefix, record?.key ?? '']
  const key = keys.find(text => /[^ -\u00ff]/.test(text))
  if (key === undefined) return
  host.warning(
    `A policy takes no characters beyond Latin-1, so * stands for those of ${key}: the policy covers everything that ` +
      'matches. Choose another prefix, or check what else is in the bucket.',
  )
}

function print(policy: PolicyDocument, host: Host): void {
  host.data(JSON.stringify(policy, undefined, 2))
}
