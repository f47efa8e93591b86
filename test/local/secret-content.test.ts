import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayHoldSecret } from '../../src/local/secret-content.ts'

const SIGNS = [
  ...['PRIVATE KEY', 'PuTTY-User-Key', 'github_pat_', 'npm_', 'xapp-', 'hooks.slack.com', 'AKIA', 'ASIA'],
  ...['gho_', 'ghp_', 'ghr_', 'ghs_', 'ghu_', 'xoxb', 'xoxp', 'xoxs'],
]

/** Of the characters of signs, newlines and others. */
const text = fc.string({ unit: fc.constantFrom(...'ghopx_-aAKSI \n\0é\u2028'), maxLength: 12 })

test('no sign of a secret is overlooked, wherever it is', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...SIGNS), text, (before, sign, after) => {
      expect(mayHoldSecret(before + sign + after)).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test('a text with no sign needs no second look', () => {
  const texts = [
    '',
    'x',
    'npm install',
    '<p>The PRIVATE beach and its KEY',
    'const high_ = github',
    'SLACK.COM',
  ]
  expect(texts.filter(mayHoldSecret)).toEqual([])
})
