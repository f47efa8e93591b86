import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { urlsOfSrcset } from '../../src/references/srcset.ts'
import { named } from './named.ts'

describe('a stylesheet names', () => {
  test.each([
    ['p { background: url(a.png) }', ['a.png']],
    ['p { background: url( "a (1).png" ) }', ['a (1).png']],
    ["p { background: URL('a.png') }", ['a.png']],
    ['p { background: url(a\\ b.png) }', ['a b.png']],
    ['p { background: url("a\\"b.png") }', ['a"b.png']],
    ['p { background: url("\\e9t\\e9.png") }', ['été.png']],
    ['@import "a.css" screen;', ['a.css']],
    ['@import url(a.css) layer(x) supports(display: grid);', ['a.css']],
    ["@import url('a.css');", ['a.css']],
    ['@font-face { src: url(a.woff2) format("woff2"), url(b.woff) }', ['a.woff2', 'b.woff']],
    ['p { background: image-set("a.avif" type("image/avif"), "b.png" 2x) }', ['a.avif', 'b.png']],
    ['p { background: -webkit-image-set(url(a.png) 1x) }', ['a.png']],
    ['p { --picture: url(a.png) }', ['a.png']],
    ['p::before { content: "url(a.png)" }', []],
    ['/* url(a.png) @import "b.css"; */', []],
    ['@namespace svg url(http://www.w3.org/2000/svg);', []],
    ['@namespace "http://www.w3.org/1999/xhtml"; p { background: url(a.png) }', ['a.png']],
    ['@charset "utf-8"; @layer base;', []],
    ['p { background: url(a.png', ['a.png']],
    ['} ) p { background: url(a.png) }', ['a.png']],
  ])('%s', (css, expected) => {
    expect(named(css, 'css').names).toEqual(expected.map(url => `resource ${url}`))
  })
})

describe('a srcset has', () => {
  test.each([
    ['a.png', ['a.png']],
    ['a.png 1x, b.png 2x', ['a.png', 'b.png']],
    ['a.png,b.png', ['a.png,b.png']],
    ['a.png, b.png', ['a.png', 'b.png']],
    [' a,b.png 100w ,\n c.png 200w ', ['a,b.png', 'c.png']],
    ['data:image/png;base64,AAAA 1x, b.png 2x', ['data:image/png;base64,AAAA', 'b.png']],
    ['a.png (1, 2), b.png', ['a.png', 'b.png']],
    [', ,', []],
    ['', []],
  ])('%s', (srcset, expected) => {
    expect(urlsOfSrcset(srcset)).toEqual(expected)
  })

  test('an end, whatever it is', () => {
    fc.assert(fc.property(fc.string(), srcset => Array.isArray(urlsOfSrcset(srcset))))
  })
})

describe('a script names', () => {
  test.each([
    ['import "./a.js"', ['import ./a.js']],
    ['import{a as b}from"./a-4f3c.js";', ['import ./a-4f3c.js']],
    ["export * from '../a.mjs'", ['import ../a.mjs']],
    ['import(`/a.js`)', ['import /a.js']],
    ['new URL("./a.wasm", import.meta.url)', ['import ./a.wasm']],
    ['new Worker(new URL("./w.js?x=1",import.meta.url))', ['import ./w.js?x=1']],
    ['new URL("./a.wasm", location)', []],
    ['import a from "react"; import("/about/")', []],
  ])('for certain: %s', (code, expected) => {
    expect(named(code, 'script').names.filter(name => name.startsWith('import'))).toEqual(expected)
  })

  test.each([
    ['f("assets/a-1.js","b")+"c.css"', ['assets/a-1.js', 'c.css']],
    ["fetch('/data/a b.json?v=2')", ['/data/a b.json?v=2']],
    ['`a.js`', ['a.js']],
    ['"no file" + "a.b c"', []],
  ])('perhaps: %s', (code, expected) => {
    const literals = named(code, 'script').names.filter(name => name.startsWith('literal'))
    expect(literals).toEqual(expected.map(url => `literal ${url}`))
  })
})

test('a manifest names its icons and where it starts', () => {
  const manifest = {
    start_url: '/app/',
    icons: [{ src: 'a.png' }, {}],
    screenshots: [{ src: 'b.png' }],
    shortcuts: [{ url: '/c/', icons: [{ src: 'c.png' }] }],
  }
  expect(named(JSON.stringify(manifest), 'manifest').names).toEqual([
    'link /app/',
    'resource a.png',
    'resource b.png',
    'resource c.png',
  ])
  expect(named('null', 'manifest').names).toEqual([])
  expect(named('{', 'manifest').names).toEqual([])
})

test('nothing that is read ends in an error', () => {
  const formats = fc.constantFrom('html', 'svg', 'css', 'script', 'manifest', 'data' as const)
  const pieces = fc.constantFrom(
    ...'<>"\'=/ -!&;(){}@\\'.split(''),
    'url(',
    '<script',
    '<style',
    'srcset',
    'a',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), formats, (text, format) => {
      named(text.join(''), format)
    }),
  )
})
