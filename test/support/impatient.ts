import type { RetryPolicy } from '../../src/s3/retry.ts'

/** For what fails for good, or at once: nobody has to wait for that. */
export const IMPATIENT: RetryPolicy = { baseMs: 1, capMs: 2, budgetMs: 10, leastAttempts: 2, hopelessMs: 1 }
