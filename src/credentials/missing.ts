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
    'There are no credentials: GitHub gives pull requests from forks neither secrets nor a token to assume a role with.',
  hint: [
    SKIP,
    'To leave the job out of such runs instead, give it this condition:',
    '  if: github.event.pull_request.head.repo.full_name == github.repository',
  ],
}

const DEPENDABOT: CredentialsProblem = {
  problem:
    "There are no credentials: GitHub gives pull requests of Dependabot none of the repository's secrets, and a token only where the job asks for it.",
  hint: [
    SKIP,
    'To deploy from them all the same, give the job the right to a token, for `role-to-assume`:',
    '  permissions:',
    '    id-token: write',
    "or keep the keys among Dependabot's secrets too (Settings, Secrets and variables, Dependabot).",
  ],
}

function ofPermission(role: string): CredentialsProblem {
  return {
    problem: `There are no credentials to assume ${role} with: this job has no right to the workflow's token.`,
    hint: [
      'Add this to the job:',
      '  permissions:',
      '    id-token: write',
      '    contents: read',
      'What is not named there is taken away: add what else the job needs. If the job is in a reusable workflow, the job',
      'that calls it needs the permission as well.',
    ],
  }
}

function ofProfile(profile: string): CredentialsProblem {
  return {
    problem: `There are no credentials: the profile ${profile} does not exist, or has none.`,
    hint: [
      '`aws-profile` is the name of a section in ~/.aws/config or ~/.aws/credentials (or where AWS_CONFIG_FILE and',
      'AWS_SHARED_CREDENTIALS_FILE say), with keys, a role, SSO or a process.',
    ],
  }
}

function onGithub({ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY }: Environment): CredentialsProblem {
  const empty = [
    ...(AWS_ACCESS_KEY_ID === '' ? ['AWS_ACCESS_KEY_ID'] : []),
    ...(AWS_SECRET_ACCESS_KEY === '' ? ['AWS_SECRET_ACCESS_KEY'] : []),
  ]
  const secrets =
    'The secret behind it is not set for this repository, or not for the environment of this job.'
  return {
    problem: 'There are no credentials.',
    hint: [
      ...(empty.length > 0 ? [`${empty.join(' and ')}: set, but empty. ${secrets}`] : []),
      'Name a role in `role-to-assume`, and give the job the right to a token to assume it with:',
      '  permissions:',
      '    id-token: write',
      '    contents: read',
      'or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from secrets in the `env` of this step.',
    ],
  }
}

const ELSEWHERE: CredentialsProblem = {
  problem: 'There are no credentials.',
  hint: [
    'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile in `aws-profile` or AWS_PROFILE, or run this where a',
    'role belongs to the machine.',
  ],
}
