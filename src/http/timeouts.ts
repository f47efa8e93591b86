/** To reach a server that does not answer, in milliseconds. */
export const CONNECT_TIMEOUT_MS = 5_000

/**
 * Milliseconds without anything sent or received. A large body on a slow line counts as moving because it is
 * sent in slices.
 */
export const IDLE_TIMEOUT_MS = 15_000

/** Milliseconds that an unused connection is kept: S3 ends it after some 5 s, and then takes the next request with it. */
export const KEEP_UNUSED_MS = 4_000

/** What is said of a request that took longer. */
export const NO_CONNECTION = `no connection within ${CONNECT_TIMEOUT_MS / 1000} s`
export const nothingHeard = (idleMs = IDLE_TIMEOUT_MS) => `nothing was heard for ${idleMs / 1000} s`
