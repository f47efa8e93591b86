import { BadAnswer } from './answer.ts'

/** Bytes of a line between chunks. */
const LONGEST_LINE = 8 * 1024

/** Reads a chunked body piece by piece (RFC 9112, 7.1). */
export class Chunks {
  /** What is expected next: the line before a chunk, so many bytes of it, the line end after it, or a trailer. */
  #next: 'size' | 'data' | 'end' | 'trailer' = 'size'
  #left = 0
  #line = ''

  /**
   * @param onData the bytes of the body, of which none is kept here
   * @returns how many bytes of `bytes` belong to the body, and whether it ends with them
   * @throws BadAnswer
   */
  take(bytes: Buffer, onData: (data: Buffer) => void): { readonly used: number; readonly isWhole: boolean } {
    let at = 0
    while (at < bytes.length) {
      if (this.#next === 'data') {
        const data = bytes.subarray(at, at + this.#left)
        onData(data)
        at += data.length
        this.#left -= data.length
        if (this.#left === 0) this.#next = 'end'
        continue
      }
      const lineEnd = bytes.indexOf(0x0a, at)
      this.#line += bytes.toString('latin1', at, lineEnd < 0 ? bytes.length : lineEnd)
      if (this.#line.length > LONGEST_LINE) throw new BadAnswer('a chunk of the answer cannot be read')
      if (lineEnd < 0) return { used: bytes.length, isWhole: false }
      at = lineEnd + 1
      if (this.#endLine()) return { used: at, isWhole: true }
    }
    return { used: at, isWhole: false }
  }

  /** Whether the body ends with this line. */
  #endLine(): boolean {
    if (!this.#line.endsWith('\r')) throw new BadAnswer('a chunk of the answer cannot be read')
    const line = this.#line.slice(0, -1)
    this.#line = ''
    if (this.#next === 'trailer') return line === ''
    if (this.#next === 'end') {
      if (line !== '') throw new BadAnswer('a chunk of the answer is longer than it says')
      this.#next = 'size'
      return false
    }
    const [, size] = /^([0-9a-f]{1,12})[ \t]*(?:;.*)?$/i.exec(line) ?? []
    if (size === undefined) throw new BadAnswer('a chunk of the answer cannot be read')
    this.#left = Number.parseInt(size, 16)
    this.#next = this.#left === 0 ? 'trailer' : 'data'
    return false
  }
}
