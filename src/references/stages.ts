import type { Kind } from '../names/kind.ts'

/**
 * What an object is to visitors, lowest first. Whatever is not known of what an object needs, it needs nothing of its own
 * stage or a later one.
 */
export const STAGES = ['hashed', 'other', 'new-page', 'changed-page', 'front-page', 'signal'] as const

export type Stage = (typeof STAGES)[number]

export interface Written {
  /** Below the prefix. */
  readonly path: string
  readonly kind: Kind
  /** `headers`: its content stays as it is. */
  readonly action: 'create' | 'update' | 'headers'
}

/** The first stage that is no asset of pages. */
export const PAGES = STAGES.indexOf('new-page')

export function stageOf({ path, kind, action }: Written): number {
  return STAGES.indexOf(nameOf(path, kind, action))
}

function nameOf(path: string, kind: Kind, action: Written['action']): Stage {
  if (kind !== 'page' && kind !== 'data') return kind
  if (path === 'index.html') return 'front-page'
  return action === 'create' ? 'new-page' : 'changed-page'
}
