import { Cancelled } from '../errors.ts'

/** A signal that is aborted `ms` milliseconds after another. */
export interface Grace {
  readonly signal: AbortSignal
  dispose(): void
}

/** Lets what is under way when `cancel` is aborted end within `ms` milliseconds. */
export function graceAfter(cancel: AbortSignal, ms: number): Grace {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const begin = () => {
    timer = setTimeout(() => controller.abort(new Cancelled('The run was cancelled.')), ms)
  }
  if (cancel.aborted) begin()
  else cancel.addEventListener('abort', begin, { once: true })
  return {
    signal: controller.signal,
    dispose: () => {
      clearTimeout(timer)
      cancel.removeEventListener('abort', begin)
    },
  }
}
