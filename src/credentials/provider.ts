import type { Environment } from '../environment.ts'
import { CredentialsError } from '../errors.ts'
import { jobOf } from '../github/job.ts'
import { type AskForToken, askRunner } from '../github/workflow-token.ts'
import { type Agents, createAgents } from '../http/agents.ts'
import type { Connection } from '../s3/connection.ts'
import type { CredentialsProvider } from '../s3/identity.ts'
import type { Host } from '../terminal/host.ts'
import { type Assumption, assumeRoles, isPolicyRefused, secretsOf } from './assume-roles.ts'
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
  /** The policies of which one goes along when a role is assumed, as JSON: the closest first. */
  readonly sessionPolicies: (role: string) => readonly string[]
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
    for (const secret of secretsOf(identity)) {
      if (masked.has(secret)) continue
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
  let policies = policiesFor(request, last)
  const askForToken = askForTokenIn(request.connection, environment, agents, listener)
  const onSecret = (text: string) => listener.mask(text)
  return renewing(async () => {
    const asked = { ...(await assumptionOf(request, roles, chain, environment)), askForToken }
    for (;;) {
      const [policy, ...wider] = policies
      try {
        return await assumeRoles({ ...asked, policy }, agents, onSecret)
      } catch (error) {
        if (policy === undefined || !isPolicyRefused(error)) throw error
        const said = `${error.message.replace(/\.$/, '')} (${error.name})`
        if (wider.length === 0) throw noPolicy(last, said, error)
        policies = wider
        listener.warn(
          `The session policy was refused, so a wider one is used, limited to the bucket instead of the prefix: ${said}`,
        )
      }
    }
  })
}

/** Tried in order until one is accepted. `undefined` means no policy, which must be asked for. */
function policiesFor(request: CredentialsRequest, role: string): readonly (string | undefined)[] {
  if (request.credentials.sessionPolicy === 'none') return [undefined]
  const policies = request.sessionPolicies(role)
  if (policies.length === 0) throw noPolicy(role, 'it would be longer than 2,048 characters')
  return policies
}

function noPolicy(role: string, why: string, cause?: unknown): CredentialsError {
  const problem = `The role ${role} cannot be assumed with a session policy: ${why}.`
  const hint = [
    "The policy keeps this run from doing more than it needs to, so it does not run without it. To rely on the role's own",
    'permissions alone, set `session-policy: none`.',
  ]
  return new CredentialsError({ problem, hint }, cause)
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
    externalId: credentials.externalId,
    audience: credentials.audience,
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
  // If a profile is named it is used, even in a job that has a token.
  if (source === undefined || profile !== undefined) return undefined
  return idToken ?? askRunner(source, agents)
}

/** A store answers for STS where it answers for S3, unless the environment says otherwise. */
function namesSts({ AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS }: Environment): boolean {
  return Boolean(AWS_ENDPOINT_URL || AWS_ENDPOINT_URL_STS)
}
