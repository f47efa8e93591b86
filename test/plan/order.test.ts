import { describe, expect, test } from 'vitest'
import type { Kind } from '../../src/names/kind.ts'
import { deletePhase, deletesByPhase, writePhase, writesByPhase } from '../../src/plan/order.ts'
import { create, del, siteObject, update } from '../support/builders.ts'

const make = (path: string, kind: Kind) => create(path, { kind })
const change = (path: string, kind: Kind) => update(path, { wanted: siteObject(path, { kind }) })

describe('a write', () => {
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
  ])('%s', (_, given, phase) => {
    expect(writePhase(given)).toBe(phase)
  })

  test('comes after all that it may name', () => {
    const writes = [make('index.html', 'page'), make('sw.js', 'signal'), make('b.11223344.js', 'hashed')]
    const stages = writesByPhase(writes).filter(stage => stage.writes.length > 0)
    expect(stages.map(({ name }) => name)).toEqual(['hashed assets', 'front page', 'signals'])
  })
})

describe('a delete', () => {
  test.each([
    ['a page', 'page', 'stale pages'],
    ['a feed', 'signal', 'stale pages'],
    ['a file', 'other', 'stale files'],
    ['the data of a page', 'data', 'stale files'],
    ['a hashed asset', 'hashed', 'stale files'],
    ['a record', 'record', 'record'],
  ] as const)('of %s', (_, kind, phase) => {
    expect(deletePhase(kind)).toBe(phase)
  })

  test('of a file waits for the caches, if pages that they hold may load it', () => {
    const deletes = [del('a.4fb5d2e1.js', { kind: 'hashed' }), del('old.html', { kind: 'page' })]
    const late = (mayBeLoaded: boolean) =>
      deletesByPhase(deletes, mayBeLoaded).flatMap(stage => (stage.isLate ? stage.deletes : []))
    expect(late(true)).toEqual([deletes[0]])
    expect(late(false)).toEqual([])
  })
})
