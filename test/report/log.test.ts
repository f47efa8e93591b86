import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import { tellPlan, tellResults } from '../../src/flow/publish.ts'
import { aboutLines } from '../../src/report/log/about-lines.ts'
import { type PlanReport, planLog } from '../../src/report/log/plan-log.ts'
import { problemSections, resultLines } from '../../src/report/log/result-lines.ts'
import { styleFor } from '../../src/report/log/style.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import { TerminalHost } from '../../src/terminal/terminal-host.ts'
import { widthOf } from '../../src/text/columns.ts'
import { create, del, headers, plan, siteObject, unchanged, update } from '../support/builders.ts'
import { expectGolden } from './golden.ts'
import { applied, denied, report, runs, withheld } from './runs.ts'

/** The log of a run from beginning to end, as a terminal shows it. */
function log(run: RunReport, { color = false, columns = 80 } = {}): string {
  let text = ''
  const write = (piece: string) => {
    text += piece
  }
  const host = new TerminalHost(color ? {} : { NO_COLOR: '1' }, { log: write, data: write, columns })
  host.info(aboutLines(run.about, run.target, styleFor(host)).join('\n'))
  if (run.plan !== undefined) tellPlan({ ...run, plan: run.plan }, host)
  tellResults([run], host)
  return text
}

const style = styleFor({ color: false, columns: 80 })

/** All lines of a plan, sections unfolded. */
function planLines(planned: PlanReport): readonly string[] {
  const { summary, sections } = planLog(planned, style)
  return [...summary, ...sections.flatMap(({ title, lines }) => ['', title, ...lines])]
}

