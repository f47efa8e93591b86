import type { CredentialsProblem } from '../errors.ts'
import { AUDIENCE, type Claims } from '../github/workflow-token.ts'

/** A role that STS refused. */
export interface RoleRefusal {
  readonly role: string
  /** What STS called it. */
  readonly code: string
  readonly message: string
  /** What the token said that the role was asked for with; absent where it was asked for with other credentials. */
  readonly claims?: Claims
  /** Earlier in the list of roles, the one that asked for this one. */
  readonly by?: string
  /** On GitHub, without a token, though with one it might have been allowed. */
  readonly couldUseToken: boolean
  /** `role-duration`, in seconds. */
  readonly duration: number | undefined
}

/** Why STS refuses a role, and what to do. */
export function refusedProblem(refusal: RoleRefusal): CredentialsProblem {
  const { role, code, message } = refusal
  return {
    problem: `The role ${role} cannot be assumed: ${message.replace(/\.$/, '')} (${code})`,
    hint: hintFor(refusal),
  }
}

function hintFor(refusal: RoleRefusal): readonly string[] {
  const { message, claims, duration } = refusal
  // The SDK uses both forms.
  const code = refusal.code.replace(/Exception$/, '')
  if (/expired/i.test(code) || /token (is|has) expired/i.test(message)) return expired(claims !== undefined)
  if (/DurationSeconds/i.test(message)) return tooLong(duration)
  if (code === 'InvalidIdentityToken') return providerHint(claims)
  if (code === 'AccessDenied') return claims === undefined ? notAllowed(refusal) : notTrusted(claims)
  if (/^(ValidationError|InvalidParameterValue|NoSuchEntity|NoSuchRole)/.test(code)) return wrongArn(claims)
  if (code === 'RegionDisabled')
    return ['Set `region` to one where this account may use STS, or enable the region in the account.']
  return KEYS.has(code) ? wrongKeys : []
}

const KEYS = new Set(['InvalidClientTokenId', 'SignatureDoesNotMatch', 'UnrecognizedClient'])
const wrongKeys = [
  'The credentials used to assume the role are wrong: check the key, secret and session token.',
]

function expired(withToken: boolean): readonly string[] {
  return withToken
    ? [
        "The workflow's token is valid for minutes and was issued just now: check the clock of this machine (NTP).",
      ]
    : ['The credentials used to assume the role have expired. Get new ones and run it again.']
}

function tooLong(duration: number | undefined): readonly string[] {
  const asked = duration === undefined ? '' : ` (now ${duration})`
  return [
    `Lower \`role-duration\`${asked}, or raise the maximum session duration of the role. A role that another role asks`,
    'for holds for one hour at most. Credentials are renewed in time, however long the deploy takes.',
  ]
}

function wrongArn(claims: Claims | undefined): readonly string[] {
  return [
    'Check `role-to-assume`: the ARN of a role that exists, such as arn:aws:iam::123456789012:role/site-deploy.',
    ...(claims === undefined
      ? []
      : [`The token was for the audience ${audienceOf(claims)}, which the store must expect.`]),
  ]
}

function notAllowed({ role, by, couldUseToken }: RoleRefusal): readonly string[] {
  const asker = by ?? 'whoever asks for it'
  return [
    `Allow sts:AssumeRole on ${role} in the policy of ${by === undefined ? 'whoever asks for it' : by},`,
    `and let ${asker} through as a principal in the trust policy of the role. AWS says the same of a role that does not exist.`,
    ...(couldUseToken
      ? [
          "To assume it with the workflow's token instead, let the job request one:",
          '  permissions:',
          '    id-token: write',
          '    contents: read',
        ]
      : []),
  ]
}

function providerHint(claims: Claims | undefined): readonly string[] {
  const host = issuerOf(claims)
  return [
    `The account of the role must have ${host} as an identity provider, with ${audienceOf(claims)} among its audiences:`,
    `  aws iam create-open-id-connect-provider --url https://${host} --client-id-list ${audienceOf(claims)}`,
  ]
}

/** STS says only that it refuses, whether because of the condition, the provider or a role that does not exist. */
function notTrusted(claims: Claims): readonly string[] {
  const host = issuerOf(claims)
  const { sub = 'unknown' } = claims
  const condition = (subject: string) => `  "StringEquals": { "${host}:sub": "${subject}" }`
  const other = otherSubject(claims)
  return [
    `The token said aud ${audienceOf(claims)} and sub ${sub}`,
    `The role's trust policy must allow sts:AssumeRoleWithWebIdentity to the provider ${host}, on this condition:`,
    condition(sub),
    ...(other === undefined ? [] : [other.isImmutable ? WITH_IDS : WITHOUT_IDS, condition(other.subject)]),
    'AWS says the same of a role that does not exist: check `role-to-assume` too.',
  ]
}

const WITH_IDS =
  'If GitHub includes the immutable IDs of owner and repository (repositories created or renamed since July 2026), it is:'
const WITHOUT_IDS = 'If GitHub does not include immutable IDs (repositories from before July 2026), it is:'

function audienceOf({ aud = AUDIENCE }: Claims = {}): string {
  return aud
}

function issuerOf({ iss = 'https://token.actions.githubusercontent.com' }: Claims = {}): string {
  return iss.replace(/^https?:\/\//, '')
}

/** The form that was not sent, of a `sub` that begins as GitHub's do by default. */
function otherSubject(
  claims: Claims,
): { readonly subject: string; readonly isImmutable: boolean } | undefined {
  const { sub = '', repository = '', repository_id: id, repository_owner_id: ownerId } = claims
  const [owner = '', name = ''] = repository.split('/')
  const plain = `repo:${repository}`
  const immutable = `repo:${owner}@${ownerId}/${name}@${id}`
  if (name === '' || id === undefined || ownerId === undefined) return undefined
  if (sub.startsWith(`${plain}:`)) return { subject: immutable + sub.slice(plain.length), isImmutable: true }
  if (sub.startsWith(`${immutable}:`))
    return { subject: plain + sub.slice(immutable.length), isImmutable: false }
  return undefined
}
