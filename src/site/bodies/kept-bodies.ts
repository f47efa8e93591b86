/** Bytes of compressed content that wait in memory to be sent; what comes on top is compressed again for that. */
const ROOM = 48 * 1024 * 1024

/** Compressed bodies that are still in memory when they are sent. Without them they are made again, which takes time. */
export class KeptBodies {
  readonly #bodies = new Map<string, Buffer>()
  #left: number

  /** @param room in bytes */
  constructor(room = ROOM) {
    this.#left = room
  }

  /** @param md5 hex, of `bytes` */
  keep(md5: string, bytes: Buffer): void {
    if (bytes.length > this.#left || this.#bodies.has(md5)) return
    this.#left -= bytes.length
    // A copy: what zlib answers with is the start of a larger piece of memory.
    this.#bodies.set(md5, Buffer.from(bytes))
  }

  find(md5: string | undefined): Buffer | undefined {
    return md5 === undefined ? undefined : this.#bodies.get(md5)
  }
}
