import { constants } from 'node:fs'

/**
 * Flags to open a file that was seen before: a link that took its place ends with ELOOP, a pipe is not waited for.
 * Windows has neither flag.
 */
export const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
