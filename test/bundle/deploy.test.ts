import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { site } from '../support/site.ts'
import { changesOf, contents, runStep, storeFor } from './step.ts'

const RECORD = '.s3-site-deploy.json'
const IMMUTABLE = 'public, max-age=31536000, immutable'
const REVALIDATE = 'public, max-age=0, must-revalidate'

describe('a deploy', () => {
  test('makes the prefix hold the source, and says in outputs and files what it did', async () => {
    const store = await storeFor()
    const bucket = contents(store)
    bucket.put('docs/index.html', 'the page before')
    bucket.put('docs/same.css', 'p {}', {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': REVALIDATE,
    })
    bucket.put('docs/gone.html', 'old')
    bucket.put('docs/', '')
    bucket.put('docs/.well-known/security.txt', 'Contact: …')
    bucket.put('docs-2/index.html', 'a neighbour')
    const source = site({
      'index.html': 'home',
      'same.css': 'p {}',
      'empty.txt': '',
      'assets/app-4f3c2b1a.js': 'boot()',
      '.nojekyll': '',
    })

    const run = await runStep(store, { source, prefix: '/docs/', delete: 'true' })

    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { changed: 'true', created: '3', updated: '1', deleted: '1', unchanged: '1', failed: '0' },
    })
    expect(run.outputs).toMatchObject({ 'headers-updated': '0', 'bytes-uploaded': '10' })
    expect(run.annotations).toEqual([
      { level: 'warning', title: undefined, message: expect.stringContaining('.well-known/') },
    ])
    expect(bucket.keys()).toEqual([
      'docs-2/index.html',
      'docs/',
      'docs/.nojekyll',
      `docs/${RECORD}`,
      'docs/.well-known/security.txt',
      'docs/assets/app-4f3c2b1a.js',
      'docs/empty.txt',
      'docs/index.html',
      'docs/same.css',
    ])
    const sent = (path: string) => bucket.get(`docs/${path}`)?.headers
    expect(sent('assets/app-4f3c2b1a.js')).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': IMMUTABLE,
    })
    expect(sent('index.html')).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': REVALIDATE,
    })

    const { version, command, status, bucket: name, prefix, totals, changes, kept } = changesOf(run)
    expect({ version, command, status, name, prefix }).toEqual({
      version: 1,
      command: 'deploy',
      status: 'deployed',
      name: 'www',
      prefix: 'docs/',
    })
    expect(totals).toMatchObject({ created: 3, updated: 1, deleted: 1, failed: 0, withheld: 0, unchanged: 1 })
    expect(changes.map(({ path, action, size, previousSize }) => [path, action, size, previousSize])).toEqual(
      [
        ['assets/app-4f3c2b1a.js', 'create', 6, null],
        ['.nojekyll', 'create', 0, null],
        ['empty.txt', 'create', 0, null],
        ['index.html', 'update', 4, 15],
        ['gone.html', 'delete', null, 3],
        ['same.css', 'unchanged', 4, 4],
      ],
    )
    expect(kept.map(({ key, reason }) => [key, reason])).toEqual([
      ['docs/', 'folder-marker'],
      ['docs/.well-known/security.txt', 'well-known'],
    ])
    expect(readFileSync(run.outputs['summary-file'] ?? '', 'utf8').trim()).toBe(run.summary.trim())

    store.requests.length = 0
    const again = await runStep(store, { source, prefix: 'docs', delete: 'true' })
    expect(again).toMatchObject({ exitCode: 0, outputs: { changed: 'false', unchanged: '5' } })
    expect(store.counts()).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  })

  test('of pr-1 does not touch pr-10', async () => {
    const store = await storeFor()
    contents(store).put('pr-10/index.html', 'ten')
    contents(store).put('pr-1.html', 'beside')
    contents(store).put('pr-1/gone.html', 'old')
    const run = await runStep(store, {
      source: site({ 'index.html': 'one' }),
      prefix: 'pr-1',
      delete: 'true',
    })
    expect(run).toMatchObject({ exitCode: 0, outputs: { created: '1', deleted: '1' } })
    expect(contents(store).keys()).toEqual([
      'pr-1.html',
      `pr-1/${RECORD}`,
      'pr-1/index.html',
      'pr-10/index.html',
    ])
  })

  test('of one file is one object, and deletes nothing', async () => {
    const store = await storeFor()
    contents(store).put('docs/other.txt', 'other')
    const source = join(site({ 'build/robots.txt': 'User-agent: *' }), 'build', 'robots.txt')

    expect(await runStep(store, { source, prefix: 'docs' })).toMatchObject({
      exitCode: 0,
      outputs: { created: '1' },
    })
    expect(contents(store).keys()).toEqual([`docs/${RECORD}`, 'docs/other.txt', 'docs/robots.txt'])

    const run = await runStep(store, { source, prefix: 'docs', delete: 'true' })
    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toContain('single file')
  })

  test('of patterns takes keys from their root', async () => {
    const store = await storeFor()
    const workspace = site({
      'dist/index.html': 'home',
      'dist/.hidden/a.txt': 'a',
      'dist/js/app.js': 'boot()',
      'dist/js/app.js.map': '{}',
      'src/app.ts': '',
    })
    const run = await runStep(store, { source: 'dist/**\n!dist/**/*.map' }, { workspace })
    expect(run).toMatchObject({ exitCode: 0, outputs: { created: '3' } })
    expect(contents(store).keys()).toEqual(['.hidden/a.txt', RECORD, 'index.html', 'js/app.js'])

    const strays = await runStep(store, { source: 'dist/**\nsrc/*.ts' }, { workspace })
    expect(strays.exitCode).toBe(1)
    expect(strays.annotations[0]?.message).toMatch(/src\/\*\.ts.*dist\/\*\*/)
  })

  test('of many files has a summary that GitHub shows', async () => {
    const store = await storeFor()
    const long = 'x'.repeat(100)
    const files = Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [`${long}/${long}-${index}.html`, '']),
    )
    const run = await runStep(store, { source: site(files) })
    expect(run).toMatchObject({ exitCode: 0, outputs: { created: '600', 'bytes-uploaded': '0' } })
    expect(statSync(run.outputs['summary-file'] ?? '').size).toBeLessThanOrEqual(60_000)
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024)
    expect(/and [\d,]+ more/.test(readFileSync(run.outputs['summary-file'] ?? '', 'utf8'))).toBe(true)
    expect(changesOf(run).changes).toHaveLength(600)
  })
})

