import { expect, test } from 'vitest'
import { readSiteFiles } from '../../../src/site/site-files/site-files.ts'

test('a site without the files asks for nothing', () => {
  expect(readSiteFiles(undefined, undefined)).toEqual({ rules: [], redirects: [], warnings: [] })
})

test('both files are read, and their warnings stand together', () => {
  const { rules, redirects, warnings } = readSiteFiles(
    '/*\n  Cache-Control: no-cache\n  X-Frame-Options: DENY',
    '/a /b\n/c /d 302',
  )
  expect(rules.map(({ where }) => where)).toEqual(['_headers:1'])
  expect(redirects.map(({ path, to }) => [path, to])).toEqual([['a', '/b']])
  expect(warnings.map(({ file, line }) => `${file}:${line}`)).toEqual(['_headers:3', '_redirects:2'])
})

test('a file that cannot be followed at all does not fill the log', () => {
  const { warnings } = readSiteFiles(undefined, 'nonsense\n'.repeat(5000))
  expect(warnings).toHaveLength(101)
  expect(warnings.at(-1)).toMatchObject({ line: 101, reason: expect.stringContaining('4,900 lines') })
})