describe('the log', () => {
  test.each(Object.entries(runs))('of a run: %s', (name, run) => {
    expectGolden(`log-${name}.txt`, log(run))
  })

  it('is in colour where there is colour, and else the same', () => {
    for (const run of Object.values(runs)) {
      const colored = log(run, { color: true })
      expect(colored).toContain('\u001b[')
      expect(stripVTControlCharacters(colored)).toBe(log(run))
    }
  })

  it('paints creates green, updates yellow, deletes red and reasons grey', () => {
    const lines = log(report(), { color: true })
    expect(lines).toContain('\u001b[32m+ assets/app-4f3c2b1a.js')
    expect(lines).toContain('\u001b[33m~ feed.xml')
    expect(lines).toContain('\u001b[31m- old/page.html')
    expect(lines).toContain('\u001b[90mcontent differs\u001b[39m')
  })

  it('shortens thousands of changes and says how many are left out', () => {
    const many = Array.from({ length: 4421 }, (_, index) => create(`page-${index}.html`))
    const lines = planLines({ command: 'deploy', dryRun: false, plan: plan([...many, del('one.html')]) })
    expect(lines.filter(line => line.startsWith('  + '))).toHaveLength(100)
    expect(lines).toContain('  … and 4,321 more (in the changes file)')
    expect(lines.join('\n')).toContain('  - one.html')
    expect(lines[1]).toBe('  4,421 to create, 1 to delete, 0 unchanged; 5.3 MB to upload')
  })

  it('tells of headers once for all files that they change for', () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      Array.from({ length: 25 - index }, (_, file) =>
        headers(`${index}/${file}.html`, { differences: [{ name: 'Expires', now: `${index}` }] }),
      ),
    ).flat()
    const lines = planLines({ command: 'deploy', dryRun: true, plan: plan(many.toReversed()) })
    expect(lines[1]).toBe('  325 to get new headers, 0 unchanged')
    expect(lines.filter(line => line.includes('Expires: (none) → '))).toHaveLength(20)
    expect(lines).toContain('  25 files  Expires: (none) → 0')
    expect(lines).toContain('    … and 15 more (in the changes file)')
    expect(lines).toContain('  … and 15 more, with 5 other differences (in the changes file)')
  })

  it('shows what is sent now where the old headers are not known', () => {
    const wanted = siteObject('a.html', {
      headers: { contentType: 'text/html', metadata: { by: 'me' }, tags: { site: 'docs' } },
    })
    const lines = planLines({
      command: 'deploy',
      dryRun: true,
      plan: plan([headers('a.html', { wanted, differences: [] })]),
    })
    expect(lines.slice(4, 9)).toEqual([
      '  1 file  headers differ from what the last deploy sent; now:',
      '          Content-Type: text/html',
      '          x-amz-meta-by: me',
      '          tag: site=docs',
      '    = a.html',
    ])
  })

  it('does not mix headers that are new with headers of which only the new value is known', () => {
    const wanted = siteObject('a.html', { headers: { contentType: 'text/html' } })
    const changes = [
      headers('a.html', { wanted, differences: [] }),
      headers('b.html', { differences: [{ name: 'Content-Type', now: 'text/html' }] }),
    ]
    const lines = planLines({ command: 'deploy', dryRun: true, plan: plan(changes) })
    expect(lines.slice(4, 9).filter(line => line.startsWith('  1 file  '))).toEqual([
      '  1 file  headers differ from what the last deploy sent; now:',
      '  1 file  Content-Type: (none) → text/html',
    ])
  })

  it('shortens long values and keeps their ends', () => {
    const differences = [{ name: 'x-amz-meta-a', was: `${'a'.repeat(1000)}1`, now: `${'a'.repeat(1000)}2` }]
    const lines = planLines({
      command: 'deploy',
      dryRun: true,
      plan: plan([headers('a.html', { differences })]),
    })
    const [beginning, end] = ['a'.repeat(80), 'a'.repeat(39)]
    expect(lines).toContain(`  1 file  x-amz-meta-a: ${beginning}…${end}1 → ${beginning}…${end}2`)
  })

  it('names ten folders of other deploys and counts the rest', () => {
    const nested = Array.from({ length: 1013 }, (_, index) => ({ path: `pr-${index}/`, objects: 2 }))
    const lines = planLines({ command: 'deploy', dryRun: true, plan: plan([], { nested }) })
    expect(lines.slice(2)).toEqual([
      ...Array.from(
        { length: 10 },
        (_, index) => `  pr-${index}/ belongs to another deploy; left alone (2 objects)`,
      ),
      '  … and 1,003 more folders of other deploys; left alone (2,006 objects)',
    ])
  })

  it('counts no objects of other deploys where not all were listed', () => {
    const nested = Array.from({ length: 12 }, (_, index) => ({
      path: `pr-${index}/`,
      ...(index !== 11 && { objects: 2 }),
    }))
    const lines = planLines({ command: 'deploy', dryRun: true, plan: plan([], { nested }) })
    expect(lines.at(-2)).toBe('  pr-9/ belongs to another deploy; left alone (2 objects)')
    expect(lines.at(-1)).toBe('  … and 2 more folders of other deploys; left alone')
  })

  it('names ten folders of which not all was listed and counts the rest', () => {
    const skipped = Array.from({ length: 11 }, (_, index) => `uploads-${index}/`)
    const lines = planLines({ command: 'deploy', dryRun: true, plan: plan([], { skipped }) })
    expect(lines).toContain('  Keeping all of uploads-9/: left out by include or exclude')
    expect(lines.at(-1)).toBe('  Keeping all of 1 more folder: left out by include or exclude')
  })

  it('says that nothing is there to be removed', () => {
    const nothing = report({ command: 'remove', plan: plan([]) })
    expect(log(nothing)).toContain('  Nothing to remove\n')
    expect(log(nothing)).toContain('Nothing to remove from s3://www.example.org/docs/\n')
  })

  it('tells a problem of many keys once, and each key once', () => {
    const many = Array.from({ length: 5000 }, (_, index) => create(`page-${index}.html`))
    const result = { outcomes: many.map(change => denied(change)), cancelled: false, leftUploads: [] }
    const run = report({ plan: plan(many), result })
    expect(problemSections(run, style)).toEqual([
      {
        title: 'AccessDenied: 5,000 objects were not written (4,995 more)',
        lines: [
          ...Array.from({ length: 20 }, (_, index) => `  + docs/page-${index + 5}.html`),
          '  … and 4,975 more (in the changes file)',
        ],
      },
    ])
    const text = log(run)
    expect(text.match(/^Error: /gm)).toHaveLength(1)
    expect(text).toContain('docs/page-0.html')
    expect(text.slice(text.indexOf('Failed:'))).toMatch(/Allow s3:PutObject/)
  })

  it('tells failed deletes from failed writes', () => {
    const [write, remove] = [create('a.html'), del('b.html')]
    const outcomes = [denied(write), denied(remove, 'DeleteObjects')]
    const text = log(
      report({ plan: plan([write, remove]), result: { outcomes, cancelled: false, leftUploads: [] } }),
    )
    expect(text).toContain('Error: AccessDenied: 1 object was not written\n')
    expect(text).toContain('Error: AccessDenied: 1 object was not deleted\n')
  })

  test.each([72, 80, 160])('fits into a terminal of %d columns', columns => {
    const long = `${'deeply/nested/'.repeat(12)}page-with-a-long-name-${'x'.repeat(40)}.html`
    const run = report({ plan: plan([create(long), update(long), headers(long), del(long), unchanged('a')]) })
    const tooWide = log(run, { columns })
      .split('\n')
      .filter(line => widthOf(line) > columns)
    expect(tooWide).toEqual([])
  })

  test.each([
    [
      'cancelled before the plan',
      report({ plan: undefined, cancelled: true }),
      'Cancelled: nothing was written to s3://www.example.org/docs/',
    ],
    [
      'cancelled before the first write',
      report({
        plan: plan([create('a.html')]),
        cancelled: true,
        result: { outcomes: [withheld(create('a.html'))], cancelled: true, leftUploads: [] },
      }),
      'Cancelled: nothing was written to s3://www.example.org/docs/',
    ],
    [
      'a refused dry run',
      report({ dryRun: true, refusals: [{ problem: 'Too many.', hint: 'Allow more.', paths: [] }] }),
      'Dry run: this deploy to s3://www.example.org/docs/ would be refused',
    ],
    [
      'an error in the middle of which nothing else is known',
      report({ result: undefined, error: { title: 'Oh.', lines: [] } }),
      'Failed while deploying to s3://www.example.org/docs/',
    ],
    [
      'an error after all was done',
      report({
        plan: plan([create('a.html')]),
        error: { title: 'Oh.', lines: [] },
        result: { outcomes: [applied(create('a.html'))], cancelled: false, leftUploads: [] },
      }),
      'Failed after all changes to s3://www.example.org/docs/ were made',
    ],
    [
      'nothing to do',
      report({ plan: plan([unchanged('a.html')]) }),
      'Already up to date: s3://www.example.org/docs/',
    ],
  ])('has a headline: %s', (_, run, headline) => {
    expect(resultLines(run, style)).toContain(headline)
  })
})
