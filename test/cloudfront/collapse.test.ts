import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapse } from '../../src/cloudfront/collapse.ts'

const ROOT = ['/']
const alone = { untouched: [], known: ROOT }

const covers = (pattern: string, path: string) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path

const harmOf = (patterns: readonly string[], untouched: readonly string[]) =>
  untouched.filter(path => patterns.some(pattern => covers(pattern, path))).length

describe('collapse', () => {
  it('leaves paths alone while they are few', () => {
    expect(collapse(['/b', '/a', '/b'], alone, 2)).toEqual(['/a', '/b'])
    expect(collapse([], alone, 10)).toEqual([])
  })

  it.each([
    {
      what: 'a whole folder with what evicts nothing else',
      paths: ['/blog/a', '/blog/b', '/blog/c', '/index.html'],
      untouched: ['/about', '/blogroll'],
      most: 3,
      wanted: ['/blog/*', '/index.html'],
    },
    {
      what: 'only the part of a folder that changed',
      paths: ['/blog/2026-a', '/blog/2026-b', '/blog/2026-c'],
      untouched: ['/blog/2025-a'],
      most: 2,
      wanted: ['/blog/2026-*'],
    },
    {
      what: 'a folder with and without its slash',
      paths: ['/docs', '/docs/', '/docs/index.html'],
      untouched: ['/index.html'],
      most: 2,
      wanted: ['/docs*'],
    },
    {
      what: 'where the least else is evicted',
      paths: ['/a/1', '/a/2', '/b/1', '/b/2'],
      untouched: ['/a/1x', '/a/1y', '/b/1x'],
      most: 3,
      wanted: ['/a/1', '/a/2', '/b/*'],
    },
    {
      what: 'everything when nothing else is left',
      paths: ['/a', '/b'],
      untouched: ['/c'],
      most: 1,
      wanted: ['/*'],
    },
  ])('takes $what', ({ paths, untouched, most, wanted }) => {
    expect(collapse(paths, { untouched, known: ROOT }, most)).toEqual(wanted)
  })

  it('cuts no character in two that is escaped', () => {
    const paths = ['/%E4%B8%AD', '/%E4%B8%96', '/x%20y', '/x%21y']
    expect(collapse(paths, { untouched: ['/a'], known: ROOT }, 3)).toEqual([
      '/%E4%B8%96',
      '/%E4%B8%AD',
      '/x*',
    ])
    expect(collapse(['/%E4%B8%AD', '/%E4%B8%96', '/%E5%B8%96'], alone, 1)).toEqual(['/*'])
    expect(collapse(['/e/%F0%9F%8E%89a', '/e/%F0%9F%8E%89b'], alone, 1)).toEqual(['/e/%F0%9F%8E%89*'])
  })

  it('stays below the folder in which everything is known', () => {
    const paths = ['/blog', '/blog/', '/blog/a', '/blog/b']
    expect(collapse(paths, { untouched: [], known: ['/blog/'] }, 3)).toEqual(['/blog', '/blog/*'])
    expect(collapse(paths, { untouched: [], known: ['/blog/'] }, 1)).toEqual(['/blog*'])
  })

  it('evicts what nobody has counted only if nothing else is left', () => {
    const paths = ['/a/1', '/a/2', '/u/1', '/u/2']
    const neighbours = { untouched: ['/a/3', '/a/4', '/u/f/'], known: ROOT, unlisted: ['/u/f/'] }
    expect(collapse(paths, neighbours, 3)).toEqual(['/a/*', '/u/1', '/u/2'])
    expect(collapse(paths, { ...neighbours, unlisted: [] }, 3)).toEqual(['/a/1', '/a/2', '/u/*'])
    expect(collapse(['/u/f/1', '/u/f/2', '/b'], neighbours, 2)).toEqual(['/b', '/u/f/*'])
    expect(collapse(['/u/f/1', '/u/f/2', '/a/1', '/a/2'], neighbours, 3)).toEqual([
      '/a/*',
      '/u/f/1',
      '/u/f/2',
    ])
    const inside = ['/u/f/s/1', '/u/f/s/2']
    expect(collapse([...inside, '/a/1', '/a/2'], neighbours, 3)).toEqual(['/a/*', ...inside])
  })

  it('lets a wildcard take the place of what it covers', () => {
    expect(collapse(['/a/b', '/a*', '/a', '/b'], alone, 10)).toEqual(['/a*', '/b'])
  })

  const segment = fc.constantFrom('a', 'b', 'ab', 'abc', 'index.html', '2025-', '2026-', 'é')
  const path = fc
    .array(segment, { minLength: 1, maxLength: 4 })
    .chain(segments => fc.constantFrom(`/${segments.join('/')}`, `/${segments.join('')}`))
  const site = fc
    .record({
      changed: fc.uniqueArray(path, { minLength: 1, maxLength: 60 }),
      others: fc.uniqueArray(path, { maxLength: 60 }),
      most: fc.integer({ min: 1, max: 40 }),
      wildcards: fc.array(path, { maxLength: 2 }),
    })
    .map(({ changed, others, most, wildcards }) => ({
      paths: [...changed, ...wildcards.map(stem => `${stem}*`)],
      wildcards: wildcards.length,
      untouched: others.filter(other => !changed.includes(other)),
      most,
    }))

  it('covers every path, with as many paths and wildcards as there may be, those at the end alone', () => {
    fc.assert(
      fc.property(site, ({ paths, untouched, most }) => {
        const patterns = collapse(paths, { untouched, known: ROOT }, most)
        for (const path of paths) expect(patterns.some(pattern => covers(pattern, path))).toBe(true)
        expect(patterns.length).toBeLessThanOrEqual(most)
        expect(patterns.filter(pattern => pattern.includes('*')).length).toBeLessThanOrEqual(15)
        for (const pattern of patterns) expect(pattern).toMatch(/^\/[^*]*\*?$/)
        expect(patterns).toEqual([...new Set(patterns)].sort())
      }),
    )
  })

  it('does the same with the same paths in another order, and nothing more with its own result', () => {
    fc.assert(
      fc.property(site, ({ paths, untouched, most }) => {
        const once = collapse(paths, { untouched, known: ROOT }, most)
        expect(
          collapse(paths.toReversed(), { untouched: untouched.toReversed(), known: ROOT }, most),
        ).toEqual(once)
        expect(collapse(once, { untouched, known: ROOT }, most)).toEqual(once)
      }),
    )
  })

  it('evicts nothing that did not change where wildcards can do without', () => {
    fc.assert(
      fc.property(site, ({ paths, untouched, most, wildcards }) => {
        fc.pre(wildcards === 0)
        const free = fewestHarmless(paths, untouched)
        fc.pre(free.length <= most && free.filter(pattern => pattern.endsWith('*')).length <= 15)
        expect(harmOf(collapse(paths, { untouched, known: ROOT }, most), untouched)).toBe(0)
      }),
    )
  })

  it('else evicts no more than it has to', () => {
    const small = fc.record({
      paths: fc.uniqueArray(path, { minLength: 3, maxLength: 7 }),
      others: fc.uniqueArray(path, { maxLength: 8 }),
      most: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(small, ({ paths, others, most }) => {
        const untouched = others.filter(other => !paths.includes(other))
        const found = collapse(paths, { untouched, known: ROOT }, most)
        expect(harmOf(found, untouched)).toBe(leastHarmByTrying(paths, untouched, most))
      }),
      { numRuns: 60 },
    )
  })

  it('is done with 100,000 paths', () => {
    const all = Array.from(
      { length: 200_000 },
      (_, index) => `/section-${index % 97}/page-${index}/index.html`,
    )
    const paths = all.filter((_, index) => index % 2 === 0)
    const untouched = all.filter((_, index) => index % 2 === 1)
    const patterns = collapse(paths, { untouched, known: ROOT }, 10)
    expect(patterns.length).toBeLessThanOrEqual(10)
    expect(collapse(all, alone, 10)).toEqual(['/section-*'])
  })
})

/** Every path by the shortest wildcard that covers no other. */
function fewestHarmless(paths: readonly string[], untouched: readonly string[]): readonly string[] {
  const patterns = new Set<string>()
  for (const path of paths) {
    const stems = Array.from({ length: path.length }, (_, end) => path.slice(0, end + 1))
    const stem = stems.find(stem => !untouched.some(other => other.startsWith(stem)))
    const isShared = stem !== undefined && paths.filter(other => other.startsWith(stem)).length > 1
    patterns.add(isShared ? `${stem}*` : path)
  }
  return [...patterns]
}

/** Of all covers by paths and by what some of them begin with. */
function leastHarmByTrying(paths: readonly string[], untouched: readonly string[], most: number): number {
  const [first, ...rest] = paths
  if (first === undefined) return 0
  if (most === 0) return Number.POSITIVE_INFINITY
  const stems = Array.from({ length: first.length }, (_, end) => `${first.slice(0, end + 1)}*`)
  return Math.min(
    ...[first, ...stems].map(pattern => {
      const left = rest.filter(path => !covers(pattern, path))
      const leftUntouched = untouched.filter(path => !covers(pattern, path))
      return harmOf([pattern], untouched) + leastHarmByTrying(left, leftUntouched, most - 1)
    }),
  )
}
