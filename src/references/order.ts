import { type Components, componentsOf } from './components.ts'
import { type Adjacency, Edges, targetsOf } from './edges.ts'
import { PAGES, STAGES } from './stages.ts'

/**
 * What a write may need beyond what it is known to name: `nothing`; any of the `assets`, since it runs code; or
 * `everything` that goes before it by what it is.
 */
export type Doubt = 'nothing' | 'assets' | 'everything'

/** What is known of the writes, which are numbered from 0. */
export interface Relations {
  /** Of each write, by number (stages.ts). */
  readonly stages: Uint8Array
  readonly doubts: readonly Doubt[]
  /** What is shown or run with what. */
  readonly resources: Edges
  /** What links where. */
  readonly links: Edges
  /** What redirects where. */
  readonly redirects: Edges
  /** What visitors already have under the same name. */
  readonly isThere: (write: number) => boolean
  /** Content stays as it is, so that nothing has to wait for it. */
  readonly isFree: (write: number) => boolean
}

/**
 * What has to be there before each write. A valid order of writing is one in which everything comes after what it
 * needs; there always is one, since circles are broken.
 */
export interface Order {
  readonly writes: number
  /** What needs what. Numbers from `writes` on are joints, which are not writes: they are done as soon as what they
   * need is. */
  readonly needs: Adjacency
  /** All writes in a valid order, what goes up together side by side. */
  readonly sequence: readonly number[]
}

/**
 * Orders writes by what they name. Pure.
 *
 * What is shown or run with an object has to be there before it; of objects that need each other in a circle none can be
 * first, so they go up side by side, and whatever needs one of them waits for all. A link has to lead somewhere, unless
 * that would close a circle. Where it is not known what an object needs, it needs all lower stages.
 */
export function orderWrites(relations: Relations): Order {
  const { resources, doubts, isFree } = relations
  const writes = relations.stages.length
  const stages = lowered(relations.stages, resources.byNode(writes))
  const known = resources.concat(safeLinks(relations, stages)).byNode(writes)
  const components = componentsOf(known)
  const needs = new Needs(stages, components)
  const bounds = boundsOf(stages, doubts, components, resources.byNode(writes))
  const gates = new Gates(stages, isFree, needs)

  components.members.forEach((members, component) => {
    const bound = bounds[component] ?? 0
    const own = new Set<number>()
    const gate = gates.below(bound)
    if (gate !== undefined) own.add(gate)
    for (const member of members) {
      for (const target of targetsOf(known, member)) {
        const isCovered = gate !== undefined && (stages[target] ?? 0) < bound
        if (components.of[target] !== component && !isCovered) own.add(needs.whole(target))
      }
    }
    needs.add(members, own)
  })
  return { writes, needs: needs.adjacency(), sequence: sequenceOf(stages, components) }
}

/** Whatever an object needs goes up as early as the object: an asset may name a page, to show it in a frame. */
function lowered(stages: Uint8Array, resources: Adjacency): Uint8Array {
  const lowest = stages.slice()
  for (let stage = 0; stage < STAGES.length; stage++) {
    const waiting = [...lowest.keys()].filter(write => lowest[write] === stage)
    for (let write = waiting.pop(); write !== undefined; write = waiting.pop()) {
      for (const target of targetsOf(resources, write)) {
        if ((lowest[target] ?? 0) <= stage) continue
        lowest[target] = stage
        waiting.push(target)
      }
    }
  }
  return lowest
}

/** Links to lower stages close no circle, since nothing needs a higher stage. Others are kept unless they do. */
function safeLinks({ links, redirects, resources, isThere }: Relations, stages: Uint8Array): Edges {
  const leading = links.concat(redirects)
  const down = leading.filter((from, to) => (stages[to] ?? 0) < (stages[from] ?? 0))
  const level = links
    .filter(isThere)
    .concat(redirects)
    .filter((from, to) => stages[to] === stages[from] && !isThere(to))
  const { of } = componentsOf(resources.concat(level).byNode(stages.length))
  return down.concat(level.filter((from, to) => of[from] !== of[to]))
}

/** For each component the stage below which it needs everything, by itself or because of what it needs. */
function boundsOf(
  stages: Uint8Array,
  doubts: readonly Doubt[],
  { of, members }: Components,
  resources: Adjacency,
): Uint8Array {
  const inDoubt = new Uint8Array(members.length)
  const bounds = new Uint8Array(members.length)
  members.forEach((component, number) => {
    let level = 0
    for (const write of component) {
      level = Math.max(level, LEVELS[doubts[write] ?? 'nothing'])
      for (const target of targetsOf(resources, write)) level = Math.max(level, inDoubt[of[target] ?? 0] ?? 0)
    }
    inDoubt[number] = level
    const stage = stages[component[0] ?? 0] ?? 0
    bounds[number] =
      level === LEVELS.everything ? stage : level === LEVELS.assets ? Math.min(stage, PAGES) : 0
  })
  return bounds
}

const LEVELS = { nothing: 0, assets: 1, everything: 2 } as const

/** By stage, and within one what is needed first, which is the order of components' numbers. */
function sequenceOf(stages: Uint8Array, { of, members }: Components): readonly number[] {
  const writes = stages.length
  const ranks = Float64Array.from(stages, (stage, write) => {
    return (stage * members.length + (of[write] ?? 0)) * writes + write
  })
  return Array.from(ranks.sort(), rank => rank % writes)
}

/** Collects what needs what, with joints where many need the same many. */
class Needs {
  readonly #edges = new Edges()
  readonly #components: Components
  readonly #joints = new Map<number, number>()
  #nodes: number

  constructor(stages: Uint8Array, components: Components) {
    this.#nodes = stages.length
    this.#components = components
  }

  joint(needed: Iterable<number>): number {
    const joint = this.#nodes
    this.#nodes += 1
    for (const node of needed) this.#edges.add(joint, node)
    return joint
  }

  /** Stands for a write and all that goes up with it. */
  whole(write: number): number {
    const component = this.#components.of[write] ?? 0
    const members = this.#components.members[component] ?? []
    if (members.length === 1) return write
    const joint = this.#joints.get(component) ?? this.joint(members)
    this.#joints.set(component, joint)
    return joint
  }

  add(members: readonly number[], needed: ReadonlySet<number>): void {
    const each = members.length > 2 && needed.size > 1 ? [this.joint(needed)] : needed
    for (const member of members) for (const node of each) this.#edges.add(member, node)
  }

  adjacency(): Adjacency {
    return this.#edges.byNode(this.#nodes)
  }
}

/** One joint for each stage, which stands for all writes below it. */
class Gates {
  readonly #gates: (number | undefined)[] = []

  constructor(stages: Uint8Array, isFree: (write: number) => boolean, needs: Needs) {
    const byStage: number[][] = STAGES.map(() => [])
    stages.forEach((stage, write) => {
      if (!isFree(write)) byStage[stage]?.push(write)
    })
    let last: number | undefined
    for (const writes of byStage) {
      this.#gates.push(last)
      if (writes.length > 0) last = needs.joint(last === undefined ? writes : [last, ...writes])
    }
  }

  below(stage: number): number | undefined {
    return this.#gates[stage]
  }
}
