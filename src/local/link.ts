import { realpathSync, statSync } from 'node:fs'
import { dirname, sep } from 'node:path'
import { type Trouble, troubleOf } from './trouble.ts'

/** What a link leads to. `file` is the absolute path with every link resolved. */
export type LinkTarget =
  | { readonly is: 'file' | 'folder' | 'special'; readonly file: string }
  /** `folder` where it can be known. */
  | { readonly is: 'trouble'; readonly trouble: Trouble; readonly folder?: boolean }

/**
 * Follows a link, as far as it may be followed.
 * @param link absolute path
 * @param root the source, with every link resolved
 * @param trail the folders, with every link resolved, through which the link was reached: the one that holds
 *   it, and those that hold the links on the way to it
 */
export function follow(link: string, root: string, trail: readonly string[]): LinkTarget {
  try {
    // The native one also expands Windows' short names, without which the same folder can have two paths.
    const file = realpathSync.native(link)
    const stats = statSync(file)
    const folder = stats.isDirectory()
    if (!contains(root, file)) return { is: 'trouble', trouble: 'link-outside', folder }
    if (folder) {
      const circle = trail.some(passed => contains(file, passed))
      return circle ? { is: 'trouble', trouble: 'link-loop', folder } : { is: 'folder', file }
    }
    return { is: stats.isFile() ? 'file' : 'special', file }
  } catch (error) {
    return { is: 'trouble', trouble: linkTrouble(error) }
  }
}

/** What it means that a path cannot be followed. */
export function linkTrouble(error: unknown): Trouble {
  if (error instanceof Error && 'code' in error && error.code === 'ELOOP') return 'link-loop'
  const trouble = troubleOf(error)
  return trouble === 'vanished' ? 'broken-link' : trouble
}

/** Whether `path` is `folder` or lies below it. Both absolute, with every link resolved. */
export function contains(folder: string, path: string): boolean {
  if (path === folder) return true
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/**
 * The folder that no link on the way to `named` may leave, with every link resolved: the workspace, or, for what somebody
 * named himself elsewhere, the folder that holds it. Both paths absolute.
 */
export function boundsOf(named: string, workspace: string): string {
  const bounds = realpathSync.native(workspace)
  // The workspace has more than one name where links lead to it: `/tmp` is `/private/tmp` on macOS.
  for (let above = named; ; above = dirname(above)) {
    if (realpathSync.native(above) === bounds) return bounds
    if (dirname(above) === above) return realpathSync.native(dirname(named))
  }
}
