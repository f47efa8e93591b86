import { describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import type { OptionName } from '../../src/config/options.ts'
import { run } from '../../src/run.ts'
import { RecordingHost } from '../run/in-process.ts'
import { temporaryFolder } from '../support/site.ts'

async function print(inputs: Readonly<Partial<Record<OptionName, string>>>) {
  const folder = temporaryFolder()
  const values = new Map(Object.entries({ command: 'iam-policy', ...inputs }) as [OptionName, string][])
  const host = new RecordingHost(folder)
  const config = await loadConfig({ from: 'action', values, problems: [] }, {}, folder)
  const succeeded = (await run(config, host, new AbortController().signal)) !== 'failed'
  return { succeeded, policy: JSON.parse(host.printed), log: host.log, warnings: host.warnings }
}

describe('iam-policy', () => {
  test('prints the permissions of a deploy whose source is not built', async () => {
    const { succeeded, policy, log } = await print({ bucket: 'site', source: 'not-there', delete: 'true' })
    expect(succeeded).toBe(true)
    expect(policy.Statement.map(({ Sid }: { Sid: string }) => Sid)).toEqual(['ListSite', 'Site'])
    expect(log).toEqual([])
  })

  test.each([{ prefix: 'блог' }, { record: 's3://site/записи.json' }])(
    'says where a wildcard stands for what no policy can name: %j',
    async inputs => {
      const { warnings } = await print({ bucket: 'site', ...inputs })
      expect(warnings).toEqual([expect.stringContaining('* stands for those of')])
    },
  )

  test.each([
    ['octo/site', ', on any branch and for pull requests too. '],
    ['octo/site:*', ' that names an environment, '],
    ['octo/site:refs/heads/*', ' that runs for a branch, '],
    ['octo/site:refs/*', ' that runs for a branch, '],
  ])('warns of a role for every workflow: %s', async (trust, who) => {
    const { warnings } = await print({ trust })
    expect(warnings).toEqual([
      expect.stringContaining(`Every workflow of octo/site may assume this role${who}`),
    ])
  })

  test('warns of no role for some branches', async () => {
    expect((await print({ trust: 'octo/site:refs/heads/release/*' })).warnings).toEqual([])
  })

  test('prints a trust policy without a bucket, and what to put into it', async () => {
    const { policy, log } = await print({ trust: 'octo/site:production' })
    expect(policy.Statement[0].Action).toBe('sts:AssumeRoleWithWebIdentity')
    expect(log).toEqual([
      'Replace ACCOUNT_ID, OWNER_ID, REPOSITORY_ID.',
      "The numbers of owner and repository: gh api repos/octo/site --jq '.owner.id, .id'",
    ])
  })

  test('needs a bucket for permissions', async () => {
    await expect(print({})).rejects.toThrow('bucket: is required, but missing or empty.')
  })
})
