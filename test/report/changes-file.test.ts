import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { pathOf } from '../../src/plan/plan.ts'
import { changesFile } from '../../src/report/changes-file.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import { safeLine } from '../../src/text/escape.ts'
import {
  create,
  del,
  headers,
  plan,
  remoteObject,
  siteObject,
  unchanged,
  update,
} from '../support/builders.ts'
import { applied, broken, denied, headersPlan, hostilePlan, report, runs, withheld } from './runs.ts'

const text = (...reports: readonly RunReport[]): string =>
  [...changesFile(reports, reports[0]?.dryRun ?? false)].join('')
const parsed = (...reports: readonly RunReport[]) => JSON.parse(text(...reports))

describe('the changes file', () => {
  test('of several targets holds a document for each, and the sum of all', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(runs)), { minLength: 2 }), several => {
        const { targets, totals, ...file } = parsed(...several)
        expect(targets).toEqual(several.map(run => parsed(run)))
        for (const [name, count] of Object.entries(totals))
          expect(count).toBe(targets.reduce((sum: number, each: typeof file) => sum + each.totals[name], 0))
        expect(targets.map(({ status }: typeof file) => status)).toContain(file.status)
      }),
    )
  })

  test.each(Object.entries(runs))('is JSON with a line for each change: %s', (_, run) => {
    const changes = run.plan?.changes ?? []
    expect(parsed(run)).toMatchObject({
      version: 1,
      command: run.command,
      dryRun: run.dryRun,
      bucket: 'www.example.org',
      prefix: 'docs/',
      changes: changes.map(change => ({
        path: pathOf(change),
        action: change.action,
        reason: change.reason,
      })),
    })
    expect(
      text(run)
        .split('\n')
        .filter(line => line.startsWith('{"key":')),
    ).toHaveLength(changes.length + (run.plan?.kept.length ?? 0))
  })

  test.each([
    ['deployed', 'deployed', ['applied', 'none']],
    ['dry-run', 'dry-run', ['planned', 'none']],
    ['refused', 'refused', ['withheld', 'none']],
    ['failed', 'failed', ['applied', 'failed', 'withheld', 'none']],
    ['cancelled', 'cancelled', ['applied', 'withheld', 'none']],
    ['nothing-to-do', 'nothing-to-do', ['none']],
    ['no-plan', 'failed', []],
  ] as const)('tells status and outcomes: %s', (name, status, outcomes) => {
    const file = parsed(runs[name])
    expect(file.status).toBe(status)
    expect([...new Set(file.changes.map(({ outcome }: { outcome: string }) => outcome))]).toEqual(outcomes)
  })

  it('gives sizes as bytes, before and after', () => {
    const sizes = parsed(
      report({ plan: plan([create('a'), update('b'), del('c'), unchanged('d')]) }),
    ).changes.map(({ size, previousSize }: { size: number; previousSize: number }) => [size, previousSize])
    expect(sizes).toEqual([
      [1200, null],
      [1200, 1000],
      [null, 1000],
      [1200, 1200],
    ])
  })

  it('says which headers differ, from what to what', () => {
    const { changes, kept, nested, skipped } = parsed(runs.headers)
    const byPath = (path: string) => changes.find((change: { path: string }) => change.path === path).headers
    expect(byPath('about')).toEqual([
      { name: 'Content-Type', was: 'binary/octet-stream', now: 'text/html; charset=utf-8' },
      { name: 'Content-Language', was: null, now: 'en' },
      { name: 'x-amz-meta-built-by', was: 'somebody', now: null },
    ])
    expect(byPath('feed.xml')).toEqual([])
    expect(byPath('index.html')).toBeUndefined()
    expect(kept.map(({ reason }: { reason: string }) => reason)).toEqual([
      'kept-asset',
      'kept-asset',
      'not-owned',
    ])
    expect(nested).toEqual(headersPlan.nested)
    expect(skipped).toEqual(headersPlan.skipped)
  })

  it('is the same to the letter where a job prints it', () => {
    const lines = text(report({ plan: hostilePlan }))
      .trimEnd()
      .split('\n')
    expect(lines.map(safeLine)).toEqual(lines)
  })

  it('keeps names exact', () => {
    const file = parsed(report({ plan: hostilePlan }))
    expect(file.changes.map(({ path }: { path: string }) => path)).toEqual(hostilePlan.changes.map(pathOf))
  })

  it('is handed on in pieces of some size, whatever the number of changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), count => {
        const many = Array.from({ length: count }, (_, index) => create(`page-${index}.html`))
        const chunks = [...changesFile([report({ plan: plan(many) })], false)]
        expect(JSON.parse(chunks.join('')).changes).toHaveLength(count)
        expect(chunks.slice(0, -1).every(({ length }) => length >= 65_536 && length < 70_000)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})

describe('docs/changes-file.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/changes-file.md'), 'utf8')

  const script = create('assets/app-4f3c2b1a.js', {
    size: 182_034,
    kind: 'hashed',
    headers: {
      contentType: 'text/javascript; charset=utf-8',
      cacheControl: 'public, max-age=31536000, immutable',
    },
  })
  const index = update('index.html', {
    wanted: siteObject('index.html', { size: 2121 }),
    object: remoteObject('index.html', { size: 2104 }),
  })
  const feed = headers('feed.xml', {
    wanted: siteObject('feed.xml', {
      size: 900,
      headers: { contentType: 'application/xml', cacheControl: 'public, max-age=300' },
    }),
    object: remoteObject('feed.xml', { size: 900 }),
    differences: [{ name: 'Cache-Control', was: 'public, max-age=60', now: 'public, max-age=300' }],
  })
  const old = del('old/page.html')
  const robots = unchanged('robots.txt', { size: 24, headers: { contentType: 'text/plain; charset=utf-8' } })
  const example = report({
    plan: plan([script, feed, index, old, robots], {
      kept: [{ object: remoteObject('blog/a.html'), path: 'blog/a.html', reason: 'protected' }],
      nested: [{ path: 'pr-12/', objects: 1204 }],
      skipped: ['uploads/'],
    }),
    result: {
      outcomes: [applied(script), applied(feed), denied(index), withheld(old)],
      cancelled: false,
      leftUploads: [],
    },
    invalidations: [
      {
        distribution: 'E2QWRUHAPOMQZL',
        state: 'started',
        id: 'I2J0I21PCUYOIK',
        paths: ['/docs/feed.xml'],
      },
    ],
  })

  it('shows what is really written', () => {
    const [, shown] = /```json\n([\s\S]*?)```/.exec(page) ?? []
    expect(JSON.parse(shown ?? '')).toEqual(parsed(example))
  })

  it('describes every field, and no other', () => {
    const described = [...page.matchAll(/^\| `([\w.[\]]+)`/gm)].map(([, name]) => name)
    const fields = new Set<string>()
    for (const run of [
      ...Object.values(runs),
      example,
      report({ result: { outcomes: [broken(index)], cancelled: false, leftUploads: [] } }),
    ]) {
      collect(parsed(run), '', fields)
    }
    expect(described.toSorted()).toEqual([...fields].toSorted())
  })
})

/** Names of all fields below a value: `changes[].error.code`. */
function collect(value: unknown, name: string, fields: Set<string>): void {
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, `${name}[]`, fields)
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) {
      const path = name === '' ? field : `${name}.${field}`
      fields.add(path)
      collect(inner, path, fields)
    }
  }
}
