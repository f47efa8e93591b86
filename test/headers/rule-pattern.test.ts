import { expect, test } from 'vitest'
import { compileRulePattern } from '../../src/headers/rule-pattern.ts'

test.each([
  ['*.', ['about', 'docs/v1.2/start'], ['about.html', 'CNAME.txt', '.nojekyll', 'docs/a.b/c.d']],
  ['/*.', ['about'], ['about.html']],
  ['/api/*.', ['api/users', 'api/v1/users'], ['users', 'api/users.json']],
  ['/api/**/*.', ['api/users', 'api/v1/users'], ['api/v1.json']],
  ['*.html', ['a.html'], ['a', 'a.']],
  ['a*.', ['abc.'], ['abc']],
])('%s', (pattern, matched, others) => {
  const matches = compileRulePattern(pattern)
  expect(matched.filter(path => !matches(path))).toEqual([])
  expect(others.filter(path => matches(path))).toEqual([])
})
