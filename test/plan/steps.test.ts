import { describe, expect, test } from 'vitest'
import { deletesByPhase, writesByPhase } from '../../src/plan/order.ts'
import { type Stages, type Surrounding, stepsOf, workOf } from '../../src/plan/steps.ts'
import { create, del } from '../support/builders.ts'

const asset = create('app.4fb5d2e1.js', { kind: 'hashed' })
const page = create('about.html')
const front = create('index.html')
const stalePage = del('old.html')
const staleAsset = del('old.11223344.js', { kind: 'hashed' })
const ALL: Surrounding = { check: true, invalidate: true, record: true }

function named(stages: Stages, surrounding = ALL): readonly string[] {
  return stepsOf(stages, surrounding).map(step => ('name' in step ? `${step.step} ${step.name}` : step.step))
}

describe('the steps', () => {
  const stages = {
    writes: writesByPhase([front, asset]),
    deletes: deletesByPhase([staleAsset, stalePage], true),
  }

  test('write, look for other runs, delete pages, tell caches, delete files, tell of them, and note it', () => {
    expect(named(stages)).toEqual([
      'write hashed assets',
      'write front page',
      'check',
      'delete stale pages',
      'invalidate',
      'delete stale files',
      'invalidate',
      'record',
    ])
  })

  test('count the changes one after the other', () => {
    const work = workOf(stages)
    const steps = stepsOf(stages, ALL)
    const spans = steps.flatMap(step => ('from' in step ? [work.slice(step.from, step.to)] : []))
    expect(spans).toEqual([[asset], [front], [stalePage], [staleAsset]])
  })

  test('need no look at other runs where nothing is deleted', () => {
    expect(named({ writes: writesByPhase([front]), deletes: deletesByPhase([], true) })).toEqual([
      'write front page',
      'invalidate',
      'record',
    ])
  })
})

describe('what a write waits for', () => {
  const step = (needs: ReadonlyMap<typeof page, readonly (typeof page)[]>) =>
    stepsOf(
      { writes: [{ name: 'files', writes: [asset, page, front], needs }], deletes: [] },
      { check: false, invalidate: false, record: false },
    )[0]

  test('is told by its place in the step', () => {
    const needs = new Map([
      [front, [page, asset]],
      [page, [asset]],
    ])
    expect(step(needs)).toMatchObject({ needs: [[], [0], [1, 0]] })
  })

  test('comes before it: two that wait for each other would wait for ever', () => {
    expect(() => step(new Map([[page, [front]]]))).toThrow('about.html does not come after what it needs')
    expect(() => step(new Map([[page, [create('stranger.html')]]]))).toThrow('about.html')
  })
})
