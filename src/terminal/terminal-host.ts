import type { Environment } from '../environment.ts'
import { wrap } from '../text/columns.ts'
import { safeLine } from '../text/escape.ts'
import { ask, type Dialogue } from './ask.ts'
import { wantsColor } from './color.ts'
import type { Host } from './host.ts'
import { temporaryDirectory } from './temporary-directory.ts'
import { throttle } from './throttle.ts'

export interface TerminalStreams {
  readonly log: (text: string) => void
  readonly data: (text: string) => void
  /** Of a terminal that shows the log; absent: it goes into a file or a pipe. */
  readonly columns?: number | undefined
  /** Absent: nobody is there to be asked. */
  readonly dialogue?: Dialogue | undefined
}

// Where nobody tells: of a terminal, and of the page on which a CI system shows its log.
const USUAL_COLUMNS = 80
const LOG_COLUMNS = 120
const TERMINAL_INTERVAL_MS = 100
const LOG_INTERVAL_MS = 10_000
const CLEAR_LINE = '\r\x1b[K'

/** A person's terminal, or any other program: the log on standard error, data alone on standard output. */
export class TerminalHost implements Host {
  readonly color: boolean
  readonly isTerminal: boolean
  readonly columns: number
  readonly #streams: TerminalStreams
  readonly #debug: boolean
  readonly #temporaryDirectory = temporaryDirectory()
  readonly #progressIsDue: () => boolean
  #progressIsShown = false

  constructor(environment: Environment, streams: TerminalStreams, now = () => performance.now()) {
    const { DEBUG = '', TERM, CI } = environment
    this.color = wantsColor(environment, streams.columns !== undefined && TERM !== 'dumb')
    this.columns = streams.columns ?? (CI ? LOG_COLUMNS : USUAL_COLUMNS)
    this.isTerminal = streams.columns !== undefined
    this.#streams = streams
    this.#debug = /(^|,)(s3-site-deploy|\*)(,|$)/.test(DEBUG)
    this.#progressIsDue = throttle(
      streams.columns === undefined ? LOG_INTERVAL_MS : TERMINAL_INTERVAL_MS,
      now,
    )
  }

  info(text: string): void {
    this.#clearProgress()
    const lines = text.split('\n').flatMap(line => this.#fitting(safeLine(line)))
    this.#streams.log(`${lines.join('\n')}\n`)
  }

  group(title: string, lines: readonly string[]): void {
    this.info(['', this.#paint('1', title, '22'), ...lines].join('\n'))
  }

  warning(text: string): void {
    this.#message(this.#paint('33', 'Warning:'), text)
  }

  error(text: string): void {
    this.#message(this.#paint('31', 'Error:'), text)
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

  get confirm(): Host['confirm'] {
    const { dialogue } = this.#streams
    if (dialogue === undefined) return undefined
    return (question, signal) => {
      this.#clearProgress()
      return ask(safeLine(question), signal, dialogue)
    }
  }

  setOutput(): void {}

  mask(): void {}

  declareArtifact(): void {}

  async summary(): Promise<void> {}

  async flush(): Promise<void> {
    this.#clearProgress()
  }

  get temporaryDirectory(): string {
    return this.#temporaryDirectory()
  }

  /** A terminal breaks lines between characters; a file gets whole ones. */
  #fitting(line: string): readonly string[] {
    const { columns } = this.#streams
    return columns === undefined ? [line] : wrap(line, columns)
  }

  /** What follows the first line is indented. */
  #message(label: string, text: string): void {
    this.info(`${label} ${text.replaceAll('\n', '\n  ')}`)
  }

  #clearProgress(): void {
    if (this.#progressIsShown) this.#streams.log(CLEAR_LINE)
    this.#progressIsShown = false
  }

  #paint(on: string, text: string, off = '39'): string {
    return this.color ? `\x1b[${on}m${text}\x1b[${off}m` : text
  }
}
