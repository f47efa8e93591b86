import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writesByReference } from '../../src/plan/reference-order.ts'
import { canBeMet } from '../../src/plan/steps.ts'
import { Waiting } from '../../src/plan/waiting.ts'
import { SiteReferences } from '../../src/references/site-references.ts'
import { create } from '../support/builders.ts'

const named = (path: string) => ({
  path,
  kind: path.endsWith('.html') ? ('page' as const) : ('other' as const),
  action: 'create' as const,
  contentType: path.endsWith('.html') ? 'text/html' : 'image/png',
  isEncoded: false,
})

test('writes wait by their places in the step, for many by a joint behind them', () => {
  const paths = ['b.html', 'a.html', 'x.png', 'y.png']
  const order = new SiteReferences(paths.map(named), { prefix: '' }).order()
  const stage = writesByReference(
    paths.map(path => create(path)),
    order,
  )
  expect(stage.writes.map(({ wanted }) => wanted.path)).toEqual(['x.png', 'y.png', 'b.html', 'a.html'])
  const [x, y, b, a, ...joints] = stage.needs ?? []
  expect([x, y]).toEqual([[], []])
  expect(b).toHaveLength(1)
  expect(a).toBe(b)
  expect(joints[(b?.[0] ?? 0) - paths.length]).toEqual([0, 1])
})

test('everything gets its turn, after all that it waits for', () => {
  const needs = fc
    .integer({ min: 1, max: 12 })
    .chain(places =>
      fc.tuple(
        ...Array.from({ length: places }, (_, place) =>
          fc.array(fc.nat(Math.max(0, place - 1)), { maxLength: place }),
        ),
      ),
    )
  fc.assert(
    fc.property(needs, lists => {
      const waiting = new Waiting(lists)
      const done: number[] = []
      const ready = [...waiting.ready]
      for (let place = ready.pop(); place !== undefined; place = ready.pop()) {
        expect(lists[place]?.every(other => done.includes(other))).toBe(true)
        done.push(place)
        ready.push(...waiting.done(place))
      }
      expect(done).toHaveLength(lists.length)
      expect(canBeMet(lists)).toBe(true)
    }),
  )
})
