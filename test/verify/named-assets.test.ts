import { expect, it } from 'vitest'
import { namedAssets } from '../../src/verify/named-assets.ts'
import type { Probe } from '../../src/verify/probe.ts'
import { siteObject } from '../support/builders.ts'

const SITE = 'https://www.example.org/docs/'

function file(path: string, text: string, contentType = 'text/html; charset=utf-8'): Probe {
  const body = { from: 'text', text, md5: '' } as const
  const wanted = siteObject(path, { body, size: Buffer.byteLength(text), headers: { contentType } })
  return { url: new URL(path, SITE).href, path, expected: { is: 'file', wanted, isWritten: true } }
}

async function urls(...probes: readonly Probe[]): Promise<readonly string[]> {
  return (await namedAssets(probes)).map(({ url }) => url)
}

it.each([
  [
    '<img src="a.png"><script src="/b.js"></script>',
    ['https://www.example.org/docs/a/a.png', 'https://www.example.org/b.js'],
  ],
  ['<img src="https://cdn.example.com/x.png"><img src="data:,x">', []],
  // Unencrypted, what verify-headers hold would be read on the way.
  ['<img src="http://www.example.org/x.png"><img src="//www.example.org:8443/x.png">', []],
  ['<a href="/nowhere/">', []],
  ['<base href="/other/"><img src="a.png">', ['https://www.example.org/other/a.png']],
  ['<img src="a.png?v=1#x"><img src="a.png?v=1">', ['https://www.example.org/docs/a/a.png?v=1']],
  ['<img src="http://[">', []],
])('%s', async (html, wanted) => {
  expect(await urls(file('a/page.html', html))).toEqual(wanted)
})

it('reads stylesheets, and leaves out what is looked at anyway', async () => {
  const page = file('index.html', '<link rel="stylesheet" href="app.css">')
  const sheet = file('app.css', 'body { background: url(bg.webp) }', 'text/css; charset=utf-8')
  expect(await urls(page, sheet)).toEqual(['https://www.example.org/docs/bg.webp'])
})

it('is bounded', async () => {
  const images = (stem: string) =>
    Array.from({ length: 90 }, (_, index) => `<img src="${stem}${index}.png">`).join('')
  const pages = Array.from({ length: 50 }, (_, index) => file(`${index}.html`, images(`${index}-`)))
  expect(await urls(...pages)).toHaveLength(100)
  const each = Array.from({ length: 50 }, (_, index) => file(`${index}.html`, `<img src="${index}.png">`))
  expect(await urls(...each)).toHaveLength(30)
})
