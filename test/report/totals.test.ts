import { describe, expect, it, test } from 'vitest'
import { OUTPUTS } from '../../src/config/outputs.ts'
import { isWork } from '../../src/plan/plan.ts'
import { outputs, totals } from '../../src/report/totals.ts'
import { headers, plan } from '../support/builders.ts'
import { everydayPlan, report, runs } from './runs.ts'

const planned = {
  created: 3,
  updated: 2,
  headersUpdated: 0,
  deleted: 2,
  unchanged: 2,
  failed: 0,
  withheld: 0,
  bytesUploaded: 211_259,
}
const nothing = {
  created: 0,
  updated: 0,
  headersUpdated: 0,
  deleted: 0,
  unchanged: 0,
  failed: 0,
  withheld: 0,
  bytesUploaded: 0,
}

describe('totals', () => {
  test.each<[keyof typeof runs, unknown]>([
    ['deployed', planned],
    ['dry-run', planned],
    ['refused', { ...nothing, unchanged: 2 }],
    ['failed', { ...nothing, created: 1, unchanged: 2, failed: 3, withheld: 3, bytesUploaded: 182_034 }],
    ['cancelled', { ...nothing, created: 3, unchanged: 2, withheld: 4, bytesUploaded: 208_238 }],
    ['no-plan', nothing],
    ['removed', { ...nothing, deleted: 2 }],
    [
      'headers',
      { ...nothing, updated: 1, headersUpdated: 2003, deleted: 1, unchanged: 1, bytesUploaded: 1200 },
    ],
  ])('%s', (name, sum) => {
    expect(totals(runs[name])).toEqual(sum)
  })

  it('counts the bytes that were sent, not those that were planned', () => {
    const outcomes = everydayPlan.changes
      .filter(isWork)
      .map(change => ({ outcome: 'applied', change, bytes: 10 }) as const)
    const sum = totals(report({ result: { outcomes, cancelled: false, leftUploads: [] } }))
    expect(sum.bytesUploaded).toBe(70)
  })

  it('counts what apply sent again for the sake of headers, which a dry run does not foresee', () => {
    const change = headers('a.html')
    const outcomes = [{ outcome: 'applied', change, bytes: 1200 }] as const
    const run = report({ plan: plan([change]), result: { outcomes, cancelled: false, leftUploads: [] } })
    expect(totals(run)).toMatchObject({ headersUpdated: 1, bytesUploaded: 1200 })
    expect(totals({ ...run, dryRun: true })).toMatchObject({ headersUpdated: 1, bytesUploaded: 0 })
  })

  it('is in a dry run what the deploy then does', () => {
    expect(totals(report({ dryRun: true }))).toEqual(totals(report()))
  })
})

describe('outputs', () => {
  const files = {
    changes: '/tmp/changes.json',
    summary: '/tmp/summary.md',
    summaryText: '/tmp/summary.txt',
    changedPaths: '/tmp/changed-paths.txt',
  }

  it('are those that action.yml names', () => {
    expect(Object.keys(outputs(totals(report()), files, [])).sort()).toEqual(
      OUTPUTS.map(({ name }) => name).sort(),
    )
  })

  it('are strings', () => {
    const told = [
      { distribution: 'E1', paths: ['/a', '/b*'], state: 'started', id: 'I1' },
      { distribution: 'E2', paths: ['/a'], state: 'completed', id: 'I2' },
      { distribution: 'E3', paths: ['/c'], state: 'not-started' },
    ] as const
    expect(outputs(totals(report()), files, told, 'https://www.example.org/', '/tmp/site.sha256')).toEqual({
      changed: 'true',
      created: '3',
      updated: '2',
      'headers-updated': '0',
      deleted: '2',
      unchanged: '2',
      failed: '0',
      'bytes-uploaded': '211259',
      'changes-file': '/tmp/changes.json',
      'summary-file': '/tmp/summary.md',
      'summary-text-file': '/tmp/summary.txt',
      'changed-paths-file': '/tmp/changed-paths.txt',
      'manifest-file': '/tmp/site.sha256',
      'invalidated-paths': '/a\n/b*',
      url: 'https://www.example.org/',
      'invalidation-ids': 'I1\nI2',
    })
  })

  it('count headers as a change', () => {
    const only = outputs(totals(report({ plan: plan([headers('a.html')]) })), files, [])
    expect(only).toMatchObject({
      changed: 'true',
      updated: '0',
      'headers-updated': '1',
      'bytes-uploaded': '0',
    })
  })

  test.each<[keyof typeof runs, string]>([
    ['deployed', 'true'],
    ['dry-run', 'true'],
    ['failed', 'true'],
    ['removed', 'true'],
    ['refused', 'false'],
    ['not-begun', 'false'],
    ['nothing-to-do', 'false'],
    ['no-plan', 'false'],
  ])('changed, when %s: %s', (name, changed) => {
    expect(outputs(totals(runs[name]), files, []).changed).toBe(changed)
  })
})
