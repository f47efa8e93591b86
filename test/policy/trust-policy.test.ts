import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import type { OptionName } from '../../src/config/options.ts'
import type { Environment } from '../../src/environment.ts'
import { trustPolicy } from '../../src/policy/trust-policy.ts'
import { temporaryFolder } from '../support/site.ts'

async function conditionOf(trust: string, environment: Environment = {}) {
  const values = new Map<OptionName, string>([
    ['command', 'iam-policy'],
    ['trust', trust],
  ])
  const config = await loadConfig({ from: 'action', values, problems: [] }, environment, temporaryFolder())
  if (config.command !== 'iam-policy' || config.asks !== 'trust') throw new Error('No trust was asked for.')
  const [statement] = trustPolicy(config.trust).Statement
  return statement
}

const AUDIENCE = { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' }
const SUBJECT = 'token.actions.githubusercontent.com:sub'

describe('a trust policy', () => {
  it.each([
    ['octo/site:production', 'environment:production'],
    ['octo/site:environment:production', 'environment:production'],
    ['octo/site:a:b', 'environment:a%3Ab'],
    ['octo/site:refs/heads/main', 'ref:refs/heads/main'],
    ['octo/site:ref:refs/tags/v1', 'ref:refs/tags/v1'],
    ['octo/site:pull_request', 'pull_request'],
  ])('for %s names the subject in both forms', async (trust, context) => {
    expect(await conditionOf(trust)).toEqual({
      Effect: 'Allow',
      Principal: {
        Federated: 'arn:aws:iam::ACCOUNT_ID:oidc-provider/token.actions.githubusercontent.com',
      },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          ...AUDIENCE,
          [SUBJECT]: [`repo:octo@OWNER_ID/site@REPOSITORY_ID:${context}`, `repo:octo/site:${context}`],
        },
      },
    })
  })

  it.each([
    ['octo/site', '*'],
    ['octo/site:refs/heads/release/*', 'ref:refs/heads/release/*'],
  ])('for %s compares by pattern', async (trust, context) => {
    const statement = await conditionOf(trust)
    expect(statement?.Condition).toEqual({
      StringEquals: AUDIENCE,
      StringLike: {
        [SUBJECT]: [`repo:octo@OWNER_ID/site@REPOSITORY_ID:${context}`, `repo:octo/site:${context}`],
      },
    })
  })

  it('has the numbers of the repository whose workflow asks', async () => {
    const workflow = {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'octo/site',
      GITHUB_REPOSITORY_OWNER_ID: '12',
      GITHUB_REPOSITORY_ID: '34',
    }
    expect(JSON.stringify(await conditionOf('octo/site', workflow))).toContain('repo:octo@12/site@34:*')
    expect(JSON.stringify(await conditionOf('octo/other', workflow))).toContain('other@REPOSITORY_ID')
    const id = 'token.actions.githubusercontent.com:repository_id'
    for (const trust of ['octo/site', 'octo/site:production'])
      expect((await conditionOf(trust, workflow))?.Condition?.['StringEquals']).toMatchObject({ [id]: '34' })
  })

  it('is of the partition of the region', async () => {
    const statement = await conditionOf('octo/site', { AWS_REGION: 'cn-north-1' })
    expect(statement?.Principal?.Federated).toMatch(/^arn:aws-cn:iam::/)
  })

  it.each([
    'octo',
    'octo/',
    '/site',
    'octo/site:',
    'a/b/c',
    'https://github.com/octo/site',
    'octo/site:ref:main',
  ])('is not made for %s', async trust => {
    await expect(conditionOf(trust)).rejects.toThrow(/^trust: /)
  })
})
