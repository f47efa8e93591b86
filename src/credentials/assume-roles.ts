import { CredentialsError } from '../errors.ts'
import { TokenRefused } from '../github/token-refused.ts'
import { type AskForToken, AUDIENCE, claimsOf, requestToken } from '../github/workflow-token.ts'
import { type Agents, handlerOf } from '../http/agents.ts'
import type { CredentialsProvider, Identity } from '../s3/identity.ts'
import { refusedProblem } from './refused.ts'

export interface Assumption {
  /** Asked for in turn, each by the one before it. */
  readonly roles: readonly [string, ...string[]]
  readonly sessionName: string
  /** Goes along with each role that is asked for with credentials: a token has no place for it. */
  readonly externalId: string | undefined
  /** Of the token; absent: whoever answers for STS. */
  readonly audience: string | undefined
  /** Seconds, of the last role. */
  readonly duration: number | undefined
  /** Goes along with the last role, which then can do no more than this. */
  readonly policy: string | undefined
  /** The first role is asked for with the workflow's token, if it can be had, … */
  readonly askForToken: AskForToken | undefined
  /** … else with these. */
  readonly base: CredentialsProvider
  readonly region: string
  /** Of the STS; absent: AWS's, or the one that the environment or a profile names. */
  readonly endpoint: string | undefined
  readonly isOnGithub: boolean
}

/** Told of everything that no log may show: each token, and the credentials of each role. */
export type OnSecret = (text: string) => void

/** What no log may show of credentials. The key's ID is not a secret, but it helps whoever finds the rest. */
export function secretsOf({ accessKeyId, secretAccessKey, sessionToken }: Identity): readonly string[] {
  return [accessKeyId, secretAccessKey, ...(sessionToken === undefined ? [] : [sessionToken])]
}

/** Assumes the roles, one with the other. Loads the client of STS only now. */
export async function assumeRoles(asked: Assumption, agents: Agents, onSecret: OnSecret): Promise<Identity> {
  const { roles, sessionName, duration, policy, askForToken } = asked
  const common = { RoleSessionName: sessionName }
  let asker: Asker =
    askForToken === undefined
      ? { by: await asked.base() }
      : { token: await tokenFrom(askForToken, asked.audience ?? (await audienceFor(asked)), onSecret) }
  if ('by' in asker) secretsOf(asker.by).forEach(onSecret)
  for (const role of roles.slice(0, -1)) {
    asker = { by: await assume({ ...common, RoleArn: role }, asker, asked, agents), role }
    secretsOf(asker.by).forEach(onSecret)
  }
  const last = {
    ...common,
    RoleArn: roles.at(-1) ?? roles[0],
    ...(duration !== undefined && { DurationSeconds: duration }),
    ...(policy !== undefined && { Policy: policy }),
  }
  return assume(last, asker, asked, agents)
}

/** The token is meant for its recipient: with AWS's audience, another server could use it at AWS. */
async function audienceFor({ region, endpoint }: Assumption): Promise<string> {
  const named = endpoint ?? (await configuredEndpoint(region))
  if (named === undefined) return AUDIENCE
  if (!URL.canParse(named)) throw new CredentialsError(NO_URL, undefined)
  const { hostname, host } = new URL(named)
  return AWS_HOST.test(hostname) ? AUDIENCE : host
}

const AWS_HOST = /(^|\.)(amazonaws\.(com(\.cn)?|eu)|api\.aws|api\.amazonwebservices\.com\.cn)$/

const NO_URL = {
  problem: 'The endpoint of STS is not a URL.',
  hint: [
    'Write https:// before it, in AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL or endpoint_url of ~/.aws/config.',
  ],
}

/** Where the client of STS sends to by the environment or the files of AWS's tools, as it finds that out itself. */
async function configuredEndpoint(region: string): Promise<string | undefined> {
  const { STSClient } = await import('@aws-sdk/client-sts')
  return new STSClient({ region }).config.serviceConfiguredEndpoint?.()
}

