import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import type { RetryPolicy } from '../../src/s3/retry.ts'
import { type Scenario, scenario } from './scenario.ts'

/** Whatever has to be tried again fails the run. */
const NONE: RetryPolicy = { baseMs: 0, capMs: 0, budgetMs: 0, hopelessMs: 0, leastAttempts: 1 }

const FILES = 400
const SITE = Object.fromEntries(
  Array.from({ length: FILES }, (_, index) => [`pages/${index}.html`, `<h1>Page ${index}</h1>`] as const),
)

/** Every page went up, by one request that was answered. */
function expectAllOnce({ server }: Scenario): void {
  const puts = server.requests.filter(({ operation, key }) => operation === 'PutObject' && key in SITE)
  expect(puts.map(({ key }) => key).sort()).toEqual(Object.keys(SITE).sort())
  expect(new Set(puts.map(({ status }) => status))).toEqual(new Set([200]))
}

describe.each([
  ['our own client', {}],
  ["Node's client", { HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: '127.0.0.1' }],
])('a store that ends connections, with %s', (_, environment) => {
  test.each([
    ['after a few requests, and says so', { requests: 3, isAnnounced: true }],
    ['after a few requests, without a word', { requests: 3 }],
    ['after 100 requests, as S3 does', { requests: 100, isAnnounced: true }],
    ['as soon as they are idle', { idleMs: 0 }],
  ])('%s: loses no request, and none has to be tried again', async (_, lifetime) => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
    const site = await scenario(SITE, { concurrency: '2' }, {}, { lifetime })
    const first = await site.deploy({}, { retry: NONE })
    expect(first).toMatchObject({ succeeded: true, warnings: [] })
    expect(site.server.ended).toBeGreaterThan(0)
    expectAllOnce(site)
    site.change({ 'pages/7.html': '<h1>Page seven</h1>', 'pages/8.html': undefined })
    const second = await site.deploy({ delete: 'true' }, { retry: NONE })
    expect(second).toMatchObject({ succeeded: true, changes: ['update pages/7.html', 'delete pages/8.html'] })
  })
})

describe('connections', () => {
  const page = (css: string) => `<link rel="stylesheet" href="/${css}"><h1>Page</h1>`
  const pages = (css: string) =>
    Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${index}.html`, page(css)] as const))
  const OLD = { 'old.4fb5d2e1.css': 'a {}', ...pages('old.4fb5d2e1.css') }
  const NEW = { 'new.11223344.css': 'b {}', ...pages('new.11223344.css') }

  test('are opened for all writes before the first one begins', async () => {
    const site = await scenario(OLD)
    await site.deploy()
    site.change(NEW)
    const before = site.server.connections
    let opened: number | undefined
    // The stylesheet goes up before the pages. Its answer waits for the connections that they will need.
    site.server.intercept = async ({ operation }) => {
      if (operation !== 'PutObject' || opened !== undefined) return undefined
      opened = 0
      for (let turn = 0; opened < 7 && turn < 1_000; turn++) {
        await nextTurn()
        opened = site.server.connections - before
      }
      return undefined
    }
    const { changes } = await site.deploy()
    expect(changes).toHaveLength(7)
    expect(opened).toBe(7)
  })

  test('are opened for no more writes than may be sent at once', async () => {
    const site = await scenario(OLD)
    await site.deploy()
    site.change(NEW)
    const before = site.server.connections
    await site.deploy({ concurrency: '3' })
    expect(site.server.connections - before).toBe(3)
  })

  test.each([
    ['an unchanged site', OLD, {}],
    ['a dry run', NEW, { 'dry-run': 'true' }],
  ])('are not opened for %s', async (_, files, inputs) => {
    const site = await scenario(OLD)
    await site.deploy()
    site.change(files)
    const before = site.server.connections
    await site.deploy(inputs)
    // One lists, the other gets the record.
    expect(site.server.connections - before).toBe(2)
  })
})
