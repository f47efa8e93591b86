import type { Delete, Kept, Plan } from './plan.ts'

/**
 * The plan as if it had known that these folders are another deploy's: everything it would have deleted there is kept. Its
 * writes and deletes are over, so there are no steps for them. Pure.
 * @param spared with the folder of each
 */
export function sparing(plan: Plan, spared: ReadonlyMap<Delete, string>): Plan {
  if (spared.size === 0) return plan
  const kept = [...spared.keys()].map(
    ({ object, path, row }): Kept => ({ object, path, reason: 'nested', ...(row && { row }) }),
  )
  const folders = Map.groupBy(spared, ([, folder]) => folder)
  return {
    ...plan,
    changes: plan.changes.filter(change => change.action !== 'delete' || !spared.has(change)),
    steps: plan.steps.filter(({ step }) => step !== 'write' && step !== 'delete'),
    kept: [...plan.kept, ...kept],
    nested: [...plan.nested, ...[...folders].map(([path, { length }]) => ({ path, objects: length }))],
  }
}
