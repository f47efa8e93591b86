import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { COMMENT_LIMIT, comment, isWorthAComment } from '../../../src/report/comment/comment.ts'
import { create, del, plan, unchanged, update } from '../../support/builders.ts'
import { expectGolden } from '../golden.ts'
import { report, runs } from '../runs.ts'

const context = {
  siteUrl: 'https://www.example.org/docs/',
  run: { text: '1234', url: 'https://github.com/octo/site/actions/runs/1234' },
  commit: { text: '0123456', url: 'https://github.com/octo/site/commit/0123456789abcdef' },
  at: Date.UTC(2026, 10, 27, 8, 5),
}

describe('the comment', () => {
  test.each(['deployed', 'dry-run', 'refused', 'failed', 'removed', 'hostile', 'nothing-to-do'] as const)(
    'on a run: %s',
    name => {
      expectGolden(`comment-${name}.md.txt`, comment(runs[name], context))
    },
  )

  it('of a dry run links what is up now, not what is still to come', () => {
    const text = comment(
      report({ dryRun: true, plan: plan([create('new.html'), update('a/index.html')]) }),
      context,
    )
    expect(text).toContain('- <code>new.html</code>')
    expect(text).toContain('<a href="https://www.example.org/docs/a/">')
  })

  it('of a deploy links what is up, not what is gone', () => {
    const text = comment(report({ plan: plan([create('new.html'), del('old.html')]) }), context)
    expect(text).toContain('<a href="https://www.example.org/docs/new.html">')
    expect(text).toContain('- <code>old.html</code>')
  })

  it('without a site-url links nothing of the site', () => {
    const text = comment(runs.deployed, { at: 0 })
    expect(text).not.toContain('<a ')
    expect(text).toContain('<code>about/team.html</code>')
  })

  it('keeps to its limit, and every tag whole, whatever the names', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
    const hostile = fc.constantFrom('</details>', '"><script>', '|', '`'.repeat(900), '\n\n# x')
    const names = fc.array(fc.oneof(name, hostile).map(text => `${text}.html`))
    fc.assert(
      fc.property(names, names, fc.integer({ min: 2000, max: 20_000 }), (creates, deletes, limit) => {
        const changes = [...creates.map(path => create(path)), ...deletes.map(path => del(path))]
        const text = comment(report({ plan: plan(changes) }), context, limit)
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
        for (const tag of ['details', 'code', 'a']) {
          const opened = text.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0
          expect(text.split(`</${tag}>`)).toHaveLength(opened + 1)
        }
        expect(text).not.toMatch(/<script|^# x/m)
      }),
    )
  })

  it('fits where tens of thousands of pages change', () => {
    const many = Array.from({ length: 30_000 }, (_, index) => update(`page-${index}.html`))
    const text = comment(report({ plan: plan([...many, del('gone.html')]) }), context)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(COMMENT_LIMIT)
    expect(text).toContain('<code>gone.html</code>')
    expect(text).toMatch(/<sub>Commit .*08:05 UTC<\/sub>\n$/)
  })
})

test.each([
  ['changes', report({ plan: plan([update('index.html')]) }), true],
  ['nothing to do', report({ plan: plan([unchanged('index.html')]) }), false],
  ['a refusal', runs.refused, true],
  ['an error', runs['no-plan'], true],
])('%s: worth a comment', (_, run, expected) => {
  expect(isWorthAComment(run)).toBe(expected)
})
