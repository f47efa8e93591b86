import { expect, it } from 'vitest'
import { ConfigError } from '../../src/errors.ts'
import { errorJson } from '../../src/report/error-json.ts'

it('tells of an input what docs/changes-file.md names, and no more', () => {
  const place = { file: 'deploy.yml', line: 2, column: 3 }
  const bad = { input: 'buckett', value: 'site', problem: 'is not an option.', excuses: ['bucket'] }
  const error = new ConfigError([bad, { input: 'prefix', value: '/', problem: 'is not a folder.', place }])
  expect(JSON.parse(errorJson({ title: 'Two problems', lines: [] }, error))).toEqual({
    version: 1,
    status: 'failed',
    error: {
      message: 'Two problems',
      details: [],
      inputs: [
        { input: 'buckett', value: 'site', problem: 'is not an option.' },
        { input: 'prefix', value: '/', problem: 'is not a folder.', place },
      ],
    },
  })
})
