import type { Change, Plan } from '../plan/plan.ts'

/** A file that gets larger. */
export interface Growth {
  readonly path: string
  /** Bytes as stored. */
  readonly from: number
  readonly to: number
}

/** The file that grows by the most bytes, under its old name or under one with another hash. Pure. */
export function biggestGrowth({ changes, kept }: Pick<Plan, 'changes' | 'kept'>): Growth | undefined {
  const before = sizesByStem([
    ...changes
      .filter(change => change.action === 'delete')
      .map(({ path, object }) => ({ path, size: object.size })),
    ...kept.map(({ path, object }) => ({ path, size: object.size })),
  ])
  const after = sizesByStem(changes.filter(change => change.action === 'create').map(({ wanted }) => wanted))
  const renamed = (path: string) => {
    const stem = stemOf(path)
    const isSure = before.get(stem)?.length === 1 && after.get(stem)?.length === 1
    return isSure ? before.get(stem)?.[0] : undefined
  }
  return changes.map(change => growthOf(change, renamed)).reduce(larger, undefined)
}

function growthOf(change: Change, renamed: (path: string) => number | undefined): Growth | undefined {
  if (change.action !== 'create' && change.action !== 'update') return undefined
  const { path, size, kind } = change.wanted
  const from = change.action === 'update' ? change.object.size : kind === 'hashed' ? renamed(path) : undefined
  return from !== undefined && size > from ? { path, from, to: size } : undefined
}

function larger(a: Growth | undefined, b: Growth | undefined): Growth | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return b.to - b.from > a.to - a.from ? b : a
}

function sizesByStem(
  files: readonly { readonly path: string; readonly size: number }[],
): ReadonlyMap<string, readonly number[]> {
  const sizes = new Map<string, number[]>()
  for (const { path, size } of files) {
    const stem = stemOf(path)
    const known = sizes.get(stem)
    if (known === undefined) sizes.set(stem, [size])
    else known.push(size)
  }
  return sizes
}

/** The path without what looks like a hash in its name: `assets/app-4f3c2b1a.js` and `assets/app-*.js`. */
function stemOf(path: string): string {
  return path.replace(/([-._])[\w-]{6,}(?=\.\w+$)/, '$1*')
}
