import http from 'node:http'
import https from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'
import type { Agents } from '../http/agents.ts'
import type { TokenSource } from './job.ts'

/*
 * The workflow's own token, as `core.getIDToken` gets it. Written here because that one brings an HTTP client of its own
 * along and names the token on standard output, which on the command line belongs to data; a test holds the two
 * against each other.
 */

/** What AWS expects, and other stores can be told to. */
export const AUDIENCE = 'sts.amazonaws.com'

const ATTEMPTS = 4
const TIMEOUT_MS = 15_000

/** A fresh token. It holds for about five minutes, which is why it is asked for anew each time. */
export async function requestToken(source: TokenSource, agents: Agents, backoffMs = 500): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask(source, agents)
    } catch (error) {
      const isFinal = error instanceof TokenRefused && !error.mayPass
      if (isFinal || attempt === ATTEMPTS) throw error
      await wait(backoffMs * 2 ** attempt)
    }
  }
}

/** GitHub answered, but not with a token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
  readonly mayPass: boolean

  constructor(message: string, mayPass: boolean) {
    super(message)
    this.mayPass = mayPass
  }
}

async function ask({ url, bearer }: TokenSource, agents: Agents): Promise<string> {
  const { status, body } = await get(`${url}&audience=${encodeURIComponent(AUDIENCE)}`, bearer, agents)
  if (status !== 200) throw new TokenRefused(`GitHub answered ${status}`, status === 429 || status >= 500)
  const token = tokenIn(body)
  if (token === undefined) throw new TokenRefused('GitHub answered something else than a token', true)
  return token
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
  return new Promise((resolve, reject) => {
    const request = (isPlain ? http : https).get(url, options, async incoming => {
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

/** What a token says of the workflow. Nothing of it is secret but its signature, which is not looked at. */
export interface Claims {
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
