import { realpathSync } from 'node:fs'
import { basename, dirname, relative, sep } from 'node:path'
import { SourceError } from '../errors.ts'
import { boundsOf, contains } from './link.ts'
import type { Source } from './source.ts'
import { problemsOf, troubleOf } from './trouble.ts'

/** Where a source really is. */
export interface SourceRoot {
  /** The folder that paths are relative to, with every link resolved. */
  readonly folder: string
  /** Where a single file is read from, with every link resolved. */
  readonly file?: string
  /** The way to `folder` from the folder that no link may leave, `/` at the end of each name. */
  readonly way: string
}

/**
 * Follows the links on the way to a source, as far as they may be followed (`boundsOf`).
 * @throws SourceError for one that leads out, or to nothing
 */
export function resolveRoot(source: Source): SourceRoot {
  const named = source.from === 'file' ? source.file : source.root
  try {
    const bounds = boundsOf(named, source.workspace)
    const resolved = realpathSync.native(named)
    if (!contains(bounds, resolved)) throw new SourceError([leadsOut(named, resolved, bounds)])
    const folder = source.from === 'file' ? dirname(resolved) : resolved
    const names = relative(bounds, folder).split(sep)
    const way = names.map(name => name && `${name}/`).join('')
    return { folder, way, ...(source.from === 'file' && { file: resolved }) }
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError(problemsOf([{ trouble: troubleOf(error), path: named }]))
  }
}

function leadsOut(named: string, resolved: string, bounds: string) {
  return {
    problem: `The source ${basename(named)} leads through a link to ${resolved}, out of ${bounds}.`,
    hint: `Replace the link with a copy. If you mean that place, name it as the source: ${resolved}.`,
    paths: [named],
  }
}