async function tokenFrom(ask: AskForToken, audience: string, onSecret: OnSecret): Promise<string> {
  try {
    const token = await requestToken(ask, audience)
    onSecret(token)
    return token
  } catch (error) {
    if (!(error instanceof TokenRefused)) throw error
    const problem = `The workflow's token could not be got: ${error.message}.`
    throw new CredentialsError(
      { problem, hint: ['Run it again. If it keeps failing, check githubstatus.com.'] },
      error,
    )
  }
}

/** Who asks for a role: a token, or credentials, of a role or from elsewhere. */
type Asker = { readonly token: string } | { readonly by: Identity; readonly role?: string }

async function assume(input: Input, asker: Asker, asked: Assumption, agents: Agents): Promise<Identity> {
  try {
    return identityIn(await send(input, asker, asked, agents))
  } catch (error) {
    if (isPolicyRefused(error)) throw error
    if (isAnswer(error) && error.$fault === 'client') throw refused(error, input.RoleArn, asker, asked)
    throw notReached(error, input.RoleArn)
  }
}

interface Input {
  readonly RoleArn: string
  readonly RoleSessionName: string
  readonly DurationSeconds?: number
  readonly Policy?: string
}

async function send(
  input: Input,
  asker: Asker,
  { region, endpoint, externalId }: Assumption,
  agents: Agents,
) {
  const { STSClient, AssumeRoleCommand, AssumeRoleWithWebIdentityCommand } = await import(
    '@aws-sdk/client-sts'
  )
  const client = new STSClient({
    region,
    requestHandler: handlerOf(agents),
    ...(endpoint !== undefined && { endpoint }),
    ...('by' in asker && { credentials: asker.by }),
  })
  return 'token' in asker
    ? client.send(new AssumeRoleWithWebIdentityCommand({ ...input, WebIdentityToken: asker.token }))
    : client.send(
        new AssumeRoleCommand({ ...input, ...(externalId !== undefined && { ExternalId: externalId }) }),
      )
}

type Answer = Awaited<ReturnType<typeof send>>

function identityIn({ Credentials }: Answer): Identity {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {}
  if (!AccessKeyId || !SecretAccessKey) throw new Error('The answer of STS holds no credentials.')
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(SessionToken && { sessionToken: SessionToken }),
    ...(Expiration && { expiration: Expiration }),
  }
}

/** An error that the service answered. Errors of the connection are left to the caller, which retries. */
interface ServiceAnswer extends Error {
  readonly $fault: string
}

function isAnswer(error: unknown): error is ServiceAnswer {
  return error instanceof Error && '$fault' in error && !PASSING.has(error.name.replace(/Exception$/, ''))
}

const PASSING = new Set(['Throttling', 'RequestLimitExceeded', 'IDPCommunicationError'])

/** The policy is what STS objects to: too large in its packed form, or with words that a store (MinIO) does not know. */
export function isPolicyRefused(error: unknown): error is Error {
  if (!isAnswer(error)) return false
  const { name, message } = error
  return (
    /^(MalformedPolicyDocument|PackedPolicyTooLarge)/.test(name) ||
    (name === 'InvalidParameterValue' && /unsupported action|invalid (resource|condition)/.test(message))
  )
}

/** The same error, which may pass or not, now saying what it kept from being done. */
function notReached(error: unknown, role: string): unknown {
  if (!(error instanceof Error)) return error
  const { code, hostname } = error as NodeJS.ErrnoException & { hostname?: string }
  const why = code === 'ENOTFOUND' && hostname ? `${hostname} cannot be resolved` : error.message
  error.message = `Could not assume ${role}: ${why}`
  return error
}

function refused(error: ServiceAnswer, role: string, asker: Asker, asked: Assumption): CredentialsError {
  const problem = refusedProblem({
    role,
    code: error.name,
    message: error.message,
    duration: asked.duration,
    couldUseToken: asked.isOnGithub && asked.askForToken === undefined,
    ...('token' in asker && { claims: claimsOf(asker.token) }),
    ...('role' in asker && asker.role !== undefined && { by: asker.role }),
  })
  return new CredentialsError(problem, error)
}
