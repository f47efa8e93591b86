import type { Environment } from '../environment.ts'

/** The job of GitHub Actions in which this runs. What the runner does not say is absent. */
export interface Job {
  /** `owner/name`. */
  readonly repository?: string
  /** Numbers that stay when a repository is renamed or handed over. */
  readonly repositoryId?: string
  readonly ownerId?: string
  readonly event: JobEvent
  /** Of a pull request's run: the merge commit that GitHub made. */
  readonly sha?: string
  /** Whole: `refs/heads/main`. */
  readonly ref?: string
  readonly actor?: string
  readonly run?: Run
  readonly serverUrl: string
  readonly apiUrl: string
  readonly workspace?: string
  /** A folder that the runner empties after the job. */
  readonly temp?: string
  /** Somebody has switched on debug logging. */
  readonly debug: boolean
  readonly files: JobFiles
  /** Absent where the job has no right to a token: `permissions: id-token: write`. */
  readonly tokenSource?: TokenSource
}

/** What began the run. */
export interface JobEvent {
  readonly name: string
  /** Of the file with its payload. */
  readonly path?: string
}

export interface Run {
  readonly id: string
  /** Counts from 1 with each "Re-run". */
  readonly attempt: string
  /** Its page. Absent where the repository is not known. */
  readonly url?: string
}

/** Files through which a step speaks to the runner. */
export interface JobFiles {
  readonly output?: string
  readonly summary?: string
  /** What a step names in it, later steps may attest. Older runners have none. */
  readonly artifacts?: string
}

/** Where a job with `permissions: id-token: write` asks for its token. */
export interface TokenSource {
  readonly url: string
  /** The runner masks it. */
  readonly bearer: string
}

/** The job that the environment tells of; undefined outside of GitHub Actions. */
export function jobOf(environment: Environment): Job | undefined {
  const { GITHUB_ACTIONS } = environment
  return GITHUB_ACTIONS === 'true' ? read(environment) : undefined
}

/** The job of the action, which is always run by a runner, whether or not that says so; and the environment that does. */
export function actionJob(environment: Environment): {
  readonly job: Job
  readonly environment: Environment
} {
  if (jobOf(environment) !== undefined) return { job: read(environment), environment }
  return { job: read(environment), environment: { ...environment, GITHUB_ACTIONS: 'true' } }
}

function read(environment: Environment): Job {
  const { GITHUB_EVENT_NAME = '', RUNNER_DEBUG, GITHUB_SERVER_URL, GITHUB_API_URL } = environment
  const serverUrl = GITHUB_SERVER_URL || 'https://github.com'
  return {
    ...said(environment, {
      repository: 'GITHUB_REPOSITORY',
      repositoryId: 'GITHUB_REPOSITORY_ID',
      ownerId: 'GITHUB_REPOSITORY_OWNER_ID',
      sha: 'GITHUB_SHA',
      ref: 'GITHUB_REF',
      actor: 'GITHUB_ACTOR',
      workspace: 'GITHUB_WORKSPACE',
      temp: 'RUNNER_TEMP',
    }),
    event: { name: GITHUB_EVENT_NAME, ...said(environment, { path: 'GITHUB_EVENT_PATH' }) },
    ...runOf(environment, serverUrl),
    serverUrl,
    apiUrl: GITHUB_API_URL || 'https://api.github.com',
    debug: RUNNER_DEBUG === '1',
    files: said(environment, {
      output: 'GITHUB_OUTPUT',
      summary: 'GITHUB_STEP_SUMMARY',
      artifacts: 'GITHUB_ARTIFACTS',
    }),
    ...tokenSourceOf(environment),
  }
}

/** The variables that are set and not empty, by the names of the fields that they fill. */
function said<Field extends string>(
  environment: Environment,
  variables: Readonly<Record<Field, string>>,
): { readonly [field in Field]?: string } {
  const values = Object.entries<string>(variables).map(([field, name]) => [field, environment[name]])
  return Object.fromEntries(values.filter(([, value]) => value))
}

function runOf(environment: Environment, serverUrl: string): Pick<Job, 'run'> {
  const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt, GITHUB_REPOSITORY: repository } = environment
  if (!id) return {}
  return {
    run: {
      id,
      attempt: attempt || '1',
      ...(repository && { url: `${serverUrl}/${repository}/actions/runs/${id}` }),
    },
  }
}

function tokenSourceOf(environment: Environment): Pick<Job, 'tokenSource'> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment
  return url && bearer ? { tokenSource: { url, bearer } } : {}
}
