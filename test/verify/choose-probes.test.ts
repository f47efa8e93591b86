import { expect, it } from 'vitest'
import type { Outcome } from '../../src/apply/apply-result.ts'
import { isWork, type Plan } from '../../src/plan/plan.ts'
import { chooseProbes } from '../../src/verify/choose-probes.ts'
import { create, del, plan, unchanged, update } from '../support/builders.ts'

const SITE = 'https://www.example.org/docs/'

function choose(made: Plan, fallback = false, outcome: 'applied' | 'withheld' = 'applied') {
  const outcomes = made.changes
    .filter(isWork)
    .map(
      (change): Outcome =>
        outcome === 'applied' ? { outcome, change, bytes: 1, etag: 'e' } : { outcome, change },
    )
  return chooseProbes({ plan: made, outcomes }, SITE, 'nowhere-1', fallback)
}

const urls = (...of: Parameters<typeof choose>) => choose(...of).map(({ url }) => url.slice(SITE.length))

it('looks at what changed, pages first, at what is gone, at the rest, and where nothing is', () => {
  const made = plan([
    create('app.js', { kind: 'hashed' }),
    create('a/index.html'),
    update('index.html'),
    del('old.html'),
    del('old.js', { kind: 'hashed' }),
    unchanged('same.html'),
  ])
  expect(urls(made)).toEqual(['a/', '', 'app.js', 'same.html', 'old.html', 'nowhere-1'])
})

it('knows the ETag of what was written, and of what was not', () => {
  const [written, same] = choose(plan([create('a.html'), unchanged('b.html')]))
  expect(written?.expected).toMatchObject({ is: 'file', etag: 'e' })
  expect(same?.expected).toMatchObject({ is: 'file', etag: 'd41d8cd98f00b204e9800998ecf8427e' })
})

it('expects nothing to be missing where every address answers with a page', () => {
  expect(urls(plan([create('a.html'), del('old.html')]), true)).toEqual(['a.html'])
})

it('does not look at what was not written', () => {
  expect(urls(plan([create('a.html')]), true, 'withheld')).toEqual([])
})

it('does not miss a page that only its key has left', () => {
  const made = plan([create('about/'), del('about/index.html'), del('old/index.html')])
  expect(urls(made)).toEqual(['about/', 'old/', 'nowhere-1'])
})

it('writes names as browsers do, and leaves out redirects', () => {
  const headers = { contentType: 'text/html', websiteRedirectLocation: '/elsewhere' }
  const made = plan([create('ü #1 100%.html'), create('moved', { headers })])
  expect(urls(made, true)).toEqual(['%C3%BC%20%231%20100%25.html'])
})

it('looks at a spread of a large site', () => {
  const pages = Array.from({ length: 5000 }, (_, index) => update(`${index}.html`))
  const rest = Array.from({ length: 5000 }, (_, index) => unchanged(`u${index}.html`))
  const gone = Array.from({ length: 5000 }, (_, index) => del(`gone${index}.html`))
  const found = urls(plan([...pages, ...gone, ...rest]))
  expect(found).toHaveLength(200 + 50 + 20 + 1)
  expect(found).toContain('0.html')
  expect(found).toContain('4975.html')
  expect(found).toContain('u4900.html')
})
