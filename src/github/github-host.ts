import { appendFileSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import type { Environment } from '../environment.ts'
import { wantsColor } from '../terminal/color.ts'
import type { Host } from '../terminal/host.ts'
import { temporaryDirectory } from '../terminal/temporary-directory.ts'
import { throttle } from '../terminal/throttle.ts'
import { safeLine } from '../text/escape.ts'
import { outputEntry, type WorkflowCommand, workflowCommand } from './workflow-commands.ts'

export interface GithubStreams {
  /** Where the log goes. The runner reads both of a process. */
  readonly log: (text: string) => void
  readonly data: (text: string) => void
  /** Whether the log reaches nobody but the runner, so that secrets can be named to be masked. */
  readonly runnerOnly: boolean
}

// GitHub shows so many of each level for a step, and drops the rest.
const SHOWN_ANNOTATIONS = 10
const PROGRESS_INTERVAL_MS = 10_000

/** A job of GitHub Actions. Whatever cannot be handed to the runner is left out, and never fails the run. */
export class GithubHost implements Host {
  readonly color: boolean
  readonly #environment: Environment
  readonly #streams: GithubStreams
  readonly #temporaryDirectory: () => string
  readonly #progressIsDue: () => boolean
  readonly #annotations = { warning: 0, error: 0 }

  constructor(environment: Environment, streams: GithubStreams, now = () => performance.now()) {
    const { RUNNER_TEMP } = environment
    this.color = wantsColor(environment, true)
    this.#environment = environment
    this.#streams = streams
    this.#temporaryDirectory = temporaryDirectory(RUNNER_TEMP || undefined)
    this.#progressIsDue = throttle(PROGRESS_INTERVAL_MS, now)
  }

  info(text: string): void {
    this.#streams.log(`${safeLines(text)}\n`)
  }

  group(title: string, lines: readonly string[]): void {
    this.#command('group', title)
    for (const line of lines) this.info(line)
    this.#command('endgroup')
  }

  warning(text: string): void {
    this.#annotate('warning', text)
  }

  error(text: string): void {
    this.#annotate('error', text)
  }

  debug(text: string): void {
    const { RUNNER_DEBUG } = this.#environment
    if (RUNNER_DEBUG === '1') this.#command('debug', text)
  }

  progress(text: string): void {
    if (this.#progressIsDue()) this.info(text)
  }

  data(text: string): void {
    this.#streams.data(`${text.split('\n').map(defused).join('\n')}\n`)
  }

  setOutput(name: string, value: string): void {
    const { GITHUB_OUTPUT } = this.#environment
    if (!GITHUB_OUTPUT) {
      this.debug(`GITHUB_OUTPUT is not set: the output ${name} is lost.`)
      return
    }
    try {
      appendFileSync(GITHUB_OUTPUT, outputEntry(name, value))
    } catch (error) {
      this.warning(`The output ${name} could not be set: ${messageOf(error)}`)
    }
  }

  async summary(markdown: string): Promise<void> {
    const { GITHUB_STEP_SUMMARY } = this.#environment
    if (!GITHUB_STEP_SUMMARY) {
      this.debug('GITHUB_STEP_SUMMARY is not set: there is no summary.')
      return
    }
    try {
      await appendFile(GITHUB_STEP_SUMMARY, `${markdown}\n`)
    } catch (error) {
      this.warning(`The summary could not be written: ${messageOf(error)}`)
    }
  }

  get temporaryDirectory(): string {
    return this.#temporaryDirectory()
  }

  mask(secret: string): void {
    if (this.#streams.runnerOnly) this.#streams.log(`${workflowCommand('add-mask', secret)}\n`)
  }

  #annotate(level: 'warning' | 'error', text: string): void {
    this.#annotations[level]++
    if (this.#annotations[level] <= SHOWN_ANNOTATIONS) this.#command(level, text)
    else this.info(`${level === 'error' ? 'Error' : 'Warning'}: ${text}`)
  }

  #command(command: WorkflowCommand, message = ''): void {
    this.#streams.log(`${workflowCommand(command, safeLines(message))}\n`)
  }
}

function safeLines(text: string): string {
  return text.split('\n').map(safeLine).join('\n')
}

/** Data stays as it is, but for a line that the runner could obey. */
function defused(line: string): string {
  return /^\s*::|##/.test(line) ? safeLine(line) : line
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
