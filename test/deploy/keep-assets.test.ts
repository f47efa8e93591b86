import { describe, expect, test } from 'vitest'
import { type Scenario, scenario } from './scenario.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 10, 1)
const OLD = 'app.4fb5d2e1.js'
const NEW = 'app.9c8b7a6d.js'
const INPUTS = { delete: 'true', 'keep-assets': '7d' }

/** A deploy with the old asset, then one with the new. */
async function afterTwo(inputs = {}): Promise<Scenario> {
  const site = await scenario({ 'index.html': OLD, [OLD]: 'old' }, { ...INPUTS, ...inputs })
  await site.deploy({}, { now: START })
  site.change({ 'index.html': NEW, [OLD]: undefined, [NEW]: 'new' })
  return site
}

describe('keep-assets', () => {
  test('keeps a hashed file that the source no longer has, until it has been unneeded that long', async () => {
    const site = await afterTwo()
    const second = await site.deploy({}, { now: START + DAY })
    expect(second.kept).toEqual([`${OLD}: kept-asset`])
    expect(second.log).toContain('Keeping 1 object: old files for open tabs (keep-assets)')
    expect(site.row(OLD)).toMatchObject({ unneededSince: START + DAY })

    const before = await site.deploy({}, { now: START + 8 * DAY - 1 })
    expect(before).toMatchObject({ kept: [`${OLD}: kept-asset`], changes: [] })
    expect(before.requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })

    const after = await site.deploy({}, { now: START + 8 * DAY })
    expect(after).toMatchObject({ kept: [], changes: [`delete ${OLD}`] })
    expect(site.bucket.keys()).not.toContain(OLD)
    expect(site.row(OLD)).toBeUndefined()
  })

  test('begins anew when the file has come back in between', async () => {
    const site = await afterTwo()
    await site.deploy({}, { now: START + DAY })
    site.change({ [OLD]: 'old' })
    await site.deploy({}, { now: START + 2 * DAY })
    expect(site.row(OLD)).not.toHaveProperty('unneededSince')
    site.change({ [OLD]: undefined })
    expect((await site.deploy({}, { now: START + 10 * DAY })).kept).toEqual([`${OLD}: kept-asset`])
  })

  test('begins anew when others have put something else there', async () => {
    const site = await afterTwo()
    await site.deploy({}, { now: START + DAY })
    site.bucket.put(OLD, 'other')
    expect((await site.deploy({}, { now: START + 30 * DAY })).kept).toEqual([`${OLD}: kept-asset`])
    expect(site.row(OLD)).toMatchObject({ unneededSince: START + 30 * DAY })
  })

  test('0 deletes at once, pages never wait', async () => {
    const site = await afterTwo({ 'keep-assets': '0' })
    site.change({ 'gone.html': 'x' })
    await site.deploy({}, { now: START })
    site.change({ 'gone.html': undefined })
    expect((await site.deploy({}, { now: START })).changes).toEqual(['delete gone.html'])
    expect(site.bucket.keys()).not.toContain(OLD)
    const kept = await afterTwo()
    kept.bucket.put('gone.html', 'x')
    expect((await kept.deploy()).changes).toContain('delete gone.html')
  })

  test('what stays is not counted by max-deletes', async () => {
    const site = await afterTwo({ 'max-deletes': '0' })
    expect((await site.deploy({}, { now: START + DAY })).succeeded).toBe(true)
  })

  test('a delete that failed is due at once in the next run', async () => {
    const site = await afterTwo()
    await site.deploy({}, { now: START + DAY })
    site.server.allow = action => action !== 's3:DeleteObject'
    expect((await site.deploy({}, { now: START + 9 * DAY })).succeeded).toBe(false)
    site.server.allow = undefined
    expect((await site.deploy({}, { now: START + 9 * DAY })).changes).toEqual([`delete ${OLD}`])
  })

  test('a dry run notes nothing', async () => {
    const site = await afterTwo()
    await site.deploy({ 'dry-run': 'true' }, { now: START + DAY })
    expect(site.row(OLD)).not.toHaveProperty('unneededSince')
  })

  test('it needs the record', async () => {
    const site = await scenario({})
    await expect(site.deploy({ ...INPUTS, record: 'false' })).rejects.toThrow(
      /keep-assets: .*record is false/,
    )
  })
})
