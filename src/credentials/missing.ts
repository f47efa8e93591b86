import type { Environment } from '../environment.ts'
import type { CredentialsProblem, Outsider } from '../errors.ts'
import type { Job } from '../github/job.ts'

/** What was looked for in vain, and where. */
export interface Search {
  /** The first role to assume. */
  readonly role: string | undefined
  readonly profile: string | undefined
  readonly environment: Environment
  /** Absent outside of GitHub Actions. */
  readonly job: Job | undefined
  readonly outsider: Outsider | undefined
}

/** No credentials at all: why that may be, and what to do. */
export function missingProblem(search: Search): CredentialsProblem {
  const { role, profile, environment, job, outsider } = search
  if (profile !== undefined) return ofProfile(profile)
  if (job === undefined) return ELSEWHERE
  if (outsider === 'fork') return FORK
  if (outsider === 'dependabot') return DEPENDABOT
  if (role !== undefined && job.tokenSource === undefined) return ofPermission(role)
  return onGithub(environment)
}

const SKIP = 'To keep such runs green without a deploy, set `on-missing-credentials: skip`.'

const FORK: CredentialsProblem = {
  problem:
    'No credentials: GitHub gives pull requests from forks neither secrets nor a token to assume a role.',
  hint: [
    SKIP,
    'To leave the job out of such runs instead, give it this condition:',
    '  if: github.event.pull_request.head.repo.full_name == github.repository',
  ],
}

const DEPENDABOT: CredentialsProblem = {
  problem:
    "No credentials: GitHub gives Dependabot's pull requests none of the repository's secrets, and a token only if the job asks for one.",
  hint: [
    SKIP,
    'To deploy from them anyway, give the job permission to request a token, for `role-to-assume`:',
    '  permissions:',
    '    id-token: write',
    "or keep the keys among Dependabot's secrets too (Settings, Secrets and variables, Dependabot).",
  ],
}

function ofPermission(role: string): CredentialsProblem {
  return {
    problem: `No credentials to assume ${role}: this job may not request the workflow's token.`,
    hint: [
      'Add this to the job:',
      '  permissions:',
      '    id-token: write',
      '    contents: read',
      'Permissions that are not listed there are removed, so add the others that the job needs. In a reusable workflow,',
      'the calling job needs the permission too.',
    ],
  }
}

function ofProfile(profile: string): CredentialsProblem {
  return {
    problem: `No credentials: the profile ${profile} does not exist, or has none.`,
    hint: [
      '`aws-profile` is the name of a section in ~/.aws/config or ~/.aws/credentials (or where AWS_CONFIG_FILE and',
      'AWS_SHARED_CREDENTIALS_FILE point), with keys, a role, SSO or a process.',
    ],
  }
}

function onGithub({ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY }: Environment): CredentialsProblem {
  const empty = [
    ...(AWS_ACCESS_KEY_ID === '' ? ['AWS_ACCESS_KEY_ID'] : []),
    ...(AWS_SECRET_ACCESS_KEY === '' ? ['AWS_SECRET_ACCESS_KEY'] : []),
  ]
  const secrets = "The secret is not set for this repository, or not for this job's environment."
  return {
    problem: 'No credentials were found.',
    hint: [
      ...(empty.length > 0 ? [`${empty.join(' and ')}: set, but empty. ${secrets}`] : []),
      'Name a role in `role-to-assume`, and let the job request a token to assume it:',
      '  permissions:',
      '    id-token: write',
      '    contents: read',
      'or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from secrets in the `env` of this step.',
    ],
  }
}

const ELSEWHERE: CredentialsProblem = {
  problem: 'No credentials were found.',
  hint: [
    'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile in `aws-profile` or AWS_PROFILE, or run this where the',
    'machine has a role.',
  ],
}
