import { whenAborted } from './when-aborted.ts'

/** Time and chance, which tests replace. */
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
  sleep,
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      forget()
      resolve()
    }, ms)
    const forget = whenAborted(signal, () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
