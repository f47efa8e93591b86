import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

const SITE = join(import.meta.dirname, '..', '..', 'examples', 'site')

const paths = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => relative(SITE, join(entry.parentPath, entry.name)).split(sep).join('/'))

const referring = paths.filter(path => /\.(html|css|webmanifest)$/.test(path))

test.each(referring)('%s finds every file that it names', path => {
  const missing = referencesIn(readFileSync(join(SITE, path), 'utf8')).filter(file => !paths.includes(file))
  expect(missing).toEqual([])
})

test('every hashed asset is named by a page or a stylesheet', () => {
  const named = referring.flatMap(path => referencesIn(readFileSync(join(SITE, path), 'utf8')))
  const hashed = paths.filter(path => path.startsWith('_astro/'))
  expect(hashed).not.toEqual([])
  expect(hashed.filter(path => !named.includes(path))).toEqual([])
})

/** Paths from the site's root; a folder means its index.html. */
function referencesIn(text: string): string[] {
  const found = text.matchAll(
    /(?:(?:href|src)="|"src": "|"start_url": "|url\(|[ "](?=\/_astro\/\S+ \d+w))(\/[^")\s]*)/g,
  )
  return [...found].map(([, url = '']) => posix.join(url.slice(1), url.endsWith('/') ? 'index.html' : ''))
}
