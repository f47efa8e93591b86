import { expect, test } from 'vitest'
import type { Kind } from '../../src/names/kind.ts'
import { PHASES, phaseOf, phasesOf } from '../../src/plan/order.ts'
import { create, del, plan, siteObject, unchanged, update } from '../support/builders.ts'

const make = (path: string, kind: Kind) => create(path, { kind })
const change = (path: string, kind: Kind) => update(path, { wanted: siteObject(path, { kind }) })

test.each([
  ['a new hashed asset', make('a.4fb5d2e1.js', 'hashed'), 'hashed assets'],
  ['a changed hashed asset', change('a.4fb5d2e1.js', 'hashed'), 'hashed assets'],
  ['another new file', make('logo.svg', 'other'), 'other files'],
  ['a new page', make('new.html', 'page'), 'new pages'],
  ['a changed page', change('old.html', 'page'), 'changed pages'],
  ['the front page, changed', change('index.html', 'page'), 'front page'],
  ['the front page, new', make('index.html', 'page'), 'front page'],
  ["a folder's page", change('about/index.html', 'page'), 'changed pages'],
  ['a service worker', change('sw.js', 'signal'), 'signals'],
  ['a deleted page', del('old.html', { kind: 'page' }), 'stale pages'],
  ['a deleted feed', del('feed.xml', { kind: 'signal' }), 'stale pages'],
  ['a deleted file', del('logo.svg', { kind: 'other' }), 'stale files'],
  ['the deleted data of a page', del('old/_payload.json', { kind: 'data' }), 'stale files'],
  ['a deleted hashed asset', del('a.4fb5d2e1.js', { kind: 'hashed' }), 'stale files'],
])('%s', (_, given, phase) => {
  expect(phaseOf(given)).toBe(phase)
})

test('phases come in the order of writing, without the empty ones', () => {
  const phases = phasesOf(
    plan([
      del('a.4fb5d2e1.js', { kind: 'hashed' }),
      unchanged('same.html', { kind: 'page' }),
      make('index.html', 'page'),
      make('b.11223344.js', 'hashed'),
    ]),
  )
  expect(phases.map(({ name }) => name)).toEqual(['hashed assets', 'front page', 'stale files'])
})

test('every deletion comes after every write', () => {
  const firstDelete = PHASES.findIndex(name => name.startsWith('stale'))
  expect(PHASES.slice(firstDelete).every(name => /^(stale|record)/.test(name))).toBe(true)
})
