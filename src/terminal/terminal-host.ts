import type { Environment } from '../environment.ts'
import { safeLine } from '../text/escape.ts'
import { wantsColor } from './color.ts'
import type { Host } from './host.ts'
import { temporaryDirectory } from './temporary-directory.ts'
import { throttle } from './throttle.ts'

export interface TerminalStreams {
  readonly log: (text: string) => void
  readonly data: (text: string) => void
  /** Of a terminal that shows the log; absent: it goes into a file or a pipe. */
  readonly columns?: number | undefined
}

const TERMINAL_INTERVAL_MS = 100
const LOG_INTERVAL_MS = 10_000
const CLEAR_LINE = '\r\x1b[K'

/** A person's terminal, or any other program: the log on standard error, data alone on standard output. */
export class TerminalHost implements Host {
  readonly color: boolean
  readonly #streams: TerminalStreams
  readonly #debug: boolean
  readonly #temporaryDirectory = temporaryDirectory()
  readonly #progressIsDue: () => boolean
  #progressIsShown = false

  constructor(environment: Environment, streams: TerminalStreams, now = () => performance.now()) {
    const { DEBUG = '', TERM } = environment
    this.color = wantsColor(environment, streams.columns !== undefined && TERM !== 'dumb')
    this.#streams = streams
    this.#debug = /(^|,)(s3-site-deploy|\*)(,|$)/.test(DEBUG)
    this.#progressIsDue = throttle(
      streams.columns === undefined ? LOG_INTERVAL_MS : TERMINAL_INTERVAL_MS,
      now,
    )
  }

  info(text: string): void {
    this.#clearProgress()
    this.#streams.log(`${text.split('\n').map(safeLine).join('\n')}\n`)
  }

  group(title: string, lines: readonly string[]): void {
    for (const line of [title, ...lines]) this.info(line)
  }

  warning(text: string): void {
    this.info(`${this.#paint('33', 'Warning:')} ${text}`)
  }

  error(text: string): void {
    this.info(`${this.#paint('31', 'Error:')} ${text}`)
  }

  debug(text: string): void {
    if (this.#debug) this.info(text)
  }

  progress(text: string): void {
    if (!this.#progressIsDue()) return
    const { columns } = this.#streams
    if (columns === undefined) {
      this.info(text)
    } else {
      this.#streams.log(`${CLEAR_LINE}${safeLine(text).slice(0, columns - 1)}`)
      this.#progressIsShown = true
    }
  }

  data(text: string): void {
    this.#clearProgress()
    this.#streams.data(`${text}\n`)
  }

  setOutput(): void {}

  mask(): void {}

  async summary(): Promise<void> {}

  async flush(): Promise<void> {
    this.#clearProgress()
  }

  get temporaryDirectory(): string {
    return this.#temporaryDirectory()
  }

  #clearProgress(): void {
    if (this.#progressIsShown) this.#streams.log(CLEAR_LINE)
    this.#progressIsShown = false
  }

  #paint(color: string, text: string): string {
    return this.color ? `\x1b[${color}m${text}\x1b[39m` : text
  }
}
