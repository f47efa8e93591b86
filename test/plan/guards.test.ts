import { describe, expect, test } from 'vitest'
import { checkPlan, type MaxDeletes } from '../../src/plan/guards.ts'
import type { Change } from '../../src/plan/plan.ts'
import { create, del, plan } from '../support/builders.ts'

const times = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n))
const pages = (count: number) => times(count, n => del(`page-${n}.html`))
const hashed = (count: number) => times(count, n => del(`a-${n}.4fb5d2e1.js`, { kind: 'hashed' }))
const newPages = (count: number) => times(count, n => create(`new-${n}.html`))
const creates = (count: number) => times(count, n => create(`new-${n}.js`, { kind: 'other' }))

interface Case {
  readonly changes: readonly Change[]
  readonly before: readonly [objects: number, deletable: number, unhashed: number]
  readonly limit?: MaxDeletes
  readonly command?: 'deploy' | 'remove'
}

function check({ changes, before, limit = { limit: 'auto' }, command = 'deploy' }: Case) {
  const [objects, deletable, deletableUnhashed] = before
  const refused = checkPlan(
    plan(changes, { before: { objects, deletable, deletableUnhashed, hasRecord: false } }),
    command,
    limit,
  )
  return refused.map(({ problem }) => problem)
}

describe('auto, for a deploy', () => {
  test.each<[string, Case]>([
    ['nothing to delete', { changes: creates(3), before: [0, 0, 0] }],
    ['5 deletes of 5', { changes: pages(5), before: [5, 5, 5] }],
    ['20 of the 30 without a hash, beside many with one', { changes: pages(20), before: [80, 80, 30] }],
    ['half of the objects left', { changes: pages(21), before: [42, 42, 42] }],
    ['new files count as left', { changes: [...pages(21), ...creates(30)], before: [60, 60, 60] }],
    ['pages in a folder that is renamed', { changes: [...pages(30), ...newPages(30)], before: [49, 49, 49] }],
    [
      'pages built in another form, 48 of them',
      { changes: [...pages(42), ...newPages(42)], before: [48, 48, 48] },
    ],
    ['every chunk renamed', { changes: [...hashed(500), ...creates(500)], before: [520, 520, 20] }],
  ])('lets pass: %s', (_, given) => {
    expect(check(given)).toEqual([])
  })

  test.each<[string, Case, string]>([
    [
      'fewer than half left',
      { changes: pages(22), before: [50, 42, 42] },
      'This deploy would delete 22 of 42 objects, leaving 20: less than half.',
    ],
    [
      'a small site of which only the front page is left',
      { changes: pages(20), before: [21, 21, 21] },
      'This deploy would delete 20 of 21 objects, leaving 1: less than half.',
    ],
    [
      'the pages replaced by as many other files',
      { changes: [...pages(30), ...creates(30)], before: [40, 40, 40] },
      '30 of 40 objects without a content hash in the name would be deleted: more than half.',
    ],
    [
      'most pages lost, and a few new ones',
      { changes: [...pages(30), ...newPages(5), ...creates(20)], before: [40, 40, 40] },
      '30 of 40 objects without a content hash in the name would be deleted, and only 5 replaced: more than half.',
    ],
    [
      'the pages lost among renamed chunks',
      { changes: [...hashed(100), ...pages(21), ...creates(100)], before: [140, 140, 40] },
      '21 of 40 objects without a content hash in the name would be deleted: more than half.',
    ],
    [
      'a front page that nothing replaces',
      { changes: [del('index.html')], before: [9, 9, 9] },
      'index.html of s3://www.example.org/docs/ would be deleted, and the source has no replacement.',
    ],
  ])('refuses: %s', (_, given, problem) => {
    expect(check(given)).toEqual([problem])
  })

  test('says which number would allow it, and names the paths', () => {
    const deletes = pages(22)
    const [refusal] = checkPlan(
      plan(deletes, { before: { objects: 30, deletable: 30, deletableUnhashed: 30, hasRecord: false } }),
      'deploy',
      { limit: 'auto' },
    )
    expect(refusal?.hint).toContain('max-deletes: 22')
    expect(refusal?.paths).toHaveLength(22)
  })
})

describe('auto, for remove', () => {
  test('256 pass, the front page among them', () => {
    const changes = [...pages(255), del('index.html')]
    expect(check({ changes, before: [256, 256, 256], command: 'remove' })).toEqual([])
  })

  test('257 do not', () => {
    expect(check({ changes: pages(257), before: [257, 257, 257], command: 'remove' })).toEqual([
      '257 objects would be deleted, and remove deletes at most 256 unless max-deletes says otherwise.',
    ])
  })
})

test('auto lets remove empty a prefix that deploys made, whatever its size', () => {
  const before = { objects: 500, deletable: 500, deletableUnhashed: 500, hasRecord: true }
  expect(checkPlan(plan(pages(500), { before }), 'remove', { limit: 'auto' })).toEqual([])
})

describe('a limit of the user', () => {
  test.each<[MaxDeletes, boolean]>([
    [{ limit: 'unlimited' }, true],
    [{ limit: 'count', count: 30 }, true],
    [{ limit: 'count', count: 29 }, false],
    [{ limit: 'count', count: 0 }, false],
    [{ limit: 'percent', percent: 75 }, true],
    [{ limit: 'percent', percent: 74.9 }, false],
    [{ limit: 'percent', percent: 0 }, false],
  ])('%j for 30 deletes of 40 objects: passes is %s', (limit, passes) => {
    for (const command of ['deploy', 'remove'] as const) {
      expect(check({ changes: pages(30), before: [40, 40, 40], limit, command }).length === 0).toBe(passes)
    }
  })

  test('stands in the refusal as the user wrote it', () => {
    expect(
      check({ changes: pages(3), before: [40, 40, 40], limit: { limit: 'percent', percent: 5 } }),
    ).toEqual(['3 objects would be deleted, and max-deletes is 5%, which is 2 of 40 objects.'])
  })
})
