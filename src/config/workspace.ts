import { isAbsolute, relative, sep } from 'node:path'

/** Why the configuration file may not name a place. To be read behind its name. */
export const LEAVES = 'leaves the workspace. Only an input may do that, not the configuration file.'

/** By their names alone. Both absolute. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
