import { expect, test } from 'vitest'
import type { Kind } from '../../src/names/kind.ts'
import { cacheControl } from '../../src/site/cache-policy.ts'

const FOREVER = 'public, max-age=31536000, immutable'
const REVALIDATE = 'public, max-age=0, must-revalidate'

test.each<[path: string, kind: Kind, value: string]>([
  ['assets/index-DiwrgTda.js', 'hashed', FOREVER],
  ['assets/index-DiwrgTda.js.br', 'hashed', FOREVER],
  ['index.html', 'page', REVALIDATE],
  ['sw.js', 'signal', REVALIDATE],
  ['logo.png', 'other', REVALIDATE],
  // The hash in these names is that of another file.
  ['assets/index-DiwrgTda.js.map', 'hashed', REVALIDATE],
  ['assets/index-DiwrgTda.js.map.gz', 'hashed', REVALIDATE],
  ['static/js/main.4f3e2a1b.js.LICENSE.txt', 'hashed', REVALIDATE],
])('auto: %s (%s)', (path, kind, value) => {
  expect(cacheControl({ policy: 'auto' }, path, kind)).toBe(value)
})

const PURGED = 'public, max-age=0, s-maxage=86400, must-revalidate'

test.each<[path: string, kind: Kind, value: string]>([
  ['assets/index-DiwrgTda.js', 'hashed', FOREVER],
  ['index.html', 'page', PURGED],
  ['sw.js', 'signal', PURGED],
  ['logo.png', 'other', PURGED],
  ['assets/index-DiwrgTda.js.map', 'hashed', PURGED],
])('cdn: %s (%s)', (path, kind, value) => {
  expect(cacheControl({ policy: 'cdn' }, path, kind)).toBe(value)
})

test.each<Kind>(['hashed', 'other', 'page', 'signal'])(
  'a literal value is sent as it is, none not at all: %s',
  kind => {
    expect(cacheControl({ policy: 'literal', value: 'no-store' }, 'x', kind)).toBe('no-store')
    expect(cacheControl({ policy: 'none' }, 'x', kind)).toBeUndefined()
  },
)
