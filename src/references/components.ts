import type { Adjacency } from './edges.ts'

export interface Components {
  /** The number of each node's component. A component's number is higher than those of all that it leads to. */
  readonly of: Uint32Array
  /** The nodes of each. */
  readonly members: readonly (readonly number[])[]
}

const UNSEEN = 0

/** The circles of a graph (Tarjan's strongly connected components), without recursion: a chain may be long. */
export function componentsOf(graph: Adjacency): Components {
  const of = new Uint32Array(graph.nodes)
  const members: number[][] = []
  /** When a node was first seen, from 1 on. */
  const seen = new Uint32Array(graph.nodes)
  /** The earliest seen node that leads to it again, as far as is known; 0 once its component is complete. */
  const low = new Uint32Array(graph.nodes)
  const next = graph.starts.slice(0, graph.nodes)
  const open: number[] = []
  let clock = 0

  const enter = (node: number, way: number[]) => {
    clock += 1
    seen[node] = clock
    low[node] = clock
    open.push(node)
    way.push(node)
  }
  const close = (root: number) => {
    const component = open.splice(open.lastIndexOf(root))
    for (const node of component) {
      of[node] = members.length
      low[node] = 0
    }
    members.push(component)
  }
  /** The next node that `node` leads to; undefined when all were looked at. */
  const follow = (node: number): number | undefined => {
    const at = next[node] ?? 0
    if (at >= (graph.starts[node + 1] ?? 0)) return undefined
    next[node] = at + 1
    return graph.targets[at]
  }
  const lower = (node: number, bound: number) => {
    if (bound > 0 && bound < (low[node] ?? 0)) low[node] = bound
  }

  for (let root = 0; root < graph.nodes; root++) {
    if (seen[root] !== UNSEEN) continue
    const way: number[] = []
    enter(root, way)
    for (let node = way.at(-1); node !== undefined; node = way.at(-1)) {
      const target = follow(node)
      if (target === undefined) {
        way.pop()
        const bound = low[node] ?? 0
        if (bound === seen[node]) close(node)
        const parent = way.at(-1)
        if (parent !== undefined) lower(parent, low[node] ?? 0)
      } else if (seen[target] === UNSEEN) {
        enter(target, way)
      } else {
        lower(node, low[target] ?? 0)
      }
    }
  }
  return { of, members }
}
