import { describe, expect, test } from 'vitest'
import { Form } from '../../src/config/form.ts'
import type { OptionName } from '../../src/config/options.ts'
import { loadPublicity, loadVerify } from '../../src/config/publicity.ts'
import { parseSiteUrl } from '../../src/config/site-url.ts'
import { jobOf } from '../../src/github/job.ts'

function formOf(values: Partial<Record<OptionName, string>>): Form {
  const given = Object.entries(values) as [OptionName, string][]
  return new Form({ from: 'action', values: new Map(given), problems: [] })
}

describe('the address of the site', () => {
  test.each([
    ['', 'https://www.example.com', 'https://www.example.com/'],
    ['blog/', 'https://www.example.com/blog/', 'https://www.example.com/blog/'],
    ['pr-7/', 'https://preview.example.com/{prefix}', 'https://preview.example.com/pr-7/'],
    ['pr-7/', 'https://{prefix}.preview.example.com', 'https://pr-7.preview.example.com/'],
    ['Team/pr-7/', 'https://{prefix}.example.com/{prefix}', 'https://team-pr-7.example.com/Team/pr-7/'],
    ['a b/ü/', 'http://localhost:8080/{prefix}/', 'http://localhost:8080/a%20b/%C3%BC/'],
  ])('of %s, by %s', (prefix, text, expected) => {
    expect(parseSiteUrl(prefix)(text)).toBe(expected)
  })

  test.each(['www.example.com', 'ftp://example.com', 'https://', 'https://a b.example.com', 's3://bucket/'])(
    'is no address: %s',
    text => {
      expect(() => parseSiteUrl('')(text)).toThrow('is not a URL such as https://www.example.com')
    },
  )

  test('keeps secrets out, and knows no query', () => {
    expect(() => parseSiteUrl('')('https://me:secret@example.com')).toThrow('verify-headers')
    expect(() => parseSiteUrl('')('https://example.com/?a')).toThrow('contains ? or #')
  })
})

test.each([
  ['true', 'always'],
  ['changes', 'changes'],
  ['false', 'never'],
])('comment: %s', (text, when) => {
  const form = formOf({ comment: text, 'comment-id': 'docs', 'github-token': 'ghs_x' })
  const { comment } = loadPublicity(form, '', jobOf({ GITHUB_ACTIONS: 'true' }))
  expect(comment).toEqual({ when, id: 'docs', token: 'ghs_x' })
  expect(form.problems).toEqual([])
})

test('a comment needs a job', () => {
  const form = formOf({ comment: 'true' })
  loadPublicity(form, '', undefined)
  expect(form.problems.map(({ problem }) => problem)).toEqual(['"true" works only in a GitHub Actions job.'])
})

test('the address is that of the domain, unless something else is said', () => {
  const domain = 'WWW.example.com'
  const siteUrl = (values: Partial<Record<OptionName, string>>) =>
    loadPublicity(formOf(values), 'pr-7/', undefined).siteUrl
  expect(siteUrl({ domain })).toBe('https://www.example.com/pr-7/')
  expect(siteUrl({ domain, 'site-url': 'https://{prefix}.example.com' })).toBe('https://pr-7.example.com/')
  const form = formOf({ domain, verify: 'true' })
  expect(loadVerify(form).mode).toBe('site')
  expect(form.problems).toEqual([])
})

test('the live check needs an address', () => {
  const form = formOf({ verify: 'true' })
  loadVerify(form)
  expect(form.problems).toMatchObject([
    { input: 'verify', problem: expect.stringContaining('needs site-url') },
  ])
})

test('headers of the live check', () => {
  const form = formOf({ 'verify-headers': 'Authorization: Basic eDp5\n\nX-Preview:  1 ' })
  expect(loadVerify(form).headers).toEqual({ authorization: 'Basic eDp5', 'x-preview': '1' })
})

test('a header that is none is not shown, since it may be a secret', () => {
  const form = formOf({ 'verify-headers': 'X-A: 1\n\nsecret' })
  loadVerify(form)
  expect(JSON.stringify(form.problems)).toContain('Line 3 is not a header.')
  expect(JSON.stringify(form.problems)).not.toContain('secret')
})
