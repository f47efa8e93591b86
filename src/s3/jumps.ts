import { outermost, parentOf } from '../names/folders.ts'
import type { RemoteObject } from './object-store.ts'

/**
 * Folders that a listing need not go through: those that an object marks, with everything in them, as another deploy's,
 * and those that are left out. Paths are below the prefix that is listed.
 */
export interface Marks {
  /** What the objects that mark their folder are called in it. */
  readonly names: readonly string[]
  /** The folder that an object marks; ends in `/`. Undefined or empty: none. */
  folderOf(path: string): string | undefined
  /** Whether nothing in a folder matters, whatever it holds. The folder ends in `/`. */
  isLeftOut(folder: string): boolean
  /** Gets each folder of which not all was listed, perhaps more than once. */
  onJump(folder: string): void
}

/** The folders that a listing does not have to go through, as far as it knows them. */
export class Jumps {
  readonly marks: Marks | undefined
  readonly #prefix: string
  readonly #marked: Set<string>
  readonly #folders: Parameters<typeof outermost>[1]

  constructor(prefix: string, marks: Marks | undefined, marked: Iterable<string> = []) {
    this.#prefix = prefix
    this.marks = marks
    this.#marked = new Set(marked)
    const has = (folder: string) => this.#marked.has(folder) || this.isLeftOut(folder)
    this.#folders = { size: marks ? 1 : 0, has }
  }

  /** For an attempt at a listing: what it sees is not known to the next one, which may jump over what it saw. */
  copy(): Jumps {
    return new Jumps(this.#prefix, this.marks, this.#marked)
  }

  /**
   * @param objects that the listing has, or it would jump over marks that nobody lists
   * @returns how many of the objects mark a folder
   */
  see(objects: readonly RemoteObject[]): number {
    if (this.marks === undefined) return 0
    let marked = 0
    for (const { key } of objects) {
      const folder = this.marks.folderOf(key.slice(this.#prefix.length))
      if (!folder) continue
      marked += 1
      this.#marked.add(folder)
    }
    return marked
  }

  isLeftOut(folder: string): boolean {
    return this.marks?.isLeftOut(folder) ?? false
  }

  /** The folder to jump over, below the prefix, that a key lies in. */
  around(key: string): string | undefined {
    return outermost(key.slice(this.#prefix.length), this.#folders)
  }

  /** Where to go on instead of in a folder. */
  over(folder: string): string {
    this.marks?.onJump(folder)
    return endOf(this.#prefix + folder)
  }
}

/** No character comes behind it. */
const LAST = '\u{10ffff}'

/** Behind all that lies in a folder. Only a name that begins with this very character would sort after it. */
export function endOf(folder: string): string {
  return folder + LAST
}

/** Whether a key is the end of a folder that lies where `folder` does. */
export function isEndBeside(key: string, folder: string): boolean {
  return key.endsWith(`/${LAST}`) && parentOf(key.slice(0, -LAST.length)) === parentOf(folder)
}
