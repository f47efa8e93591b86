import type { Environment } from '../environment.ts'
import { CredentialsError } from '../errors.ts'
import { jobOf } from '../github/job.ts'
import type { Agents } from '../http/agents.ts'
import type { Connection } from '../s3/connection.ts'
import { defaultCredentials } from '../s3/default-credentials.ts'
import type { CredentialsProvider, Identity } from '../s3/identity.ts'
import { readSettings } from '../s3/settings.ts'
import { missingProblem } from './missing.ts'
import { outsiderOf } from './outsider.ts'

/** Where STS and SSO are asked when nobody names a region. */
const DEFAULT_REGION = 'us-east-1'

export interface Chain {
  readonly credentials: CredentialsProvider
  /** Of the input, the environment or the profile. */
  readonly region: () => Promise<string>
}

/** What every AWS tool finds: the environment, the profile, SSO, a web identity, the machine's role. */
export function chainOf(
  connection: Connection,
  role: string | undefined,
  environment: Environment,
  agents: Agents,
): Chain {
  const { profile } = connection
  const region = async () =>
    connection.region?.name ?? (await readSettings(connection, environment)).region ?? DEFAULT_REGION
  const find = defaultCredentials({ profile, region, agents }, environment)
  return {
    region,
    credentials: async (): Promise<Identity> => {
      try {
        return await find()
      } catch (error) {
        if (!isOfTheChain(error)) throw error
        if (!/^Could not load credentials from any/.test(error.message)) throw unusable(error, profile)
        const job = jobOf(environment)
        const outsider = await outsiderOf(job)
        const problem = missingProblem({ role, profile, environment, job, outsider })
        throw new CredentialsError(problem, error, profile === undefined ? outsider : undefined)
      }
    },
  }
}

/** Something is wrong with what it found, or nothing was found; all else is of a service or the network. */
function isOfTheChain(error: unknown): error is Error {
  return error instanceof Error && /^(CredentialsProvider|TokenProvider)Error$/.test(error.name)
}

function unusable(error: Error, profile: string | undefined): CredentialsError {
  const problem = `The credentials${profile === undefined ? '' : ` of the profile ${profile}`} cannot be used: ${error.message.replace(/\s+/g, ' ').replace(/\.$/, '')}.`
  const hint = [
    'Check the variables AWS_… of the environment, ~/.aws/config and ~/.aws/credentials; `aws sts get-caller-identity` reads the same.',
  ]
  return new CredentialsError({ problem, hint }, error)
}
