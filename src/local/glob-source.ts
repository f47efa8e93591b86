import { AsyncLocalStorage } from 'node:async_hooks'
import { join, relative, sep } from 'node:path'
import { create, type GlobOptions } from '@actions/glob'
import { sortByUtf8 } from '../text/utf8-order.ts'
import { follow, linkTrouble } from './link.ts'
import type { Trouble } from './trouble.ts'
import type { Found, FoundFile, Wanted } from './walk.ts'

/*
 * Patterns of the source, read by the glob of GitHub's toolkit, so that they mean what they mean in other actions. Import
 * this file lazily: only patterns need it.
 */

/** It stops at the first link that leads to nothing. */
const STRICT: GlobOptions = { matchDirectories: false, omitBrokenSymbolicLinks: false }
const LENIENT: GlobOptions = { matchDirectories: false, omitBrokenSymbolicLinks: true }
/** Gives links themselves, wherever they lead. */
const LINKS: GlobOptions = { matchDirectories: false, followSymbolicLinks: false }

/**
 * Finds the files that patterns match, in the order of their paths' UTF-8 bytes. The glob follows links wherever they
 * lead; what it finds outside of the source is in trouble here.
 * @param root what paths are relative to, as the patterns have it
 * @param folder the same with every link resolved
 * @param lines made by `absolutePattern`
 * @param wanted of what patterns match
 */
export async function globSource(
  root: string,
  folder: string,
  lines: readonly string[],
  { matches, leaveOut }: Pick<Wanted, 'matches' | 'leaveOut'>,
  signal: AbortSignal,
): Promise<Found> {
  const files: FoundFile[] = []
  const skipped: string[] = []
  const troubled = new Map<string, Trouble>()
  const paths = new Set<string>()
  const pathOf = (file: string) => relative(root, file).replaceAll(sep, '/')
  try {
    for (const file of await globbed(lines, signal)) paths.add(file)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof Error && 'path' in error)) throw error
    troubled.set(pathOf(String(error.path)), linkTrouble(error))
  }
  for (const file of paths) {
    const path = pathOf(file)
    if (!matches(path)) {
      leaveOut(path)
      continue
    }
    const target = follow(file, folder, [])
    if (target.is === 'file') files.push({ path, file: target.file })
    if (target.is === 'special') skipped.push(path)
    if (target.is === 'trouble') troubled.set(linkOn(root, folder, path, target.trouble), target.trouble)
  }
  return {
    files: sortByUtf8(files),
    skipped,
    troubled: [...troubled].map(([path, trouble]) => ({ path, trouble })),
  }
}

/** The part of a path in trouble that is the cause: the first link on the way that leads out, or itself. */
function linkOn(root: string, folder: string, path: string, trouble: Trouble): string {
  const names = path.split('/')
  const ways = names.map((_, index) => names.slice(0, index + 1).join('/'))
  const leadsThere = (way: string) => {
    const target = follow(join(root, way), folder, [])
    return target.is === 'trouble' && target.trouble === trouble
  }
  return ways.find(leadsThere) ?? path
}

async function globbed(lines: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
  try {
    return await glob(lines, STRICT, signal)
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
    // A link leads to nothing. All such that match are found among the links, and the others do not matter.
    return [...(await glob(lines, LENIENT, signal)), ...(await glob(lines, LINKS, signal))]
  }
}

async function glob(
  lines: readonly string[],
  options: GlobOptions,
  signal: AbortSignal,
): Promise<readonly string[]> {
  return quietly(async () => {
    const files: string[] = []
    const globber = await create(lines.join('\n'), options)
    for await (const file of globber.globGenerator()) {
      signal.throwIfAborted()
      files.push(file)
    }
    return files
  })
}

const quiet = new AsyncLocalStorage<true>()

/** The glob tells the runner's debug log every step, on standard output, where the data of the command line belongs. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { stdout } = process
  const { write } = stdout
  const others = (...args: Parameters<typeof write>) => (quiet.getStore() ? true : write.apply(stdout, args))
  stdout.write = others as typeof write // overloads are lost in `Parameters`
  try {
    return await quiet.run(true, work)
  } finally {
    stdout.write = write
  }
}
