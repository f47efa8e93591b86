import { describe, expect, test } from 'vitest'
import { scenario } from './scenario.ts'

const SITE = { 'a.css': 'a {}', 'b.css': 'b {}', 'index.html': 'home' }
const OWNED = { delete: 'owned' }

describe('delete: owned', () => {
  test('deletes what an earlier deploy put there, and leaves and counts the rest', async () => {
    const site = await scenario(SITE, OWNED)
    await site.deploy()
    site.bucket.put('upload.css', 'by hand')
    site.change({ 'a.css': undefined })
    const run = await site.deploy()
    expect(run).toMatchObject({ changes: ['delete a.css'], kept: ['upload.css: not-owned'], warnings: [] })
    expect(run.log).toContain('Keeping 1 object: not uploaded by an earlier deploy')
  })

  test('leaves what others have replaced since', async () => {
    const site = await scenario(SITE, OWNED)
    await site.deploy()
    site.bucket.put('a.css', 'by hand')
    site.change({ 'a.css': undefined })
    expect(await site.deploy()).toMatchObject({ changes: [], kept: ['a.css: not-owned'] })
  })

  test('without a record deletes nothing and says so', async () => {
    const site = await scenario(SITE, OWNED)
    site.bucket.put('old.css', 'old')
    const first = await site.deploy()
    expect(first.kept).toEqual(['old.css: not-owned'])
    expect(first.warnings).toEqual([expect.stringMatching(/^No record of an earlier deploy was found/)])
    expect((await site.deploy()).warnings).toEqual([])
  })

  test('owns what it found in place and right', async () => {
    const site = await scenario(SITE, OWNED)
    site.bucket.put('a.css', 'a {}')
    await site.deploy()
    site.change({ 'a.css': undefined })
    expect((await site.deploy()).changes).toEqual(['delete a.css'])
  })

  test('what it does not own makes no large loss look small', async () => {
    const pages = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.html`, 'x']))
    const site = await scenario({ ...pages, 'index.html': 'home' }, OWNED)
    await site.deploy()
    for (let n = 0; n < 100; n++) site.bucket.put(`upload-${n}.css`, 'x')
    site.change(Object.fromEntries(Object.keys(pages).map(path => [path, undefined])))
    expect((await site.deploy()).succeeded).toBe(false)
  })

  test('lets two steps share a prefix, with a record each', async () => {
    const site = await scenario(SITE, OWNED)
    const docs = site.sibling({ 'docs.css': 'd {}', 'more.css': 'm {}' }, { ...OWNED, record: '.docs.json' })
    await site.deploy()
    await docs.deploy()
    site.change({ 'a.css': undefined })
    docs.change({ 'more.css': undefined })
    expect((await site.deploy()).changes).toEqual(['delete a.css'])
    expect((await docs.deploy()).changes).toEqual(['delete more.css'])
    expect(Object.keys(site.contents())).toEqual(['.docs.json', 'b.css', 'docs.css', 'index.html'])
  })

  test('it needs the record', async () => {
    const site = await scenario({})
    await expect(site.deploy({ ...OWNED, record: 'false' })).rejects.toThrow(/delete: .*record is false/)
  })
})
