import type { Environment } from '../environment.ts'
import { wantsColor } from '../terminal/color.ts'
import type { Host, Place } from '../terminal/host.ts'
import { temporaryDirectory } from '../terminal/temporary-directory.ts'
import { throttle } from '../terminal/throttle.ts'
import { safeLine, visible } from '../text/escape.ts'
import type { Job } from './job.ts'
import type { Late } from './late.ts'
import type { Runner } from './runner.ts'

export interface GithubHostOptions {
  /** What is said before it is loaded waits for it, masks before all that they hide. */
  readonly runner: Late<Runner>
  /** Where data goes, in order with the log if both go to the same place. */
  readonly data: (text: string, runner: Runner) => void
  /** The toolkit's way to the workflow's token; absent where it may not be used. */
  readonly idToken?: Host['idToken']
}

// GitHub shows this many of each level per step, and drops the rest.
const SHOWN_ANNOTATIONS = 10
// What a job's page shows of a line without wrapping, on a usual screen.
const LOG_COLUMNS = 120
const PROGRESS_INTERVAL_MS = 10_000

/** A job of GitHub Actions. Whatever cannot be handed to the runner is left out, and never fails the run. */
export class GithubHost implements Host {
  readonly color: boolean
  readonly isTerminal = false
  readonly columns = LOG_COLUMNS
  readonly idToken: Host['idToken']
  readonly #job: Job
  readonly #runner: Late<Runner>
  readonly #data: GithubHostOptions['data']
  readonly #temporaryDirectory: () => string
  readonly #progressIsDue: () => boolean
  readonly #annotations = { warning: 0, error: 0 }

  constructor(
    job: Job,
    environment: Environment,
    { runner, data, idToken }: GithubHostOptions,
    now = () => performance.now(),
  ) {
    this.color = wantsColor(environment, true)
    this.idToken = idToken
    this.#job = job
    this.#runner = runner
    this.#data = data
    this.#temporaryDirectory = temporaryDirectory(job.temp)
    this.#progressIsDue = throttle(PROGRESS_INTERVAL_MS, now)
  }

  info(text: string): void {
    this.#runner.use(runner => runner.info(safeLines(text)))
  }

  group(title: string, lines: readonly string[]): void {
    this.#runner.use(runner => runner.startGroup(safeLines(title)))
    for (const line of lines) this.info(line)
    this.#runner.use(runner => runner.endGroup())
  }

  warning(text: string, place: Place = {}): void {
    this.#annotate('warning', text, place)
  }

  error(text: string, place: Place = {}): void {
    this.#annotate('error', text, place)
  }

  debug(text: string): void {
    if (this.#job.debug) this.#runner.use(runner => runner.debug(safeLines(text)))
  }

  progress(text: string): void {
    if (this.#progressIsDue()) this.info(text)
  }

  data(text: string): void {
    const safe = text.split('\n').map(defused).join('\n')
    this.#runner.use(runner => this.#data(safe, runner))
  }

  setOutput(name: string, value: string): void {
    if (this.#job.files.output === undefined) {
      this.debug(`GITHUB_OUTPUT is not set: the output ${name} is lost.`)
      return
    }
    this.#runner.use(runner => {
      try {
        runner.setOutput(name, value)
      } catch (error) {
        this.warning(`The output ${name} could not be set: ${messageOf(error)}`)
      }
    })
  }

  async summary(markdown: string): Promise<void> {
    if (this.#job.files.summary === undefined) {
      this.debug('GITHUB_STEP_SUMMARY is not set, so there is no summary.')
      return
    }
    const runner = await this.#runner.ready()
    try {
      await runner.addSummary(markdown)
    } catch (error) {
      this.warning(`The summary could not be written: ${messageOf(error)}`)
    }
  }

  declareArtifact(file: string): void {
    if (this.#job.files.artifacts === undefined) return
    // The runner fails a step that names one with `=`, which it keeps for later.
    if (file.includes('=')) {
      this.debug(`GITHUB_ARTIFACTS takes no path with =: ${file} is not declared.`)
      return
    }
    this.#runner.use(runner => {
      try {
        runner.addArtifact(file)
      } catch (error) {
        this.warning(`${file} could not be declared as an artifact: ${messageOf(error)}`)
      }
    })
  }

  get temporaryDirectory(): string {
    return this.#temporaryDirectory()
  }

  mask(secret: string): void {
    this.#runner.use(runner => runner.mask(secret))
  }

  async flush(): Promise<void> {
    await this.#runner.ready()
  }

  #annotate(level: 'warning' | 'error', text: string, place: Place): void {
    this.#annotations[level]++
    if (this.#annotations[level] > SHOWN_ANNOTATIONS) {
      this.info(`${level === 'error' ? 'Error' : 'Warning'}: ${text}`)
    } else {
      this.#runner.use(runner => runner[level](safeLines(text), safePlace(place)))
    }
  }
}

function safeLines(text: string): string {
  return text.split('\n').map(safeLine).join('\n')
}

function safePlace({ title, file, ...position }: Place): Place {
  return {
    ...(title !== undefined && { title: visible(title) }),
    ...(file !== undefined && { file: visible(file) }),
    ...position,
  }
}

/** Data stays as it is, but for a line that the runner could obey. */
function defused(line: string): string {
  return /^\s*::|##/.test(line) ? safeLine(line) : line
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
