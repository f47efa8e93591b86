import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Edges, targetsOf } from '../../src/references/edges.ts'
import { type Doubt, type Order, orderWrites, type Relations } from '../../src/references/order.ts'
import { PAGES, STAGES, type Stage } from '../../src/references/stages.ts'

type Pair = readonly [from: number, to: number]

interface Graph {
  readonly stages: readonly Stage[]
  readonly doubts?: readonly Doubt[]
  readonly resources?: readonly Pair[]
  readonly links?: readonly Pair[]
  readonly redirects?: readonly Pair[]
  readonly free?: readonly number[]
}

function edges(pairs: readonly Pair[] = []): Edges {
  const all = new Edges()
  for (const [from, to] of pairs) all.add(from, to)
  return all
}

function ordered(graph: Graph): Order {
  const { stages, doubts, resources, links, redirects, free = [] } = graph
  return orderWrites({
    stages: Uint8Array.from(stages, stage => STAGES.indexOf(stage)),
    doubts: doubts ?? stages.map(() => 'nothing'),
    resources: edges(resources),
    links: edges(links),
    redirects: edges(redirects),
    isThere: write => isThere(graph, write),
    isFree: write => free.includes(write),
  } satisfies Relations)
}

const isThere = ({ stages }: Graph, write: number) => stages[write] !== 'new-page'

/** All writes that have to be done before one, joints followed. */
function neededBy({ needs, writes }: Order, write: number): ReadonlySet<number> {
  const seen = new Set<number>()
  const waiting = [write]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const target of targetsOf(needs, node)) {
      if (seen.has(target)) continue
      seen.add(target)
      waiting.push(target)
    }
  }
  return new Set([...seen].filter(node => node < writes))
}

function reachable(pairs: readonly Pair[], from: number): ReadonlySet<number> {
  const seen = new Set<number>()
  const waiting = [from]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const [a, b] of pairs) {
      if (a !== node || seen.has(b)) continue
      seen.add(b)
      waiting.push(b)
    }
  }
  return seen
}

const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b)

describe('a write needs', () => {
  test.each<[string, Graph, readonly (readonly number[])[]]>([
    ['nothing, if it names nothing', { stages: ['hashed', 'new-page', 'front-page'] }, [[], [], []]],
    [
      'what it is shown with, and what that is shown with',
      {
        stages: ['changed-page', 'other', 'hashed', 'hashed'],
        resources: [
          [0, 1],
          [1, 2],
        ],
      },
      [[1, 2], [2], [], []],
    ],
    [
      'an asset, though it is one that comes later by what it is',
      { stages: ['hashed', 'other'], resources: [[0, 1]] },
      [[1], []],
    ],
    [
      'both of two assets that need each other',
      {
        stages: ['hashed', 'hashed', 'new-page'],
        resources: [
          [0, 1],
          [1, 0],
          [2, 0],
        ],
      },
      [[], [], [0, 1]],
    ],
    [
      'a new page that it links to, but no changed one',
      {
        stages: ['new-page', 'changed-page', 'changed-page'],
        links: [
          [1, 0],
          [0, 1],
          [1, 2],
        ],
      },
      [[], [0], []],
    ],
    [
      'all pages that it links to, if it is the front page',
      {
        stages: ['new-page', 'changed-page', 'front-page', 'changed-page'],
        links: [
          [2, 0],
          [2, 1],
          [0, 2],
        ],
      },
      [[], [], [0, 1], []],
    ],
    [
      'the new page that it sends visitors to',
      { stages: ['new-page', 'new-page'], redirects: [[0, 1]] },
      [[1], []],
    ],
    [
      'every asset, if it runs code',
      {
        stages: ['hashed', 'other', 'new-page', 'changed-page'],
        doubts: ['nothing', 'assets', 'assets', 'nothing'],
      },
      [[], [0], [0, 1], []],
    ],
    [
      'everything that comes before it, if it cannot be read',
      {
        stages: ['hashed', 'other', 'new-page', 'changed-page'],
        doubts: ['nothing', 'nothing', 'nothing', 'everything'],
      },
      [[], [], [], [0, 1, 2]],
    ],
    [
      'every asset, if something that it is shown with runs code',
      {
        stages: ['hashed', 'hashed', 'new-page'],
        doubts: ['assets', 'nothing', 'nothing'],
        resources: [[2, 0]],
      },
      [[], [], [0, 1]],
    ],
    [
      'nothing whose content stays',
      { stages: ['hashed', 'other', 'signal'], doubts: ['nothing', 'nothing', 'everything'], free: [0] },
      [[], [], [1]],
    ],
    [
      'a new page that a page in it links to',
      {
        stages: ['new-page', 'changed-page', 'new-page'],
        resources: [[0, 1]],
        links: [[1, 2]],
      },
      [[1, 2], [2], []],
    ],
  ])('%s', (_, graph, expected) => {
    const order = ordered(graph)
    expect(graph.stages.map((_, write) => sorted(neededBy(order, write)))).toEqual(expected)
  })
})

