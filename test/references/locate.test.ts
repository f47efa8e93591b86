import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersFor, Locator, type Mount } from '../../src/references/locate.ts'

const ROOT: Mount = { prefix: '' }
const PREVIEW: Mount = { prefix: 'pr-12/' }
const SAID: Mount = { prefix: 'pr-12/', siteUrl: 'https://example.com/docs/' }

function located(mount: Mount, page: string, url: string): string {
  const locator = new Locator(mount)
  const place = locator.locate(url, locator.urlOf(page))
  if (place.is === 'elsewhere') return 'elsewhere'
  if (place.is === 'outside') return `outside ${place.path}`
  return `${place.isSure ? 'below' : 'perhaps'} ${place.path}${place.fragment && `#${place.fragment}`}`
}

describe('the root of a bucket', () => {
  test.each([
    ['index.html', 'a.png', 'below a.png'],
    ['a/b.html', 'c.png', 'below a/c.png'],
    ['a/b.html', '../c.png', 'below c.png'],
    ['a/b.html', '../../../c.png', 'below c.png'],
    ['a/b.html', '/c.png', 'below c.png'],
    ['a/b.html', './', 'below a/'],
    ['a/b.html', '?page=2', 'below a/b.html'],
    ['a/b.html', '', 'below a/b.html'],
    ['a/', 'c.png', 'below a/c.png'],
    ['index.html', 'a%20b.png', 'below a b.png'],
    ['index.html', 'a b.png', 'below a b.png'],
    ['index.html', ' a.png\n', 'below a.png'],
    ['index.html', 'a\\b.png', 'below a/b.png'],
    ['index.html', 'caf%C3%A9.png', 'below café.png'],
    ['index.html', '%E9.png', 'below %E9.png'],
    ['index.html', 'a+b.png', 'below a+b.png'],
    ['index.html', '50%25.png', 'below 50%.png'],
    ['index.html', 'a.png?v=1#x', 'below a.png#x'],
    ['index.html', 'about/#%C3%A9', 'below about/#é'],
    ['what?#%.html', 'a.png', 'below a.png'],
    ['what?#%/b.html', 'a.png', 'below what?#%/a.png'],
    ['index.html', 'https://example.com/a.png', 'perhaps a.png'],
    ['index.html', '//example.com/a.png', 'perhaps a.png'],
    ['index.html', 'mailto:a@example.com', 'elsewhere'],
    ['index.html', 'data:text/css,', 'elsewhere'],
    ['index.html', 'tel:123', 'elsewhere'],
    ['index.html', 'https://', 'elsewhere'],
  ])('%s names %s', (page, url, expected) => {
    expect(located(ROOT, page, url)).toBe(expected)
  })
})

describe('a prefix of which nobody said where it is served', () => {
  test.each([
    ['a/b.html', 'c.png', 'below a/c.png'],
    ['a/b.html', '/c.png', 'perhaps c.png'],
    ['a/b.html', '/pr-12/c.png', 'below c.png'],
    ['a/b.html', '../../c.png', 'outside c.png'],
    ['a/b.html', 'https://example.com/pr-12/c.png', 'perhaps c.png'],
  ])('%s names %s', (page, url, expected) => {
    expect(located(PREVIEW, page, url)).toBe(expected)
  })
})

describe('a prefix with a site-url', () => {
  test.each([
    ['a/b.html', 'c.png', 'below a/c.png'],
    ['a/b.html', '/docs/c.png', 'below c.png'],
    ['a/b.html', '/c.png', 'outside c.png'],
    ['a/b.html', '/pr-12/c.png', 'outside pr-12/c.png'],
    ['a/b.html', 'http://example.com/docs/c.png', 'below c.png'],
    ['a/b.html', 'https://other.example/docs/c.png', 'elsewhere'],
  ])('%s names %s', (page, url, expected) => {
    expect(located(SAID, page, url)).toBe(expected)
  })
})

test('a base moves what is relative, and what it moves to another site is elsewhere', () => {
  const locator = new Locator(SAID)
  const page = locator.urlOf('a/b.html')
  const at = (href: string) => locator.locate('c.png', locator.baseOf(href, page))
  expect(at('/docs/x/?q#f')).toMatchObject({ is: 'below', path: 'x/c.png' })
  expect(at('../')).toMatchObject({ is: 'below', path: 'c.png' })
  expect(at('https://cdn.example/')).toEqual({ is: 'elsewhere' })
  expect(at('http://[')).toMatchObject({ is: 'below', path: 'a/c.png' })
})

test.each([
  ['', ['index.html']],
  ['about/', ['about/index.html', 'about/', 'about.html']],
  ['about', ['about', 'about.html', 'about/index.html', 'about/']],
])('a request for "%s" may be answered by %j', (path, expected) => {
  expect(answersFor(path)).toEqual(expected)
})

test('every object is found under its own URL', () => {
  const segment = fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => !/^\.{1,2}$|\//.test(text))
  const paths = fc.array(segment, { minLength: 1, maxLength: 3 }).map(segments => segments.join('/'))
  fc.assert(
    fc.property(paths, fc.constantFrom(ROOT, PREVIEW, SAID), (path, mount) => {
      const locator = new Locator(mount)
      const place = locator.locate(locator.urlOf(path), locator.urlOf('index.html'))
      expect(place).toMatchObject({ is: 'below', path, isSure: true })
    }),
  )
})
