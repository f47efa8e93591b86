import { outermost } from '../names/folders.ts'
import type { RemoteObject } from './object-store.ts'

/** Objects that mark a folder, and everything in it, as another deploy's. Paths are below the prefix that is listed. */
export interface Marks {
  /** What such objects are called in their folder. */
  readonly names: readonly string[]
  /** The folder that an object marks; ends in `/`. Undefined or empty: none. */
  folderOf(path: string): string | undefined
  /** Gets each folder of which not all was listed, perhaps more than once. */
  onJump(folder: string): void
}

/** The marked folders that a listing has met so far, and does not have to go through. */
export class Jumps {
  readonly marks: Marks | undefined
  readonly #prefix: string
  readonly #folders = new Set<string>()

  constructor(prefix: string, marks: Marks | undefined) {
    this.#prefix = prefix
    this.marks = marks
  }

  /** @returns how many of the objects mark a folder */
  see(objects: readonly RemoteObject[]): number {
    if (this.marks === undefined) return 0
    let marked = 0
    for (const { key } of objects) {
      const folder = this.marks.folderOf(key.slice(this.#prefix.length))
      if (!folder) continue
      marked += 1
      this.#folders.add(folder)
    }
    return marked
  }

  /** The marked folder, below the prefix, that a key lies in. */
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

export function isEndOfFolder(key: string): boolean {
  return key.endsWith(`/${LAST}`)
}
