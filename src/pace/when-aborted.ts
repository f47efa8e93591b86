/** What a signal ends. One listener serves all: there are hundreds of requests. */
const ENDING = new WeakMap<AbortSignal, Set<() => void>>()

/**
 * Calls `end` once the signal is aborted, at once if it is already.
 * @returns undoes that
 */
export function whenAborted(signal: AbortSignal, end: () => void): () => void {
  if (signal.aborted) {
    end()
    return () => {}
  }
  const ending = ENDING.get(signal) ?? watched(signal)
  ending.add(end)
  return () => void ending.delete(end)
}

function watched(signal: AbortSignal): Set<() => void> {
  const ending = new Set<() => void>()
  ENDING.set(signal, ending)
  const endAll = () => {
    for (const end of ending) end()
  }
  signal.addEventListener('abort', endAll, { once: true })
  return ending
}
