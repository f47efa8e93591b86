import { oneOrMore, type PolicyDocument, policyOf } from './document.ts'

/** Which runs of which repository may assume a role. */
export interface Trust {
  readonly owner: string
  readonly repository: string
  /** What the token's subject says behind the repository; `*` in it stands for anything. */
  readonly context: string
  /** Of the account. */
  readonly partition: string
  /** The numbers that never change, where they are known. */
  readonly ids?: { readonly owner: string; readonly repository: string }
}

/** To be replaced by whoever uses the policy. */
export const PLACEHOLDERS = { account: 'ACCOUNT_ID', owner: 'OWNER_ID', repository: 'REPOSITORY_ID' } as const

const ISSUER = 'token.actions.githubusercontent.com'

/**
 * The trust policy of a role for workflows on GitHub. The subject of their tokens names owner and repository in
 * older repositories, and their numbers too in those created or renamed since July 2026: either is let in.
 */
export function trustPolicy({
  owner,
  repository,
  context,
  partition,
  ids = PLACEHOLDERS,
}: Trust): PolicyDocument {
  const subjects = [
    `repo:${owner}@${ids.owner}/${repository}@${ids.repository}:${context}`,
    `repo:${owner}/${repository}:${context}`,
  ]
  const audience = { [`${ISSUER}:aud`]: 'sts.amazonaws.com' }
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
