import { targetsOf } from '../references/edges.ts'
import type { Order } from '../references/order.ts'
import type { Write } from './plan.ts'
import type { WriteStage } from './steps.ts'

/** Writes that start as soon as the files they reference are there. `order` counts them in their original order. Pure. */
export function writesByReference(writes: readonly Write[], { sequence, needs }: Order): WriteStage {
  const places = new Uint32Array(needs.nodes)
  for (let node = sequence.length; node < needs.nodes; node++) places[node] = node
  sequence.forEach((write, place) => {
    places[write] = place
  })
  /** Thousands of pages that wait for one number share its list. */
  const singles = new Map<number, readonly number[]>()
  const placesOf = (node: number): readonly number[] => {
    const list = Array.from(targetsOf(needs, node), target => places[target] ?? target)
    const [only] = list
    if (list.length > 1 || only === undefined) return list.length > 1 ? list : NOTHING
    const known = singles.get(only) ?? list
    singles.set(only, known)
    return known
  }
  const nodes = [
    ...sequence,
    ...Array.from({ length: needs.nodes - sequence.length }, (_, joint) => sequence.length + joint),
  ]
  return {
    name: 'files',
    writes: sequence.flatMap(write => writes[write] ?? []),
    needs: nodes.map(placesOf),
  }
}

const NOTHING: readonly number[] = []
