import { Cancelled } from '../errors.ts'

/** A request to end the run; listens until `dispose` is called. */
export interface Cancellation {
  /** Aborted with `Cancelled` by the first signal. */
  readonly signal: AbortSignal
  /** Stops listening to the signals. */
  dispose(): void
}

/** The part of `process` that this needs. */
export interface SignalSource {
  on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown
  off(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown
  exit(code: number): void
}

/** SIGHUP: the terminal is closed. SIGBREAK: Ctrl+Break, which Windows alone sends. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const

/** As a shell reports a program that Ctrl+C ended. */
const EXIT_CODE = 130

/**
 * npm passes on the SIGINT that a terminal has already sent to every process of its group, so one Ctrl+C
 * arrives twice, milliseconds apart.
 */
const SAME_WISH_MS = 1000

/**
 * Listens to the signals that ask a process to end. The first asks the run to end in order; a second, at
 * least a second later, ends the process at once.
 */
export function onCancel(source: SignalSource = process): Cancellation {
  const controller = new AbortController()
  let first: number | undefined
  const listener = (name: NodeJS.Signals) => {
    const now = performance.now()
    first ??= now
    if (now - first >= SAME_WISH_MS) source.exit(EXIT_CODE)
    else controller.abort(new Cancelled(`Cancelled by ${name}.`))
  }
  for (const name of SIGNALS) source.on(name, listener)
  return {
    signal: controller.signal,
    dispose: () => {
      for (const name of SIGNALS) source.off(name, listener)
    },
  }
}
