import type { Trust } from '../config/trust.ts'
import { oneOrMore, type PolicyDocument, policyOf } from './document.ts'

/** To be replaced by whoever uses the policy. */
export const PLACEHOLDERS = { account: 'ACCOUNT_ID', owner: 'OWNER_ID', repository: 'REPOSITORY_ID' } as const

const ISSUER = 'token.actions.githubusercontent.com'

/**
 * The trust policy of a role for workflows on GitHub. The subject of their tokens names owner and repository in
 * older repositories, and their numbers too in those created or renamed since July 2026: either is let in.
 */
export function trustPolicy({ owner, repository, context, partition, ids: known }: Trust): PolicyDocument {
  const ids = known ?? PLACEHOLDERS
  const subjects = [
    `repo:${owner}@${ids.owner}/${repository}@${ids.repository}:${context}`,
    `repo:${owner}/${repository}:${context}`,
  ]
  const audience = {
    [`${ISSUER}:aud`]: 'sts.amazonaws.com',
    // Somebody else may own the same names one day, but never the number.
    ...(known && { [`${ISSUER}:repository_id`]: known.repository }),
  }
  const subject = { [`${ISSUER}:sub`]: oneOrMore(subjects) }
  return policyOf([
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:${partition}:iam::${PLACEHOLDERS.account}:oidc-provider/${ISSUER}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: context.includes('*')
        ? { StringEquals: audience, StringLike: subject }
        : { StringEquals: { ...audience, ...subject } },
    },
  ])
}
