import { describe, expect, it } from 'vitest'
import { loadCloudFront } from '../../src/config/cloudfront.ts'
import { parseMediaTypes } from '../../src/config/compress-types.ts'
import { Form } from '../../src/config/form.ts'
import type { OptionName } from '../../src/config/options.ts'
import { parsePatterns, parseRoles } from '../../src/config/parse.ts'

const ROLES = ['arn:aws:iam::123456789012:role/a', 'arn:aws:iam::123456789012:role/b'] as const

function cloudFront(name: OptionName) {
  return (text: string) => {
    const values = new Map<OptionName, string>([
      ['cloudfront-distribution-id', 'E1'],
      [name, text],
    ])
    const form = new Form({ from: 'action', values, problems: [] })
    loadCloudFront(form)
    for (const { problem } of form.problems) throw new Error(problem)
  }
}

const LISTS = {
  invalidate: cloudFront('invalidate'),
  'cloudfront-distribution-id': cloudFront('cloudfront-distribution-id'),
  'role-to-assume': parseRoles,
  'compress-types': parseMediaTypes,
  exclude: parsePatterns,
}

describe('a line that holds several entries of a list', () => {
  it.each<[keyof typeof LISTS, string]>([
    ['invalidate', '/a /b'],
    ['invalidate', '/a,/b'],
    ['invalidate', '/index.html, /blog/*'],
    ['cloudfront-distribution-id', 'E1A E2B'],
    ['cloudfront-distribution-id', 'E1A,E2B'],
    ['role-to-assume', ROLES.join(' ')],
    ['role-to-assume', ROLES.join(',')],
    ['role-to-assume', ROLES.join(', ')],
    ['compress-types', 'text/html, text/css'],
    ['compress-types', 'text/html,+json'],
    ['compress-types', 'text/html text/css'],
    ['exclude', '*.map, *.txt'],
    ['exclude', '*.map,*.txt'],
    ['exclude', '*.map *.txt'],
    ['exclude', 'drafts/,*.map'],
    ['exclude', '/a /b'],
    ['exclude', '*.map !*.txt'],
    ['exclude', 'uploads/ media/'],
    ['exclude', 'uploads/,*.pdf'],
  ])('is refused in %s: %s', (name, line) => {
    const text = `has several entries in one line, ${JSON.stringify(line)}. Write one per line.`
    expect(() => LISTS[name](line)).toThrow(text)
  })

  it.each<[keyof typeof LISTS, string]>([
    ['invalidate', '/my page.html'],
    ['invalidate', '/a,b.html'],
    ['exclude', 'My Report *.pdf'],
    ['exclude', 'Smith, John.pdf'],
    ['exclude', 'uploads/My Files/'],
    ['exclude', 'Smith, John/'],
    ['exclude', '*.{a,b}'],
    ['exclude', '*.old copy'],
    ['exclude', '/a b/'],
    ['role-to-assume', 'arn:aws:iam::123456789012:role/a,b'],
  ])('is none in %s: %s', (name, line) => {
    expect(() => LISTS[name](line)).not.toThrow()
  })
})
