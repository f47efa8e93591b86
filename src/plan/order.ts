import { type Change, type Delete, isWork, type Plan, type Work } from './plan.ts'

/**
 * The order of writing: a page goes up after what it names, is taken down before it, and what announces it comes
 * after it. What pages load goes last, since pages still held by an edge or an open tab name it, and a record that is
 * removed after all that it tells of.
 */
export const PHASES = [
  'hashed assets',
  'other files',
  'new pages',
  'changed pages',
  'front page',
  'signals',
  'stale pages',
  'stale files',
  'record',
] as const

export type PhaseName = (typeof PHASES)[number]

/** Changes that may happen side by side. Each phase is complete before the next begins. */
export interface Phase {
  readonly name: PhaseName
  readonly changes: readonly Work[]
}

/** The phases of a plan that have something to do, in order. */
export function phasesOf(plan: Plan): readonly Phase[] {
  const phases = new Map<PhaseName, Work[]>(PHASES.map(name => [name, []]))
  for (const change of plan.changes) {
    if (isWork(change)) phases.get(phaseOf(change))?.push(change)
  }
  return [...phases].map(([name, changes]) => ({ name, changes })).filter(({ changes }) => changes.length > 0)
}

/** Changes in the order of writing, the unchanged last. Within a phase the order that they come in stays. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const rank = (change: Change) => (isWork(change) ? PHASES.indexOf(phaseOf(change)) : PHASES.length)
  return changes
    .map(change => ({ change, rank: rank(change) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ change }) => change)
}

/** Where a change stands in the order of writing. */
export function phaseOf(change: Work): PhaseName {
  if (change.action === 'delete') return deletePhase(change.kind)
  const { kind, path } = change.wanted
  switch (kind) {
    case 'hashed':
      return 'hashed assets'
    case 'other':
      return 'other files'
    case 'signal':
      return 'signals'
    case 'data':
    case 'page':
      if (path === 'index.html') return 'front page'
      return change.action === 'create' ? 'new pages' : 'changed pages'
  }
}

function deletePhase(kind: Delete['kind']): PhaseName {
  switch (kind) {
    case 'hashed':
    case 'other':
    case 'data':
      return 'stale files'
    case 'page':
    case 'signal':
      return 'stale pages'
    case 'record':
      return 'record'
  }
}
