import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync } from 'node:fs'
import { extname, sep } from 'node:path'
import type { Slices } from '../pace/time-slices.ts'
import { sortByUtf8 } from '../text/utf8-order.ts'
import { follow } from './link.ts'
import { type Trouble, type TroubledPath, troubleOf } from './trouble.ts'

/** Which paths below the root are wanted. Others are not even looked at. */
export interface Wanted {
  matches(path: string): boolean
  /** Whether anything in a folder could match. When in doubt it says yes. */
  reaches(folder: string): boolean
  /** Is told what is not wanted; a folder, with a `/` at its end, only once. */
  leaveOut(path: string): void
}

export interface FoundFile {
  /** Below the root, `/` between folders. */
  readonly path: string
  /** Absolute, with every link resolved. */
  readonly file: string
}

export interface Found {
  readonly files: readonly FoundFile[]
  readonly troubled: readonly TroubledPath[]
  /** Sockets, pipes and devices. */
  readonly skipped: readonly string[]
}

interface Folder {
  /** Empty for the root, else ends in `/`. */
  readonly path: string
  /** Absolute, with every link resolved. */
  readonly directory: string
  /** Resolved folders that hold the links on the way here. */
  readonly hops: readonly string[]
}

/**
 * Finds all wanted files below a folder, in the order of their paths' UTF-8 bytes.
 * @param root absolute, with every link resolved
 * @param onWalk is told how many files were found so far
 */
export async function walk(
  root: string,
  wanted: Wanted,
  slices: Slices,
  onWalk?: (files: number) => void,
): Promise<Found> {
  const walker = new Walker(root, wanted)
  while (walker.step()) {
    if (!slices.over) continue
    onWalk?.(walker.files.length)
    await slices.next()
  }
  return walker
}

class Walker implements Found {
  readonly files: FoundFile[] = []
  readonly troubled: TroubledPath[] = []
  readonly skipped: string[] = []
  readonly #root: string
  readonly #wanted: Wanted
  /** The next one last. */
  readonly #ahead: (FoundFile | Folder)[]

  constructor(root: string, wanted: Wanted) {
    this.#root = root
    this.#wanted = wanted
    this.#ahead = [{ path: '', directory: root, hops: [] }]
  }

  /** Takes one file, or reads one folder. False when none is left. */
  step(): boolean {
    const next = this.#ahead.pop()
    if (!next) return false
    if ('directory' in next) this.#open(next)
    else if (this.#wanted.matches(next.path)) this.files.push(next)
    else this.#wanted.leaveOut(next.path)
    return true
  }

  #open(folder: Folder): void {
    try {
      const entries: (FoundFile | Folder)[] = []
      for (const entry of this.#read(folder)) {
        const entered = this.#enter(folder, entry)
        if (entered) entries.push(entered)
      }
      for (const entry of sortByUtf8(entries).reverse()) this.#ahead.push(entry)
    } catch (error) {
      this.#addTrouble(troubleOf(error), folder.path || '.')
    }
  }

  #read(folder: Folder): Dirent[] {
    const entries = readdirSync(folder.directory, { withFileTypes: true })
    // What is not UTF-8 reads as U+FFFD, which can also be in the name.
    if (!entries.some(isSuspect)) return entries
    const names = this.#checkedNames(folder)
    return entries.filter(entry => !isSuspect(entry) || names.has(entry.name))
  }

  /** The names that are UTF-8; the others are in trouble. */
  #checkedNames({ path, directory }: Folder): ReadonlySet<string> {
    const names = new Set<string>()
    for (const entry of readdirSync(directory, { withFileTypes: true, encoding: 'buffer' })) {
      const name = entry.name.toString()
      if (isUtf8(entry.name)) names.add(name)
      else if (this.#isWanted(path + name, entry.isDirectory())) {
        this.#addTrouble('not-utf8', path + escapeBytes(entry.name))
      }
    }
    return names
  }

  /** Paths are joined in one piece: what `+` makes keeps its parts, and gets a copy beside them once it is read. */
  #enter(folder: Folder, entry: Dirent): FoundFile | Folder | undefined {
    const path = [folder.path, entry.name].join('')
    const file = below(folder.directory, entry.name)
    if (entry.isFile()) return { path, file }
    if (entry.isDirectory()) return this.#folderAt(path, file, folder.hops)
    if (entry.isSymbolicLink()) return this.#enterLink(folder, path, file)
    return this.#skip(path)
  }

  #enterLink(folder: Folder, path: string, link: string): FoundFile | Folder | undefined {
    if (!this.#wanted.matches(path) && !this.#wanted.reaches(path)) {
      this.#wanted.leaveOut(path)
      return undefined
    }
    const hops = [folder.directory, ...folder.hops]
    const target = follow(link, this.#root, hops)
    switch (target.is) {
      case 'file':
        return { path, file: target.file }
      case 'folder':
        return this.#folderAt(path, target.file, hops)
      case 'special':
        return this.#skip(path)
      case 'trouble':
        if (this.#isWanted(path, target.folder)) this.#addTrouble(target.trouble, path)
        return undefined
    }
  }

  #folderAt(path: string, directory: string, hops: readonly string[]): Folder | undefined {
    if (this.#wanted.reaches(path)) return { path: `${path}/`, directory, hops }
    this.#wanted.leaveOut(`${path}/`)
    return undefined
  }

  #skip(path: string): undefined {
    if (this.#wanted.matches(path)) this.skipped.push(path)
  }

  #addTrouble(trouble: Trouble, path: string): void {
    this.troubled.push({ trouble, path })
  }

  /** Whether trouble with a path matters. A link to nothing was meant for a folder if its name has no extension. */
  #isWanted(path: string, folder: boolean | undefined): boolean {
    if (folder === false) return this.#wanted.matches(path)
    if (folder) return this.#wanted.reaches(path)
    return this.#wanted.reaches(path) && (this.#wanted.matches(path) || extname(path) === '')
  }
}

function below(directory: string, name: string): string {
  return [directory, name].join(directory.endsWith(sep) ? '' : sep)
}

function isSuspect({ name }: Dirent): boolean {
  return name.includes('\ufffd')
}

function escapeBytes(name: Buffer): string {
  return name.toString('latin1').replace(/[\x80-\xff]/g, byte => `\\x${byte.charCodeAt(0).toString(16)}`)
}
