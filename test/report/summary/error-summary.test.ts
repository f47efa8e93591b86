import { expect, test } from 'vitest'
import { ConfigError } from '../../../src/errors.ts'
import { errorText } from '../../../src/report/error-text.ts'
import { errorSummary } from '../../../src/report/summary/error-summary.ts'

test('says which inputs cannot be used, with nothing in them that is markup', () => {
  const error = new ConfigError([
    { input: 'bucket', value: '', problem: 'is required, but missing or empty.' },
    { input: 'region', value: '<b>', problem: '"<b>" is not the name of a region, such as eu-central-1.' },
  ])
  const text = errorSummary(errorText(error, () => ({ problem: '', hint: '' })))
  expect(text).toContain('## ❌ Nothing was deployed')
  expect(text).toContain('**2 inputs cannot be used**')
  expect(text).toContain('bucket<code>&#58;</code>'.replace('<code>&#58;</code>', ':'))
  expect(text).not.toContain('<b>')
})
