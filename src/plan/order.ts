import type { Delete, Write } from './plan.ts'
import type { DeleteStage, WriteStage } from './steps.ts'

const WRITES = [
  'hashed assets',
  'other files',
  'new pages',
  'changed pages',
  'front page',
  'signals',
] as const

const DELETES = ['stale pages', 'stale files', 'record'] as const

export type WritePhase = (typeof WRITES)[number]
export type DeletePhase = (typeof DELETES)[number]

/**
 * The order by what a file is to visitors, where nothing more is known of what names what: a page goes up after all
 * that it may name, and what announces it after it. Within a phase the order that they come in stays.
 */
export function writesByPhase(writes: readonly Write[]): readonly WriteStage[] {
  const phases = Map.groupBy(writes, writePhase)
  return WRITES.map(name => ({ name, writes: phases.get(name) ?? [] }))
}

/**
 * A page goes before what it loads, and a record after all that it tells of.
 * @param mayBeLoaded pages that caches still hold may load files, which are deleted only once caches are told
 */
export function deletesByPhase(deletes: readonly Delete[], mayBeLoaded: boolean): readonly DeleteStage[] {
  const phases = Map.groupBy(deletes, ({ kind }) => deletePhase(kind))
  return DELETES.map(name => ({
    name,
    deletes: phases.get(name) ?? [],
    isLate: mayBeLoaded && name === 'stale files',
  }))
}

export function writePhase({ action, wanted: { kind, path } }: Write): WritePhase {
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
      return action === 'create' ? 'new pages' : 'changed pages'
  }
}

export function deletePhase(kind: Delete['kind']): DeletePhase {
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
