/**
 * Bytes. Over TLS Node sees a write's progress only when all of it has left, and would take a large body on a
 * slow line for a connection that hangs: such a body is sent in slices.
 */
const SLICE = 64 * 1024

/** Whether a body makes more than one slice. */
export function isLong(body: Uint8Array): boolean {
  return body.byteLength > SLICE
}

/** `body` in pieces of at most 64 KiB, without copying; none of an empty one. */
export function* slicesOf(body: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < body.byteLength; at += SLICE) {
    yield body.subarray(at, at + SLICE)
  }
}
