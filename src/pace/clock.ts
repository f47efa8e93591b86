import { setTimeout as sleep } from 'node:timers/promises'

/** Time and chance, so that tests need neither. */
export interface RetryClock {
  /** Milliseconds. */
  now(): number
  /** From 0 to below 1. */
  random(): number
  /** Rejects once the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

export const SYSTEM_CLOCK: RetryClock = {
  now: () => performance.now(),
  random: Math.random,
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
}
