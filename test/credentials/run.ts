import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { BucketConfig } from '../../src/config/config.ts'
import { loadConfig } from '../../src/config/load.ts'
import { credentialsProvider } from '../../src/credentials/provider.ts'
import type { Environment } from '../../src/environment.ts'
import { sessionPolicies } from '../../src/policy/session-policy.ts'
import { errorMessage, errorText } from '../../src/report/error-text.ts'
import { advise } from '../../src/s3/errors/advice.ts'
import { toCredentialsError } from '../../src/s3/errors/thrown.ts'
import type { Inputs } from '../run/in-process.ts'

export const ROLE = 'arn:aws:iam::123456789012:role/site-deploy'

export interface Told {
  readonly masked: string[]
  readonly debug: string[]
  readonly warnings: string[]
}

/** What leaves a machine without credentials of its own. */
const NOTHING: Environment = {
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
  AWS_WEB_IDENTITY_TOKEN_FILE: undefined,
  AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: undefined,
  AWS_CONTAINER_CREDENTIALS_FULL_URI: undefined,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_REGION: 'eu-central-1',
}

export const GITHUB: Environment = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'octo/site',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_RUN_ID: '42',
}

/** An empty folder that ends with the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'credentials-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

/** A provider as a run has it, with nothing in its environment but this. */
export async function start(inputs: Inputs, environment: Environment = {}) {
  const home = folder()
  const all: Environment = {
    ...NOTHING,
    AWS_CONFIG_FILE: join(home, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'credentials'),
    ...environment,
  }
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const given = { bucket: 'www.example.com', prefix: 'blog', source: home, ...inputs }
  const values = new Map(Object.entries(given)) as Map<keyof Inputs, string>
  const config = await loadConfig({ from: 'action', values, problems: [] }, all, home)
  if (config.command === 'iam-policy' || config.command === 'sweep')
    throw new Error('It asks for no credentials.')
  return provide(config, all)
}

function provide(config: BucketConfig, environment: Environment) {
  const told: Told = { masked: [], debug: [], warnings: [] }
  const credentials = credentialsProvider(
    { ...config, sessionPolicies: role => sessionPolicies(config, role) },
    environment,
    {
      mask: secret => told.masked.push(secret),
      debug: text => told.debug.push(text),
      warn: text => told.warnings.push(text),
    },
  )
  return { credentials, told }
}

/** What the user reads of the failure. */
export async function message(credentials: () => Promise<unknown>): Promise<string> {
  try {
    await credentials()
  } catch (cause) {
    const error = toCredentialsError(cause, 'ListObjectsV2')
    const text = errorText(error, failed => advise(failed, { bucket: 'www.example.com' }))
    return `${errorMessage(text)}\n`
  }
  throw new Error('There are credentials.')
}

/** GITHUB_EVENT_PATH of a pull request. */
export function pullRequest(from: string | null, login = 'octo'): Environment {
  const path = join(folder(), 'event.json')
  const repo = from === null ? null : { full_name: from }
  writeFileSync(path, JSON.stringify({ pull_request: { number: 7, user: { login }, head: { repo } } }))
  return { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path }
}
