/** The other side ended a kept connection just as it was used again: nothing was wrong with the request. */
export class StaleConnection extends Error {}

const STALE = new Set(['ECONNRESET', 'EPIPE'])

/** Whether an error is how a kept connection ends that the other side has closed. */
export function isOfStale(error: unknown): boolean {
  return error instanceof Error && 'code' in error && STALE.has(String(error.code))
}

/** An error with the code that the SDK gives to its own. */
export function timeoutError(message: string): Error {
  return Object.assign(new Error(message), { code: 'TimeoutError' })
}
