import { expect, test } from 'vitest'
import { RECORD, type Scenario, scenario } from './scenario.ts'

const SITE = { 'index.html': '<img src="uploads/4999.png">', 'zoo.css': 'a {}' }
const UPLOADS = 5_000
const KEEPING = 'Keeping all of uploads/: left out by include or exclude'

async function aboveUploads(inputs = {}): Promise<Scenario> {
  const site = await scenario(SITE, { delete: 'true', exclude: 'uploads/**', ...inputs })
  for (let n = 0; n < UPLOADS; n++) site.bucket.put(`uploads/${n}.png`, 'x')
  return site
}

test('a large folder that is left out is not listed to its end, and stays as it is', async () => {
  const site = await aboveUploads()
  site.bucket.put('old.html', 'old')
  site.bucket.put('zoo.html', 'old')
  const run = await site.deploy()
  expect(run).toMatchObject({ succeeded: true, kept: [], warnings: [], skipped: ['uploads/'] })
  expect(run.log).toContain(KEEPING)
  expect(run.changes.toSorted()).toEqual([
    'create index.html',
    'create zoo.css',
    'delete old.html',
    'delete zoo.html',
  ])
  expect(run.requests['ListObjectsV2']).toBeLessThanOrEqual(4)
  expect(site.bucket.keys().filter(key => key.startsWith('uploads/'))).toHaveLength(UPLOADS)
  expect((await site.deploy()).requests).toEqual({ ListObjectsV2: 2, GetObject: 1 })
})

test('a listing before deletes does not go through it either', async () => {
  const site = await aboveUploads({ 'max-deletes': 'unlimited' })
  for (let n = 0; n < 20; n++) site.bucket.put(`old/${n}/index.html`, 'old')
  const { changes, requests } = await site.deploy()
  expect(changes.filter(change => change.startsWith('delete old/'))).toHaveLength(20)
  expect(requests['ListObjectsV2']).toBeLessThanOrEqual(4)
})

test('what pages name in such a folder counts as there', async () => {
  const site = await aboveUploads({ 'broken-links': 'error' })
  expect(await site.deploy()).toMatchObject({ succeeded: true, warnings: [] })
})

test('a pattern may match in such a folder alone', async () => {
  const site = await aboveUploads({ exclude: 'uploads/\nuploads/old/\n*.mp4' })
  const run = await site.deploy()
  expect(run).toMatchObject({ succeeded: true, warnings: [], skipped: ['uploads/'] })
  expect(run.log).toContain('exclude: *.mp4 matches nothing.')
})

test('a removal leaves it, and the record with it', async () => {
  const site = await aboveUploads()
  await site.deploy()
  expect(await site.remove({ include: '*' })).toMatchObject({ succeeded: true, skipped: ['uploads/'] })
  expect(site.bucket.keys().filter(key => !key.startsWith('uploads/'))).toEqual([RECORD])
})

test('a folder that holds the record is listed', async () => {
  const site = await aboveUploads({ record: 'uploads/state.json' })
  await site.deploy()
  expect(await site.deploy()).toMatchObject({ succeeded: true, changes: [], skipped: [] })
})

test('a folder that may hold the record of another deploy is listed', async () => {
  const inputs = { delete: 'true', exclude: 'meta/', record: 'meta/state.json' }
  const site = await scenario({ 'index.html': 'x' }, inputs)
  for (let n = 0; n < 1_500; n++) site.bucket.put(`pr-1/meta/${n}.json`, 'x')
  await site.sibling({ 'app.html': 'x' }, { prefix: 'pr-1/' }).deploy()
  const run = await site.deploy()
  expect(run).toMatchObject({ changes: ['create index.html'], skipped: [] })
  expect(run.nested).toEqual([{ path: 'pr-1/', objects: 1_502 }])
})

test('two steps that share a folder and a record know their own files again', async () => {
  const assets = Object.fromEntries(Array.from({ length: 1_500 }, (_, n) => [`assets/${n}.svg`, `${n}`]))
  const site = await scenario({ ...SITE, ...assets }, { delete: 'true' })
  const first = { include: 'assets/' }
  const second = { exclude: 'assets/' }
  await site.deploy(first)
  await site.deploy(second)
  expect((await site.deploy(second)).requests).toEqual({ ListObjectsV2: 2, GetObject: 1 })
  const again = await site.deploy(first)
  expect(again).toMatchObject({ changes: [], requests: { ListObjectsV2: 2, GetObject: 1 } })

  site.change({ 'index.html': 'new', 'zoo.css': undefined })
  expect((await site.deploy(second)).changes).toEqual(['update index.html', 'delete zoo.css'])
  expect(site.row('assets/7.svg')).toMatchObject({ etag: site.bucket.get('assets/7.svg')?.etag })
  expect(site.row('zoo.css')).toBeUndefined()
  expect((await site.deploy()).requests).not.toHaveProperty('PutObject')
})

test('headers that were edited are set right, though the other step has written the record since', async () => {
  const assets = Object.fromEntries(Array.from({ length: 1_500 }, (_, n) => [`assets/${n}.svg`, `${n}`]))
  const site = await scenario({ ...SITE, ...assets }, { delete: 'true' })
  const first = { include: 'assets/' }
  const second = { exclude: 'assets/' }
  await site.deploy(first)
  site.age()
  site.editHeaders('assets/7.svg', { 'cache-control': 'no-store' })
  await site.deploy(second)
  site.change({ 'index.html': 'new' })
  await site.deploy(second)
  expect(await site.deploy(first)).toMatchObject({
    changes: ['headers assets/7.svg'],
    requests: { HeadObject: 1, PutObject: 2 },
  })
  expect((await site.deploy(first)).requests).toEqual({ ListObjectsV2: 2, GetObject: 1 })
})

test('delete: owned keeps what somebody has put back since', async () => {
  const site = await aboveUploads({ delete: 'owned' })
  site.change({ 'old.html': 'old' })
  await site.deploy()
  site.bucket.remove('old.html')
  site.change({ 'old.html': undefined, 'index.html': 'new' })
  site.age()
  await site.deploy()
  site.bucket.put('old.html', 'old')
  for (const text of ['newer', 'newest']) {
    site.change({ 'index.html': text })
    expect(await site.deploy()).toMatchObject({
      changes: ['update index.html'],
      kept: ['old.html: not-owned'],
    })
  }
})
