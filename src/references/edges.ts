/** Pairs of numbers: what names what. Compact, for hundreds of thousands of them. */
export class Edges {
  readonly #from: number[] = []
  readonly #to: number[] = []

  add(from: number, to: number): void {
    this.#from.push(from)
    this.#to.push(to)
  }

  forEach(visit: (from: number, to: number) => void): void {
    for (let edge = 0; edge < this.#from.length; edge++) visit(this.#from[edge] ?? 0, this.#to[edge] ?? 0)
  }

  /** Those that `keeps` says yes to. */
  filter(keeps: (from: number, to: number) => boolean): Edges {
    const kept = new Edges()
    this.forEach((from, to) => {
      if (keeps(from, to)) kept.add(from, to)
    })
    return kept
  }

  concat(more: Edges): Edges {
    const all = this.filter(() => true)
    more.forEach((from, to) => {
      all.add(from, to)
    })
    return all
  }

  /** The same, to be asked node by node. */
  byNode(nodes: number): Adjacency {
    const starts = new Uint32Array(nodes + 1)
    for (const from of this.#from) starts[from + 1] = (starts[from + 1] ?? 0) + 1
    for (let node = 0; node < nodes; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0)
    const next = starts.slice()
    const targets = new Uint32Array(this.#to.length)
    this.forEach((from, to) => {
      const at = next[from] ?? 0
      targets[at] = to
      next[from] = at + 1
    })
    return { nodes, starts, targets }
  }
}

/** A directed graph: `targets` from `starts[node]` up to `starts[node + 1]` are those of `node`. */
export interface Adjacency {
  readonly nodes: number
  readonly starts: Uint32Array
  readonly targets: Uint32Array
}

export function targetsOf({ starts, targets }: Adjacency, node: number): Uint32Array {
  return targets.subarray(starts[node], starts[node + 1])
}
