import type { Writable } from 'node:stream'

/**
 * Bytes. Over TLS Node sees a write's progress only when all of it has left, and would take a large body on a
 * slow line for a connection that hangs: such a body is sent in slices.
 */
const SLICE = 64 * 1024

/** Whether a body makes more than one slice. */
export function isLong(body: Uint8Array): boolean {
  return body.byteLength > SLICE
}

/** Writes a body slice by slice, each when those before it have left, and calls back behind the last one. */
export function writeSlices(stream: Writable, body: Uint8Array, onWritten: () => void): void {
  let at = 0
  const writeMore = () => {
    while (at < body.byteLength) {
      if (stream.destroyed) return
      const slice = body.subarray(at, at + SLICE)
      at += SLICE
      if (stream.write(slice)) continue
      stream.once('drain', writeMore)
      return
    }
    onWritten()
  }
  writeMore()
}
