import { expect, test } from 'vitest'
import { scenario } from './scenario.ts'

const SITE = { 'index.html': 'home', 'blog/index.html': 'blog', 'a.map': '', '.DS_Store': '', 'b/._c': '' }

test('the log counts what does not take part, by pattern', async () => {
  const site = await scenario(SITE, { exclude: 'index.html\n*.map\nuploads/', include: '', delete: 'true' })
  site.change({ 'a.css': 'a {}' })
  site.bucket.put('uploads/a.pdf', '')
  const { log, warnings } = await site.deploy()
  for (const part of [
    'Left out of the source: ',
    '2 files by exclude index.html',
    '1 file by exclude *.map',
    '2 system files (.DS_Store, b/._c)',
  ])
    expect(log).toContain(part)
  expect(warnings).toEqual([])
  expect(site.bucket.keys()).not.toContain('.DS_Store')
})

test('a pattern that matches nothing, in the source or in the bucket, is a warning', async () => {
  const site = await scenario(SITE, { exclude: 'index.htm\n*.map', include: '*.html\n*.htm\n*.map' })
  expect((await site.deploy()).warnings).toEqual([
    'include: *.htm matches nothing.\nexclude: index.htm matches nothing.\n' +
      'Patterns are in .gitignore syntax, on the path below the prefix.',
  ])
})

test('what build tools leave for themselves is hinted at', async () => {
  const site = await scenario({ 'index.html': 'home', '.vite/manifest.json': '{}' })
  expect((await site.deploy()).log).toContain('name it in exclude')
})
