import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { jobOf } from '../../src/github/job.ts'
import { TokenRefused } from '../../src/github/token-refused.ts'
import { askToolkit } from '../../src/github/toolkit.ts'
import { type AskForToken, askRunner, claimsOf, requestToken } from '../../src/github/workflow-token.ts'
import { createAgents } from '../../src/http/agents.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'

let issuer: Issuer
beforeEach(async () => {
  issuer = await startIssuer()
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await issuer.close()
})

const byHand: AskForToken = async audience => {
  const source = jobOf({ GITHUB_ACTIONS: 'true', ...issuer.environment })?.tokenSource
  if (source === undefined) throw new Error('The environment names no source.')
  const agents = createAgents({})
  try {
    return await askRunner(source, agents)(audience)
  } finally {
    agents.http.destroy()
  }
}

/** What it writes to standard output is for the runner. */
const withToolkit: AskForToken = async audience => {
  for (const [name, value] of Object.entries(issuer.environment)) vi.stubEnv(name, value)
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    return await askToolkit(audience)
  } finally {
    stdout.mockRestore()
  }
}

describe.each([
  ['by hand', byHand],
  ['with the toolkit', withToolkit],
])('the token of the workflow, %s,', (_, ask) => {
  it('is for the audience that AWS expects', async () => {
    const token = await requestToken(ask, undefined, 0)
    expect(claimsOf(token)).toMatchObject({ aud: 'sts.amazonaws.com', sub: issuer.claims.sub })
    expect(issuer.requests).toHaveLength(1)
  })

  it('is asked for again where GitHub is out of order', async () => {
    issuer.failures.push(503, 500, 429)
    expect(claimsOf(await requestToken(ask, undefined, 0)).sub).toBe(issuer.claims.sub)
    expect(issuer.requests).toHaveLength(4)
  })

  it('is given up in the end', async () => {
    issuer.failures.push(500, 429, 500, 429, 500)
    await expect(requestToken(ask, undefined, 0)).rejects.toThrow('GitHub answered 429')
    expect(issuer.requests).toHaveLength(4)
  })

  it('is not asked for again where GitHub refuses', async () => {
    issuer.failures.push(403)
    const refused = requestToken(ask, undefined, 0)
    await expect(refused).rejects.toThrow(TokenRefused)
    await expect(refused).rejects.toThrow(/^GitHub answered 403$/)
    expect(issuer.requests).toHaveLength(1)
  })
})

describe('the token of the workflow', () => {
  it('is asked for by hand as the toolkit does', async () => {
    await byHand('somebody')
    await withToolkit('somebody')
    expect(issuer.requests[0]).toEqual(issuer.requests[1])
  })

  it('cannot be asked for where nobody answers', async () => {
    for (const [name, value] of Object.entries(issuer.environment)) vi.stubEnv(name, value)
    vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', 'http://127.0.0.1:1/token?')
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    await expect(askToolkit('x')).rejects.toThrow(/^connect ECONNREFUSED 127.0.0.1:1$/)
  })

  it.each(['', 'a.b.c', 'no token', `x.${Buffer.from('7').toString('base64url')}.y`])(
    'says nothing where it cannot be read: %j',
    token => {
      expect(claimsOf(token)).toEqual({})
    },
  )
})
