import { describe, expect, test } from 'vitest'
import { readText } from '../../src/references/read-text.ts'
import { named } from './named.ts'

describe('a page names', () => {
  test.each([
    ['<script src=a.js></script>', ['resource a.js']],
    ['<script type="module" src="/a.js"></script>', ['resource /a.js']],
    ['<link rel=stylesheet href="a.css?v=2">', ['resource a.css?v=2']],
    ['<link rel="Alternate StyleSheet" href=a.css>', ['resource a.css']],
    ['<link rel=modulepreload href=a.js>', ['resource a.js']],
    ['<link rel="shortcut icon" href=a.ico>', ['resource a.ico']],
    ['<link rel=apple-touch-icon href=a.png>', ['resource a.png']],
    ['<link rel=manifest href=site.webmanifest>', ['resource site.webmanifest']],
    ['<link rel=preload as=image imagesrcset="a.png 1x, b.png 2x">', ['resource a.png', 'resource b.png']],
    ['<img src=a.png srcset="b.png 1x, c.png 2x">', ['resource a.png', 'resource b.png', 'resource c.png']],
    [
      '<picture><source srcset="a.avif, b.avif 2x"><img src=c.png></picture>',
      ['resource a.avif', 'resource b.avif', 'resource c.png'],
    ],
    [
      '<video src=a.mp4 poster=b.jpg><track src=c.vtt></video>',
      ['resource a.mp4', 'resource b.jpg', 'resource c.vtt'],
    ],
    ['<audio><source src=a.ogg></audio>', ['resource a.ogg']],
    ['<iframe src=/embed/></iframe>', ['resource /embed/']],
    ['<object data=a.svg></object><embed src=b.pdf>', ['resource a.svg', 'resource b.pdf']],
    ['<input type=image src=a.png>', ['resource a.png']],
    ['<svg><use href="a.svg#i"/><image xlink:href="b.png"/></svg>', ['resource a.svg#i', 'resource b.png']],
    ['<svg><rect fill="url(a.svg#g)"/></svg>', ['resource a.svg#g']],
    ['<p style="background: url(&quot;a b.png&quot;)">', ['resource a b.png']],
    ['<style>p { background: url(a.png) }</style>', ['resource a.png']],
    ['<style>@import "a.css";</style>', ['resource a.css']],
    ['<img src="a&amp;b.png">', ['resource a&b.png']],
    ['<img src="caf&eacute;.png?a=1&copy=2">', ['resource café.png?a=1&copy=2']],
    [
      '<meta property="og:image" content="https://example.com/a.png">',
      ['resource https://example.com/a.png'],
    ],
    ['<meta name="twitter:image" content="/a.png">', ['resource /a.png']],
    ['<meta itemprop=image content=a.png>', ['resource a.png']],
    ['<meta http-equiv=Refresh content="0; url=/new/">', ['redirect /new/']],
    [`<meta http-equiv=refresh content="0;URL='/new/'">`, ['redirect /new/']],
    ['<a href="/about/#team">', ['link /about/#team']],
    ['<map><area href=b.html></map>', ['link b.html']],
    ['<link rel=canonical href="https://example.com/">', ['link https://example.com/']],
    ['<iframe srcdoc="<img src=a.png>"></iframe>', ['resource a.png']],
    ['<noscript><img src=a.png></noscript>', ['resource a.png']],
    ['<template><img src=a.png></template>', ['resource a.png']],
    ['<IMG SRC=a.png>', ['resource a.png']],
    ['<img src=a.png', []],
    ['<div><p><img src=a.png></div></p><img src=b.png>', ['resource a.png', 'resource b.png']],
  ])('%s', (html, expected) => {
    expect(named(html).names).toEqual(expected)
  })

  test('modules of an import map, but not its folders', () => {
    const map = { imports: { a: './a.js', 'b/': './b/' }, scopes: { '/x/': { c: '/c.js' } } }
    const { names } = named(`<script type=importmap>${JSON.stringify(map)}</script>`)
    expect(names).toEqual(['resource ./a.js', 'resource /c.js'])
  })

  test('pictures of JSON-LD', () => {
    const data = {
      '@graph': [
        {
          '@type': 'Article',
          url: 'https://example.com/a/',
          image: ['/a.png', { '@type': 'ImageObject', url: '/b.png', caption: 'nothing' }],
          publisher: { logo: '/logo.png' },
        },
      ],
    }
    const { names } = named(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)
    expect(names).toEqual([
      'literal https://example.com/a/',
      'resource /a.png',
      'resource /b.png',
      'resource /logo.png',
    ])
  })

  test('what scripts in it import', () => {
    expect(named(`<script type=module>import './a.js'; import('/b.js')</script>`).names).toEqual(
      expect.arrayContaining(['import ./a.js', 'import /b.js']),
    )
  })
})

describe('a page does not name', () => {
  test.each([
    ['comments', '<!-- <img src=a.png> -->'],
    ['data attributes', '<div data-src=a.png data-href=b.html></div>'],
    ['forms', '<form action=/send><button formaction=/other></button></form>'],
    ['text', '<p>src="a.png" url(a.png)</p><title>href=a.css</title><textarea><img src=a.png></textarea>'],
    ['connections', '<link rel=preconnect href=/><link rel=dns-prefetch href=/><link rel=me href=/>'],
    ['sources of quotes', '<blockquote cite=a.html></blockquote>'],
    ['templates of scripts', '<script type="text/x-template"><img src=a.png></script>'],
    ['attributes without a value', '<img src>'],
  ])('%s', (_, html) => {
    expect(named(html).names.filter(name => name !== 'resource ')).toEqual([])
  })
})

test('a base and anchors are told', () => {
  expect(named('<base href=/sub/><h1 id=top></h1><a name=old></a>')).toMatchObject({
    base: '/sub/',
    anchors: ['top', 'old'],
  })
})

test('an SVG image names others, its stylesheet too', () => {
  const svg = `<?xml version="1.0"?><?xml-stylesheet href="a.css" type="text/css"?>
    <svg xmlns:xlink="http://www.w3.org/1999/xlink"><style><![CDATA[ @import url(b.css); ]]></style>
    <image xlink:href="c.png"/><feImage href="d.png"/><a href="e.html"/></svg>`
  expect(named(svg, 'svg').names).toEqual([
    'resource a.css',
    'resource b.css',
    'resource c.png',
    'resource d.png',
    'link e.html',
  ])
})

test('it says where a name stands', () => {
  const html = '<p>\n<img src=a.png>\n<style>\np { background: url(b.png) }</style>'
  const found: [string, string][] = []
  readText(html, 'html', {
    names: (url, _, at) => found.push([url, html.slice(at, at + 4)]),
    base: () => {},
  })
  expect(found).toEqual([
    ['a.png', '<img'],
    ['b.png', 'url('],
  ])
})
