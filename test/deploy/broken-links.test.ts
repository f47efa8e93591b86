import { describe, expect, test } from 'vitest'
import { scenario } from './scenario.ts'

const SITE = {
  'index.html': '<link rel=stylesheet href=site.css>\n<a href=/about>about</a>\n<img src=img/missing.png>',
  'about.html': '<a href="/">home</a> <a href=nowhere/>x</a> <img src="/img/missing.png">',
  'site.css': '\np { background: url(img/none.png) }',
}

const TOLD = [
  '3 files that pages or stylesheets name are neither in the source nor in the bucket.',
  'about.html:1 names nowhere/',
  'about.html:1 names /img/missing.png, and 1 other file too',
  'site.css:2 names img/none.png',
]

describe('links that lead nowhere', () => {
  test('are told with page, line and target', async () => {
    const site = await scenario(SITE)
    const { succeeded, warnings } = await site.deploy()
    expect(succeeded).toBe(true)
    expect(warnings).toEqual([TOLD.join('\n')])
  })

  test('are not looked for in what stays as it is, nor where nobody asks', async () => {
    const site = await scenario(SITE)
    expect((await site.deploy({ 'broken-links': 'off' })).warnings).toEqual([])
    expect((await site.deploy()).warnings).toEqual([])
  })

  test.each([{ 'broken-links': 'error' }, { 'fail-on': 'broken-links' }])(
    'stop a deploy before any write with %j, also those in files that stay',
    async inputs => {
      const site = await scenario(SITE)
      await site.deploy({ 'broken-links': 'off' })
      site.change({ 'new.html': 'new' })
      const { succeeded, log } = await site.deploy(inputs)
      expect(succeeded).toBe(false)
      for (const line of TOLD) expect(log).toContain(line)
      expect(Object.keys(site.contents())).not.toContain('new.html')
    },
  )

  test('are none if they lead to an object that stays, to a redirect, or to another deploy below the prefix', async () => {
    const site = await scenario(
      {
        'index.html':
          '<img src=kept/a.png><a href=/moved><a href=pr-1/x.html><a href="https://example.com/none">',
        _redirects: '/moved /',
      },
      { delete: 'true', protect: 'kept/', 'site-files': 'true' },
    )
    site.bucket.put('kept/a.png', 'kept')
    await site.sibling({ 'x.html': 'x' }, { prefix: 'pr-1' }).deploy()
    const { warnings } = await site.deploy({ 'broken-links': 'error' })
    expect(warnings.filter(text => /names/.test(text))).toEqual([])
    expect(Object.keys(site.contents())).toContain('kept/a.png')
  })
})

test('anchors that are missing are warned of where both pages are read, and stop nothing', async () => {
  const site = await scenario({
    'index.html': '<a href="about.html#team">\n<a href="about.html#work">',
    'about.html': '<h2 id=team>',
  })
  const TOLD_ANCHOR = 'Pages link to 1 anchor that does not exist.\nindex.html:2 names about.html#work'
  expect((await site.deploy()).warnings).toEqual([TOLD_ANCHOR])
  site.change({ 'index.html': '<p><a href="about.html#team">\n<a href="about.html#work">' })
  expect((await site.deploy()).warnings).toEqual([])
  const { succeeded, warnings } = await site.deploy({ 'broken-links': 'error' })
  expect([succeeded, warnings]).toEqual([true, [TOLD_ANCHOR]])
})

describe('what a page shows, and the source has lost', () => {
  const before = { 'index.html': '<img src=a.png>', 'a.png': 'a', 'b.png': 'b', 'c.html': 'c' }
  const after = {
    'index.html': '<img src=a.png> <a href=c.html>',
    'a.png': undefined,
    'b.png': undefined,
    'c.html': undefined,
  }

  test('stays in the bucket; what nobody shows goes, and so does a page that is linked to', async () => {
    const site = await scenario(before, { delete: 'true' })
    await site.deploy()
    site.change(after)
    const { warnings, kept, changes } = await site.deploy()
    expect(changes).toEqual(['update index.html', 'delete c.html', 'delete b.png'])
    expect(kept).toEqual(['a.png: still-named'])
    expect(warnings).toEqual([
      'A file that pages show is no longer in the source, so the bucket keeps the old one.\nindex.html:1 names a.png',
      '1 file that pages or stylesheets name is neither in the source nor in the bucket.\nindex.html:1 names c.html',
    ])
  })

  test('stays in the bucket, however many links lead nowhere', async () => {
    const site = await scenario(before, { delete: 'true' })
    await site.deploy()
    const links = Array.from({ length: 1500 }, (_, index) => `<a href=${index}.html>`)
    site.change({ ...after, 'index.html': `${links.join('')}<img src=a.png>` })
    const { warnings, kept } = await site.deploy()
    expect(kept).toEqual(['a.png: still-named'])
    expect(warnings.join('\n')).toContain('1,500 files that pages or stylesheets name are neither')
  })

  test('goes where links are not looked at', async () => {
    const site = await scenario(before, { delete: 'true', 'broken-links': 'off' })
    await site.deploy()
    site.change(after)
    expect((await site.deploy()).changes).toContain('delete a.png')
  })
})

test('what is requested from the root of a site, and lies below the prefix, is told', async () => {
  const site = await scenario(
    { 'index.html': '<script src=/assets/app.js></script>', 'assets/app.js': 'app' },
    { prefix: 'pr-1', 'site-url': 'https://example.com/{prefix}/' },
  )
  expect((await site.deploy()).warnings).toEqual([
    'A file is requested from the root of the site, where this deploy puts none: it is served at https://example.com/pr-1/. ' +
      "Set the site generator's base path to the path of that URL.\nindex.html:1 names /assets/app.js",
  ])
  site.change({ 'index.html': '<script src=/pr-1/assets/app.js></script>' })
  expect((await site.deploy()).warnings).toEqual([])
})

test('nothing is read for links where nothing is written', async () => {
  const site = await scenario({ 'index.html': '<img src=missing.png>' })
  await site.deploy()
  const { requests, warnings } = await site.deploy()
  expect(warnings).toEqual([])
  expect(requests['PutObject']).toBeUndefined()
})
