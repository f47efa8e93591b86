import { expect, test } from 'vitest'
import { scenario } from './scenario.ts'

const NFC = 'caf\u00e9.html'
const NFD = 'cafe\u0301.html'

test('an object whose name a file has in another Unicode form stays, and both are named', async () => {
  const site = await scenario({ 'index.html': 'home', [NFD]: 'new' }, { delete: 'true' })
  site.bucket.put(NFC, 'old')
  const run = await site.deploy()
  expect(run.kept).toEqual([`${NFC}: other-form`])
  expect(run.warnings).toEqual([
    expect.stringContaining('in the bucket caf%C3%A9.html, in the source cafe%CC%81.html'),
  ])
  expect(site.bucket.keys()).toEqual(expect.arrayContaining([NFC, NFD]))
})

test('protect means either form, and the object whose key is the prefix itself', async () => {
  const inputs = { delete: 'true', prefix: 'docs', 'max-deletes': 'unlimited', record: 'false' }
  const site = await scenario({ 'index.html': 'home' }, { ...inputs, protect: NFC })
  site.bucket.put(`docs/${NFD}`, 'kept')
  expect((await site.deploy()).kept).toEqual([`${NFD}: protected`])
  site.bucket.put('docs/', 'not empty')
  expect((await site.deploy({ protect: '**' })).kept).toContain(': protected')
})

test.each([
  ['objects behind folders', ['about', 'b'], 'about beside about/…'],
  ['folders behind objects', ['about/team', 'b/c'], 'about/team beside about,'],
])('%s, which the store does not list, are said once', async (_, all, which) => {
  const site = await scenario(
    { 'about.html': 'a', 'about/team.html': 't', 'b.html': 'b', 'b/c.html': 'c' },
    { 'clean-urls': 'true', prefix: 'docs' },
  )
  await site.deploy()
  for (const hidden of all) site.bucket.remove(`docs/${hidden}`)
  const run = await site.deploy()
  expect(run.warnings).toEqual([
    expect.stringContaining(`does not list 2 objects that an earlier deploy wrote, such as ${which}`),
  ])
  expect((await site.deploy()).warnings).toEqual([])
})
