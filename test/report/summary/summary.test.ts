import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { RunReport } from '../../../src/report/run-report.ts'
import { SUMMARY_FILE_LIMIT, summary } from '../../../src/report/summary/summary.ts'
import { create, del, headers, plan, siteObject, update } from '../../support/builders.ts'
import { expectGolden } from '../golden.ts'
import { applied, denied, report, runs } from '../runs.ts'

describe('the summary', () => {
  test.each(Object.entries(runs))('of a run: %s', (name, run) => {
    expectGolden(`summary-${name}.md.txt`, summary(run, SUMMARY_FILE_LIMIT))
  })

  test.each(['dry-run', 'refused', 'no-plan'] as const)('says that nothing was written: %s', name => {
    expect(summary(runs[name], SUMMARY_FILE_LIMIT).split('\n', 1)[0]).toMatch(/nothing was written/)
  })

  it('of thousands of uploads still names the few deletes, and counts what it leaves out', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => create(`page-${index}.html`))
    const text = summary(
      report({ plan: plan([...many, del('one.html'), del('two.html')]) }),
      SUMMARY_FILE_LIMIT,
    )
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_FILE_LIMIT)
    expect(Buffer.byteLength(text)).toBeGreaterThan(SUMMARY_FILE_LIMIT - 200)
    expect(text).toContain('| <code>two.html</code> |')
    const shown = text.match(/<code>page-\d+\.html<\/code> \|/g)?.length ?? 0
    expect(text).toContain(`… and ${(20_000 - shown).toLocaleString('en-US')} more, in the changes file.`)
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^<sub>.* 2\.3&nbsp;s, 9 requests/)
  })

  it('folds long tables and leaves short ones open', () => {
    const many = Array.from({ length: 21 }, (_, index) => create(`${index}.html`))
    const text = summary(report({ plan: plan([...many, del('one.html')]) }), SUMMARY_FILE_LIMIT)
    expect(text).toContain('<details><summary><b>Created 21 files</b> (25.2&nbsp;kB)</summary>')
    expect(text).toContain(
      '<details open><summary><b>Deleted 1 object</b> (not in the source, 1.0&nbsp;kB)</summary>',
    )
  })

  it('is short on a warning of hundreds of lines', () => {
    const warning = [
      'Lines that are not followed:',
      ...Array.from({ length: 700 }, (_, line) => `${line}: x`),
    ]
    const text = summary(report({ warnings: [warning.join('\n'), 'Another.'] }), SUMMARY_FILE_LIMIT)
    const shown = text.split('\n').filter(line => line.startsWith('> '))
    expect(shown).toHaveLength(13)
    expect(shown.slice(-2)).toEqual(['>   - … and 691 more lines, in the log', '> - Another.'])
  })

  it('says that headers differ in a row for all files, and counts the rows that it leaves out', () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      headers(`${index}.html`, { differences: [{ name: 'x-amz-meta-at', now: `${index % 1000}` }] }),
    )
    const text = summary(report({ plan: plan(many) }), SUMMARY_FILE_LIMIT)
    expect(text).toContain('<details><summary><b>Changed headers of 3,000 files</b></summary>')
    expect(text).toContain(
      '| <code>x-amz-meta-at</code>: none → <code>7</code> | 3 | <code>7.html</code>, <code>1007.html</code>, <code>2007.html</code> |',
    )
    const rows = text.match(/^\| <code>x-amz-meta-at/gm)?.length ?? 0
    expect(text).toContain(`… and ${1000 - rows} other differences, in the changes file.`)
  })

  it('of a removal has no columns for uploads', () => {
    expect(summary(runs.removed, SUMMARY_FILE_LIMIT)).toContain('| Deleted | Failed |')
  })

  const name = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '</details>',
      '\n\n# x',
      '|',
      '`'.repeat(900),
      '\u0001'.repeat(900),
      '</code></summary><script>',
    ),
  )

  it('keeps to any limit, and every tag and row whole, whatever the names', () => {
    const runsOfAnyNames = fc.record({
      creates: fc.array(name),
      deletes: fc.array(name),
      failed: fc.array(name),
      headers: fc.array(name),
      warnings: fc.array(name),
    })
    fc.assert(
      fc.property(runsOfAnyNames, fc.integer({ min: 1000, max: 20_000 }), (names, limit) => {
        const text = summary(runOf(names), limit)
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
        for (const tag of ['details', 'summary', 'code', 'b']) {
          expect(text.split(`<${tag}>`).length + text.split(`<${tag} open>`).length - 1).toBe(
            text.split(`</${tag}>`).length,
          )
        }
        const tags = new Set(text.match(/<[^!][^>]*>/g))
        for (const tag of tags)
          expect(tag).toMatch(/^<\/?(details( open)?|summary|code|b|br|sub|a( href="https:[^"<>]*")?)>$/)
        for (const line of text.split('\n')) {
          expect(line).toMatch(
            /^$|^## |^\||^- <code>|^> |^>$|^<\/?details|^… and|^<sub>|^The site is|^A deploy|^- Keeping/,
          )
          if (line.startsWith('|')) expect(line).toMatch(/ \|$/)
        }
      }),
    )
  })
})

function runOf(names: {
  creates: string[]
  deletes: string[]
  failed: string[]
  headers: string[]
  warnings: string[]
}): RunReport {
  const failed = names.failed.map(path => update(path, { wanted: siteObject(path) }))
  const changes = [
    ...names.creates.map(path => create(path)),
    ...failed,
    ...names.headers.map(headersOf),
    ...names.deletes.map(path => del(path)),
  ]
  const outcomes = changes.map(change =>
    change.action === 'update'
      ? denied(change)
      : change.action === 'headers'
        ? applied(change)
        : ({ outcome: 'withheld', change } as const),
  )
  return report({
    plan: plan(changes),
    result: { outcomes, cancelled: false, leftUploads: [] },
    warnings: names.warnings,
  })
}

/** Any name as the name and the value of a header too; every other is known by the record alone. */
function headersOf(name: string, index: number): ReturnType<typeof headers> {
  return headers(name, { differences: index % 2 === 0 ? [{ name, was: name }] : [] })
}
