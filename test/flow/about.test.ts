import { expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import type { OptionName } from '../../src/config/options.ts'
import type { Environment } from '../../src/environment.ts'
import { aboutOf } from '../../src/flow/about.ts'

async function about(
  inputs: Partial<Record<OptionName, string>>,
  environment: Environment = {},
  key?: string,
) {
  const values = new Map(Object.entries({ bucket: 'www.example.org', source: '.', ...inputs })) as Map<
    OptionName,
    string
  >
  const config = await loadConfig({ from: 'action', values, problems: [] }, environment, import.meta.dirname)
  if (config.command !== 'deploy') throw new Error('Not a deploy.')
  return aboutOf(config, environment, key)
}

test('names keys by their last four characters, and a role whole', async () => {
  expect(await about({}, {}, 'AKIAIOSFODNN7EXAMPLE')).toMatchObject({
    source: '.',
    identity: 'access key …MPLE',
  })
  const role = 'arn:aws:iam::123456789012:role/site-deploy'
  expect(await about({ 'role-to-assume': role }, {}, 'ASIAX')).toMatchObject({ identity: role })
})

test('links to the commit and the run of a job', async () => {
  const environment = {
    GITHUB_ACTIONS: 'true',
    GITHUB_SHA: '4f3c2b1a4f3c2b1a4f3c2b1a4f3c2b1a4f3c2b1a',
    GITHUB_ACTOR: 'octocat',
    GITHUB_REPOSITORY: 'octo/site',
    GITHUB_RUN_ID: '42',
    GITHUB_SERVER_URL: 'https://github.example.com',
  }
  expect(await about({ region: 'eu-central-1' }, environment)).toMatchObject({
    region: 'eu-central-1',
    actor: 'octocat',
    commit: {
      text: '4f3c2b1',
      url: 'https://github.example.com/octo/site/commit/4f3c2b1a4f3c2b1a4f3c2b1a4f3c2b1a4f3c2b1a',
    },
    run: {
      text: 'run 42',
      url: expect.stringContaining('https://github.example.com/octo/site/actions/runs/42'),
    },
  })
})
