import type { Environment } from '../environment.ts'
import { jobOf } from '../github/job.ts'
import { type AskForToken, askRunner } from '../github/workflow-token.ts'
import { type Agents, createAgents } from '../http/agents.ts'
import type { Connection } from '../s3/connection.ts'
import type { CredentialsProvider } from '../s3/identity.ts'
import type { Host } from '../terminal/host.ts'
import { type Assumption, assumeRoles, isPolicyRefused } from './assume-roles.ts'
import { type Chain, chainOf } from './chain.ts'
import type { CredentialsOptions } from './options.ts'
import { renewing } from './renewing.ts'
import { isOfAws } from './role-arn.ts'

/** How a run tells of its credentials. */
export interface Listener extends Pick<Host, 'mask' | 'debug' | 'idToken'> {
  /** A warning for log, annotations and summary. */
  warn(text: string): void
}

/** Whose credentials, and what they are for. */
export interface CredentialsRequest {
  readonly connection: Connection
  readonly credentials: CredentialsOptions
  /** The policy that goes along when a role is assumed, as JSON; undefined where it would be too large. */
  readonly sessionPolicy: (role: string) => string | undefined
}

/**
 * The credentials of a run, for every client of a service: those of the environment, the profile or the machine, or
 * of `role-to-assume`. Asks for nothing before it is called; throws a `CredentialsError` where there are none.
 */
export function credentialsProvider(
  request: CredentialsRequest,
  environment: Environment,
  listener: Listener,
): CredentialsProvider {
  let source: CredentialsProvider | undefined
  const masked = new Set<string>()
  return async () => {
    source ??= sourceOf(request, environment, listener)
    const identity = await source()
    for (const secret of [identity.secretAccessKey, identity.sessionToken]) {
      if (secret === undefined || masked.has(secret)) continue
      masked.add(secret)
      listener.mask(secret)
    }
    return identity
  }
}

function sourceOf(
  request: CredentialsRequest,
  environment: Environment,
  listener: Listener,
): CredentialsProvider {
  const agents = createAgents(environment)
  const [first, ...others] = request.credentials.roles
  const chain = chainOf(request.connection, first, environment, agents)
  if (first === undefined) return chain.credentials
  const roles = [first, ...others] as const
  const last = others.at(-1) ?? first
  let policy = policyFrom(request, last, listener)
  const askForToken = askForTokenIn(request.connection, environment, agents, listener)
  return renewing(async () => {
    const asked = { ...(await assumptionOf(request, roles, chain, environment)), askForToken, policy }
    const onToken = (token: string) => listener.mask(token)
    try {
      return await assumeRoles(asked, agents, onToken)
    } catch (error) {
      if (policy === undefined || !isPolicyRefused(error)) throw error
      policy = undefined
      listener.warn(
        `The session policy was refused, so the role ${last} alone decides what this run may do: ${error.message} (${error.name})`,
      )
      return await assumeRoles({ ...asked, policy }, agents, onToken)
    }
  })
}

function policyFrom(request: CredentialsRequest, role: string, listener: Listener): string | undefined {
  if (request.credentials.sessionPolicy === 'none') return undefined
  const policy = request.sessionPolicy(role)
  if (policy === undefined) listener.debug('The session policy would be too large, so none goes along.')
  return policy
}

async function assumptionOf(
  { connection, credentials }: CredentialsRequest,
  roles: Assumption['roles'],
  chain: Chain,
  environment: Environment,
): Promise<Omit<Assumption, 'askForToken' | 'policy'>> {
  return {
    roles,
    sessionName: credentials.sessionName,
    duration: credentials.duration,
    base: chain.credentials,
    region: await chain.region(),
    endpoint: isOfAws(roles[0]) || namesSts(environment) ? undefined : connection.endpoint,
    isOnGithub: jobOf(environment) !== undefined,
  }
}

function askForTokenIn(
  { profile }: Connection,
  environment: Environment,
  agents: Agents,
  { idToken }: Listener,
): AskForToken | undefined {
  const source = jobOf(environment)?.tokenSource
  // Who names a profile wants it to ask, also in a job that has a token.
  if (source === undefined || profile !== undefined) return undefined
  return idToken ?? askRunner(source, agents)
}

/** A store answers for STS where it answers for S3, unless the environment says otherwise. */
function namesSts({ AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS }: Environment): boolean {
  return Boolean(AWS_ENDPOINT_URL || AWS_ENDPOINT_URL_STS)
}