const graphs: fc.Arbitrary<Graph & Required<Pick<Graph, 'doubts' | 'resources' | 'links' | 'redirects'>>> = fc
  .integer({ min: 1, max: 14 })
  .chain(writes => {
    const write = fc.nat(writes - 1)
    const pairs = fc.array(fc.tuple(write, write), { maxLength: 2 * writes })
    const each = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: writes, maxLength: writes })
    return fc.record({
      stages: each(fc.constantFrom(...STAGES)),
      doubts: each(fc.constantFrom<Doubt>('nothing', 'nothing', 'assets', 'everything')),
      resources: pairs,
      links: pairs,
      redirects: pairs,
    })
  })

/** Everything in an order that the needs allow, chosen by `random`. */
function anyOrder({ needs, writes }: Order, random: () => number): readonly number[] {
  const done = new Set<number>()
  const sequence: number[] = []
  while (done.size < needs.nodes) {
    const ready = [...Array(needs.nodes).keys()].filter(
      node => !done.has(node) && targetsOf(needs, node).every(target => done.has(target)),
    )
    const node = ready[Math.floor(random() * ready.length)]
    if (node === undefined) throw new Error('Nothing can be done.')
    done.add(node)
    if (node < writes) sequence.push(node)
  }
  return sequence
}

describe('for any site', () => {
  const seeds = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))

  test('stopped anywhere, what is up finds all that it is shown with, but in a circle', () => {
    fc.assert(
      fc.property(graphs, seeds, (graph, random) => {
        const sequence = anyOrder(ordered(graph), () => random.next().value ?? 0)
        expect(sorted(sequence)).toEqual([...graph.stages.keys()])
        sequence.forEach((write, done) => {
          const missing = [...reachable(graph.resources, write)]
            .filter(target => !sequence.slice(0, done + 1).includes(target))
            .filter(target => !reachable(graph.resources, target).has(write))
          expect(missing).toEqual([])
        })
      }),
    )
  })

  test('the sequence is a valid order', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const order = ordered(graph)
        order.sequence.forEach((write, done) => {
          const before = new Set(order.sequence.slice(0, done))
          expect([...neededBy(order, write)].filter(target => !before.has(target))).toEqual([])
        })
      }),
    )
  })

  test('a changed page that is shown in no other goes up after new pages that it links to, but in a circle', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const order = ordered(graph)
        const shown = new Set(graph.resources.map(([, to]) => to))
        const all = [...graph.resources, ...graph.links, ...graph.redirects]
        for (const [from, to] of graph.links) {
          if (graph.stages[from] !== 'changed-page' || graph.stages[to] !== 'new-page') continue
          if (shown.has(from) || reachable(all, to).has(from)) continue
          expect(neededBy(order, from)).toContain(to)
        }
      }),
    )
  })

  test('what cannot be read, and is shown with nothing, comes after all lower stages', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const order = ordered(graph)
        const shown = new Set(graph.resources.map(([, to]) => to))
        const rank = (write: number) => STAGES.indexOf(graph.stages[write] ?? 'signal')
        graph.doubts.forEach((doubt, write) => {
          if (doubt === 'nothing' || shown.has(write)) return
          const bound = doubt === 'assets' ? Math.min(rank(write), PAGES) : rank(write)
          const lower = [...graph.stages.keys()].filter(other => rank(other) < bound)
          expect(lower.filter(other => !neededBy(order, write).has(other))).toEqual([])
        })
      }),
    )
  })
})

test('a hundred thousand pages that cannot be read cost little more than one number each', () => {
  const writes = 100_000
  const stages: Stage[] = Array.from({ length: writes }, (_, write) => (write % 2 ? 'hashed' : 'new-page'))
  const { needs } = ordered({ stages, doubts: stages.map(() => 'everything') })
  expect(needs.nodes).toBeLessThan(writes + STAGES.length)
  expect(needs.targets.length).toBeLessThan(3 * writes)
})
