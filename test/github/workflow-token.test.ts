import { getIDToken } from '@actions/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { jobOf } from '../../src/github/job.ts'
import { claimsOf, requestToken, TokenRefused } from '../../src/github/workflow-token.ts'
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

const ask = async () => {
  const source = jobOf({ GITHUB_ACTIONS: 'true', ...issuer.environment })?.tokenSource
  if (source === undefined) throw new Error('The environment names no source.')
  const agents = createAgents({})
  try {
    return await requestToken(source, agents, 0)
  } finally {
    agents.http.destroy()
  }
}

describe('the token of the workflow', () => {
  it('is asked for as core.getIDToken does', async () => {
    const token = await ask()
    for (const [name, value] of Object.entries(issuer.environment)) vi.stubEnv(name, value)
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const theirs = await getIDToken('sts.amazonaws.com')
    expect(issuer.requests[0]).toEqual(issuer.requests[1])
    expect(claimsOf(token)).toEqual({
      ...claimsOf(theirs),
      iat: expect.any(Number),
      nbf: expect.any(Number),
      exp: expect.any(Number),
    })
    expect(claimsOf(token)).toMatchObject({ aud: 'sts.amazonaws.com', sub: issuer.claims.sub })
  })

  it('is asked for again where GitHub is out of order', async () => {
    issuer.failures.push(503, 500, 429)
    expect(claimsOf(await ask()).sub).toBe(issuer.claims.sub)
    expect(issuer.requests).toHaveLength(4)
  })

  it('is given up in the end', async () => {
    issuer.failures.push(503, 503, 503, 503, 503)
    await expect(ask()).rejects.toThrow('GitHub answered 503')
    expect(issuer.requests).toHaveLength(4)
  })

  it('is not asked for again where GitHub refuses', async () => {
    issuer.failures.push(403)
    await expect(ask()).rejects.toThrow(TokenRefused)
    expect(issuer.requests).toHaveLength(1)
  })

  it.each(['', 'a.b.c', 'no token', `x.${Buffer.from('7').toString('base64url')}.y`])(
    'says nothing where it cannot be read: %j',
    token => {
      expect(claimsOf(token)).toEqual({})
    },
  )
})
