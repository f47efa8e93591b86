import { describe, expect, test } from 'vitest'
import { deletesByPhase, writesByPhase } from '../../src/plan/order.ts'
import { canBeMet, type Stages, type Surrounding, stepsOf, workOf } from '../../src/plan/steps.ts'
import { create, del } from '../support/builders.ts'

const asset = create('app.4fb5d2e1.js', { kind: 'hashed' })
const page = create('about.html')
const front = create('index.html')
const stalePage = del('old.html')
const staleAsset = del('old.11223344.js', { kind: 'hashed' })
const ALL: Surrounding = { claim: true, invalidate: true, record: true }

function named(stages: Stages, surrounding = ALL): readonly string[] {
  return stepsOf(stages, surrounding).map(step => ('name' in step ? `${step.step} ${step.name}` : step.step))
}

describe('the steps', () => {
  const stages = {
    writes: writesByPhase([front, asset]),
    deletes: deletesByPhase([staleAsset, stalePage], true),
  }

  test('claim the prefix, write, look for other runs, delete pages, tell caches, delete files, tell of them, and note it', () => {
    expect(named(stages)).toEqual([
      'claim',
      'write hashed assets',
      'write front page',
      'check',
      'delete stale pages',
      'invalidate',
      'check',
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
      'claim',
      'write front page',
      'invalidate',
      'record',
    ])
  })
})

describe('the look at other runs', () => {
  const late = { writes: [], deletes: deletesByPhase([staleAsset], true) }

  test('comes once where nothing happens between the deletes', () => {
    const both = { writes: [], deletes: deletesByPhase([staleAsset, stalePage], true) }
    const expected = ['check', 'delete stale pages', 'delete stale files']
    expect(named(both, { claim: false, invalidate: false, record: false })).toEqual(expected)
  })

  test('comes before late deletes alone', () => {
    const expected = ['claim', 'check', 'delete stale files', 'record']
    expect(named(late, { claim: true, invalidate: false, record: true })).toEqual(expected)
    expect(named(late, ALL).slice(1, 4)).toEqual(['invalidate', 'check', 'delete stale files'])
  })
})

describe('what a write waits for', () => {
  const step = (needs: readonly (readonly number[])[]) =>
    stepsOf(
      { writes: [{ name: 'files', writes: [asset, page, front], needs }], deletes: [] },
      { claim: false, invalidate: false, record: false },
    )[0]

  test('is told by its place in the step, or by a joint behind them', () => {
    expect(step([[], [3], [1, 3], [0]])).toMatchObject({ needs: [[], [3], [1, 3], [0]] })
    expect(step([[2], [], [1]])).toMatchObject({ needs: [[2], [], [1]] })
  })

  test('is not told where nothing waits', () => {
    expect(step([[], [], []])).not.toHaveProperty('needs')
  })

  test.each([[[[1], [0], []]], [[[0], [], []]], [[[3], [], [], [0]]], [[[7], [], []]]])(
    'comes some time: not with %j',
    needs => {
      expect(() => step(needs)).toThrow('files: some writes would wait for each other for ever.')
    },
  )
})

test('half a million writes may wait for one', () => {
  const needs = Array.from({ length: 500_000 }, (_, place) => (place === 0 ? [] : [0]))
  expect(canBeMet(needs)).toBe(true)
})