describe('other commands', () => {
  test('list shows what is there', async () => {
    const store = await storeFor()
    contents(store).put('docs/a.html', 'a')
    const run = await runStep(store, { command: 'list', prefix: 'docs' })
    expect(run).toMatchObject({ exitCode: 0, annotations: [] })
    expect(run.stdout).toContain('docs/a.html')
  })

  test('remove takes a preview away, its record last, and nothing else', async () => {
    const store = await storeFor()
    await runStep(store, { source: site({ 'index.html': 'one', 'app-4f3c2b1a.js': '' }), prefix: 'pr-1' })
    contents(store).put('pr-10/index.html', 'ten')
    contents(store).put('pr-1/keep/me.txt', 'kept')

    const dry = await runStep(store, { command: 'remove', prefix: 'pr-1', 'dry-run': 'true' })
    expect(dry).toMatchObject({ exitCode: 0, outputs: { deleted: '4', changed: 'true' } })
    expect(contents(store).keys()).toHaveLength(5)

    const run = await runStep(store, { command: 'remove', prefix: 'pr-1', protect: 'keep/' })
    expect(run).toMatchObject({ exitCode: 0, outputs: { deleted: '2' } })
    const rest = await runStep(store, { command: 'remove', prefix: 'pr-1' })
    expect(rest).toMatchObject({ exitCode: 0, outputs: { deleted: '2' } })
    expect(contents(store).keys()).toEqual(['pr-10/index.html'])

    const nothing = await runStep(store, { command: 'remove', prefix: 'pr-1' })
    expect(nothing).toMatchObject({ exitCode: 0, outputs: { changed: 'false', deleted: '0' } })
  })

  test('remove is guarded', async () => {
    const store = await storeFor()
    for (let index = 0; index < 300; index++) contents(store).put(`pr-1/${index}.html`, '')

    const all = await runStep(store, { command: 'remove' })
    expect(all.exitCode).toBe(1)
    expect(all.annotations[0]?.message).toMatch(/prefix: .*whole bucket/)
    const many = await runStep(store, { command: 'remove', prefix: 'pr-1' })
    expect(many.exitCode).toBe(1)
    expect(many.annotations[0]?.message).toContain('max-deletes: 300')
    expect(contents(store).keys()).toHaveLength(300)

    const one = await runStep(store, { command: 'remove', include: '/pr-1/7.html' })
    expect(one).toMatchObject({ exitCode: 0, outputs: { deleted: '1' } })
    const meant = await runStep(store, { command: 'remove', prefix: 'pr-1', 'max-deletes': '100%' })
    expect(meant).toMatchObject({ exitCode: 0, outputs: { deleted: '299' } })
  })
})
