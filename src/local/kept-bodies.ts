/** Bytes that wait in memory to be sent; what comes on top is read, and compressed, again for that. */
const ROOM = 48 * 1024 * 1024

/** Bodies that are still in memory when they are sent. Without them they are read or made again, which takes time. */
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
    // A copy: it is the start of a larger piece of memory, that of zlib or that for the file at hand.
    this.#bodies.set(md5, Buffer.from(bytes))
  }

  forgetAll(): void {
    this.#bodies.clear()
    this.#left = 0
  }

  find(md5: string | undefined): Buffer | undefined {
    return md5 === undefined ? undefined : this.#bodies.get(md5)
  }
}
