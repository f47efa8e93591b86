import { setTimeout as wait } from 'node:timers/promises'
import type { Agents } from '../http/agents.ts'
import type { TokenSource } from './job.ts'
import { TokenRefused } from './token-refused.ts'

/** What AWS expects, and other stores can be told to. */
export const AUDIENCE = 'sts.amazonaws.com'

const ATTEMPTS = 4
const TIMEOUT_MS = 15_000

/** A way to a token for an audience. */
export type AskForToken = (audience: string) => Promise<string>

/** A fresh token. It holds for about five minutes, which is why it is asked for anew each time. */
export async function requestToken(
  ask: AskForToken,
  audience: string = AUDIENCE,
  backoffMs = 500,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask(audience)
    } catch (error) {
      const isFinal = error instanceof TokenRefused && !error.mayPass
      if (isFinal || attempt === ATTEMPTS) throw error
      await wait(backoffMs * 2 ** attempt)
    }
  }
}

/**
 * Asks as `core.getIDToken` does. For the command line: the toolkit names the token on standard output to have it
 * masked, where a command's data belongs. A test holds the two against each other.
 */
export function askRunner({ url, bearer }: TokenSource, agents: Agents): AskForToken {
  return async audience => {
    const { status, body } = await get(`${url}&audience=${encodeURIComponent(audience)}`, bearer, agents)
    if (status !== 200) throw TokenRefused.byStatus(status)
    const token = tokenIn(body)
    if (token === undefined) throw new TokenRefused('GitHub did not answer with a token', true)
    return token
  }
}

/** The answer is a secret, so that no part of it gets into an error. */
function tokenIn(body: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body)
    const hasValue = typeof answer === 'object' && answer !== null && 'value' in answer
    return hasValue && typeof answer.value === 'string' && answer.value !== '' ? answer.value : undefined
  } catch {
    return undefined
  }
}

interface Answer {
  readonly status: number
  readonly body: string
}

function get(url: string, bearer: string, agents: Agents): Promise<Answer> {
  const isPlain = url.startsWith('http:')
  const options = {
    agent: isPlain ? agents.http : agents.https,
    headers: { accept: 'application/json', authorization: `Bearer ${bearer}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }
  const client = process.getBuiltinModule(isPlain ? 'node:http' : 'node:https')
  return new Promise((resolve, reject) => {
    const request = client.get(url, options, async incoming => {
      try {
        const body = Buffer.concat(await incoming.toArray()).toString()
        resolve({ status: incoming.statusCode ?? 0, body })
      } catch (error) {
        reject(error)
      }
    })
    request.on('error', reject)
  })
}

/** What a token says of the workflow. Only its signature is secret, and that is not read. */
export interface Claims {
  readonly aud?: string
  readonly iss?: string
  readonly sub?: string
  readonly repository?: string
  readonly repository_id?: string
  readonly repository_owner_id?: string
}

/** Empty where the token cannot be read. */
export function claimsOf(token: string): Claims {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    return typeof claims === 'object' && claims !== null ? claims : {}
  } catch {
    return {}
  }
}
