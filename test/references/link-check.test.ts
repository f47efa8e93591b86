import { describe, expect, test } from 'vitest'
import { LinkCheck } from '../../src/references/link-check.ts'
import type { Mount } from '../../src/references/locate.ts'
import type { TextFormat } from '../../src/references/read-text.ts'
import { readText } from '../../src/references/read-text.ts'

const SITE = ['index.html', 'about/index.html', 'team.html', 'old', 'a b.png', 'css/site.css', 'logo.png']

function broken(
  text: string,
  mount: Mount = { prefix: '' },
  path = 'index.html',
  format: TextFormat = 'html',
) {
  const check = new LinkCheck(path => SITE.includes(path), mount)
  const listener = check.listener(path, text, format)
  if (listener) readText(text, format, listener)
  return check.broken.all
}

describe('nothing is wrong with', () => {
  test.each([
    '<a href=/about/><a href=/about><a href=about/index.html#x><a href=about/?q=1>',
    '<a href=/team><a href=team.html><a href=/team/>',
    '<a href=/old>',
    '<a href="/"><a href=./><a href=""><a href="#top"><a href="?page=2">',
    '<img src="a b.png"><img src=a%20b.png>',
    '<a href=https://other.example/missing><img src=//cdn.example/missing.png>',
    '<a href=mailto:a@example.com><a href=tel:1><img src=data:,>',
    '<script>import("./missing.js"); fetch("/missing.json")</script>',
    '<div data-src=missing.png></div><form action=/missing></form>',
  ])('%s', html => {
    expect(broken(html)).toEqual([])
  })
})

describe('what is broken is named with its place', () => {
  test('in a page', () => {
    expect(broken('<p>\n<img\n src=missing.png>\n<a href="/nowhere/">')).toEqual([
      {
        path: 'index.html',
        files: 1,
        line: 2,
        url: 'missing.png',
        use: 'resource',
        why: 'missing',
        answers: expect.arrayContaining(['missing.png']),
      },
      {
        path: 'index.html',
        files: 1,
        line: 4,
        url: '/nowhere/',
        use: 'link',
        why: 'missing',
        answers: expect.arrayContaining(['nowhere/index.html']),
      },
    ])
  })

  test('in a stylesheet', () => {
    const css = '@import "site.css";\np { background: url(../logo.png) }\np { background: url(logo.png) }'
    expect(broken(css, { prefix: '' }, 'css/main.css', 'css')).toEqual([
      {
        path: 'css/main.css',
        files: 1,
        line: 3,
        url: 'logo.png',
        use: 'resource',
        why: 'missing',
        answers: expect.arrayContaining(['css/logo.png']),
      },
    ])
  })

  test('below a base', () => {
    expect(broken('<base href=/css/><img src=logo.png>')).toMatchObject([
      { answers: expect.arrayContaining(['css/logo.png']) },
    ])
  })
})

describe('below a prefix', () => {
  const preview: Mount = { prefix: 'pr-1/', siteUrl: 'https://example.com/pr-1/' }

  test.each([
    ['<img src=/logo.png>', [{ why: 'outside', answers: expect.arrayContaining(['logo.png']) }]],
    ['<a href="/">', []],
    ['<img src=/of-another-site.png>', []],
    [
      '<img src=https://example.com/pr-1/missing.png>',
      [{ why: 'missing', answers: expect.arrayContaining(['missing.png']) }],
    ],
    ['<img src=../../logo.png>', [{ why: 'outside', answers: expect.arrayContaining(['logo.png']) }]],
    ['<img src=/pr-1/logo.png>', []],
  ])('of which it is said where it is served: %s', (html, expected) => {
    expect(broken(html, preview)).toMatchObject(expected)
  })

  test('of which nobody said where it is served, what begins at the root may be there', () => {
    expect(broken('<img src=/logo.png><img src=/missing.png>', { prefix: 'pr-1/' })).toEqual([])
    expect(broken('<img src=missing.png>', { prefix: 'pr-1/' })).toMatchObject([
      { answers: expect.arrayContaining(['missing.png']) },
    ])
  })
})

describe('anchors', () => {
  const PAGES = ['index.html', 'about/index.html', 'a b.html', 'moved.html', 'unread.html']
  const ABOUT = '<h1 id=who>Who</h1><a name="old">'
  const MOVED = '<meta http-equiv=refresh content="0;url=/about/">'

  /** Those that a front page links to in vain. */
  function missing(html: string, mount: Mount = { prefix: '' }) {
    const check = new LinkCheck(path => PAGES.includes(path), mount)
    const texts = {
      'index.html': html,
      'about/index.html': ABOUT,
      'a b.html': '<p id="x y">',
      'moved.html': MOVED,
    }
    for (const [path, text] of Object.entries(texts)) {
      check.read({ path, kind: 'page', contentType: 'text/html', isEncoded: false }, Buffer.from(text))
    }
    expect(check.broken.all).toEqual([])
    return check.brokenAnchors
  }

  test.each([
    '<a href="/about/#who"><a href=about#old><a href="about/index.html?q#who">',
    '<a href="#here"><i id=here></i><a href="?q#here">',
    '<a href="#"><a href="#top"><a href="#Top"><a href="/about/#"><a href="#:~:text=here">',
    '<a href="#/route"><a href="#!/route"><a href="about/#tab=2">',
    '<a href="a%20b.html#x%20y"><a href="a b.html#x y">',
    '<a href="unread.html#x">',
    '<a href="moved.html#x">',
    '<a href="https://elsewhere.example/about/#x">',
    '<link rel=canonical href="/about/#who"><svg><use href="#icon"/></svg>',
    '<iframe srcdoc="<a href=#x>"></iframe>',
    '<script>location = "/about/#x"</script>',
  ])('that are there, or that nobody can judge: %s', html => {
    expect(missing(html)).toEqual([])
  })

  test('that are missing are named once, with their place', () => {
    const found = missing(
      '<a href="/about/#what">\n<a href="about#what">\n<a href="#none">\n<a href="/about/#Who">\n<a href="/about/#wh">',
    )
    expect(found).toMatchObject([
      {
        path: 'index.html',
        files: 1,
        line: 1,
        url: '/about/#what',
        why: 'no-anchor',
        answers: ['about/index.html#what'],
      },
      { path: 'index.html', line: 4, url: '/about/#Who', answers: ['about/index.html#Who'] },
      { line: 5, answers: ['about/index.html#wh'] },
      { path: 'index.html', line: 3, url: '#none', answers: ['index.html#none'] },
    ])
  })

  test('are those of the page that a base makes of them', () => {
    expect(missing('<base href="/about/"><a href="#who"><a href="#here"><i id=here>')).toMatchObject([
      { answers: ['about/index.html#here'] },
    ])
  })

  test('of the site itself are judged by its URL', () => {
    const mount = { prefix: '', siteUrl: 'https://example.com/' }
    expect(missing('<a href="https://example.com/about/#x">', mount)).toHaveLength(1)
  })
})
