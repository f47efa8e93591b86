import { describe, expect, test } from 'vitest'
import { RECORD, scenario } from './scenario.ts'

const SITE = { 'a.css': 'a {}', 'b.css': 'b {}', 'index.html': 'home' }

describe('the record after a run that failed', () => {
  test('knows what was applied, and a repeat does the rest', async () => {
    const site = await scenario(SITE, {}, { opaqueEtags: true })
    site.server.allow = (action, key) => action !== 's3:PutObject' || key !== 'b.css'
    expect(await site.deploy()).toMatchObject({ succeeded: false })
    expect(site.row('a.css')).toMatchObject({ etag: site.bucket.get('a.css')?.etag })
    expect(site.row('b.css')).toBeUndefined()
    site.server.allow = undefined
    const repeat = await site.deploy()
    expect(repeat).toMatchObject({ succeeded: true, changes: ['create b.css', 'create index.html'] })
    expect((await site.deploy()).changes).toEqual([])
  })

  test('does not believe in headers whose write failed', async () => {
    const site = await scenario(SITE)
    await site.deploy()
    // Done, and not answered.
    site.server.intercept = ({ operation, key }) =>
      operation === 'PutObject' && key === 'b.css' ? 'lose-answer' : undefined
    const inputs = { 'cache-control': 'max-age=60' }
    expect((await site.deploy(inputs)).succeeded).toBe(false)
    site.server.intercept = undefined
    expect(site.row('b.css')).toMatchObject({ headers: '' })
    const back = await site.deploy()
    expect(back.changes).toEqual(['headers a.css', 'headers b.css', 'headers index.html'])
    expect(new Set(Object.values(site.header('cache-control')))).toEqual(
      new Set(['public, max-age=0, must-revalidate']),
    )
  })

  test('still owns what could not be deleted', async () => {
    const site = await scenario(SITE, { delete: 'owned', 'max-deletes': 'unlimited' })
    await site.deploy()
    site.bucket.put('alien.css', 'x')
    site.change({ 'a.css': undefined, 'b.css': undefined })
    site.server.allow = (action, key) => action !== 's3:DeleteObject' || key !== 'a.css'
    expect((await site.deploy()).succeeded).toBe(false)
    site.server.allow = undefined
    expect((await site.deploy()).changes).toEqual(['delete a.css'])
    expect(site.contents()).toEqual({ 'alien.css': 'x', 'index.html': 'home' })
  })

  test('is written after a cancellation, too', async () => {
    const site = await scenario(SITE, { concurrency: '1' })
    const cancel = new AbortController()
    site.server.intercept = ({ operation, key }) => {
      if (operation === 'PutObject' && key === 'index.html') cancel.abort(new Error('cancelled'))
      return undefined
    }
    expect((await site.deploy({}, { signal: cancel.signal })).succeeded).toBe(false)
    expect(site.row('a.css')).toBeDefined()
    expect(site.row('b.css')).toBeDefined()
  })

  test('is written before deletes were withheld, and keeps their rows', async () => {
    const site = await scenario(SITE, { delete: 'owned' })
    await site.deploy()
    site.change({ 'a.css': undefined, 'b.css': 'B {}' })
    site.server.allow = (action, key) => action !== 's3:PutObject' || key !== 'b.css'
    expect(await site.deploy()).toMatchObject({ succeeded: false, host: { outputs: { deleted: '0' } } })
    site.server.allow = undefined
    expect((await site.deploy()).changes).toEqual(['update b.css', 'delete a.css'])
  })
})

test('a refused run writes no record', async () => {
  const site = await scenario(SITE, { delete: 'true', 'max-deletes': '0' })
  await site.deploy()
  const before = site.recordBytes()
  site.change({ 'a.css': undefined, 'b.css': 'B {}' })
  const refused = await site.deploy()
  expect(refused).toMatchObject({ succeeded: false, requests: { ListObjectsV2: 1, GetObject: 1 } })
  expect(site.recordBytes()).toBe(before)
})

test.each([
  ['in its place', {}, RECORD],
  ['in a folder, which would make it another deploy’s', {}, `docs/${RECORD}`],
  ['under the name that was chosen', { record: 'state.json' }, 'state.json'],
  ['under the usual name beside the one that was chosen', { record: 'state.json' }, RECORD],
])('a source file %s is refused', async (_, inputs, path) => {
  const site = await scenario({ ...SITE, [path]: '{}' })
  const refused = await site.deploy(inputs)
  expect(refused).toMatchObject({ succeeded: false, requests: { ListObjectsV2: 1 } })
  expect(refused.log).toContain('with the name that deploys use for their record')
  expect(site.bucket.keys()).toEqual([])
})
