import { tmpdir } from 'node:os'
import { vi } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import type { OptionName } from '../../src/config/options.ts'
import { run } from '../../src/run.ts'
import type { RetryPolicy } from '../../src/s3/retry.ts'
import type { Host, Place } from '../../src/terminal/host.ts'
import { temporaryDirectory } from '../../src/terminal/temporary-directory.ts'
import { IMPATIENT } from '../support/impatient.ts'
import type { S3Server } from '../support/s3-server/server.ts'
import { throughFile } from '../support/through-file.ts'

export type Inputs = Readonly<Partial<Record<OptionName, string>>>

/** Keeps what it is told. */
export class RecordingHost implements Host {
  readonly color = false
  readonly columns = 120
  readonly isTerminal: boolean
  readonly log: string[] = []
  readonly warnings: string[] = []
  readonly errors: string[] = []
  readonly places: Place[] = []
  readonly outputs: Record<string, string> = {}
  printed = ''
  readonly summaries: string[] = []
  readonly artifacts: string[] = []
  readonly #folder: () => string

  constructor(folder: string, isTerminal = false) {
    this.isTerminal = isTerminal
    this.#folder = temporaryDirectory(folder)
  }

  info(text: string): void {
    this.log.push(text)
  }

  group(title: string, lines: readonly string[]): void {
    this.log.push(title, ...lines)
  }

  warning(text: string, place?: Place): void {
    this.warnings.push(text)
    if (place) this.places.push(place)
  }

  error(text: string, place?: Place): void {
    this.errors.push(text)
    if (place) this.places.push(place)
  }

  debug(): void {}
  progress(_text: string): void {}
  data(text: string): void {
    this.printed += text
  }

  setOutput(name: string, value: string): void {
    this.outputs[name] = value
  }

  mask(): void {}

  declareArtifact(file: string): void {
    this.artifacts.push(file)
  }

  async summary(markdown: string): Promise<void> {
    this.summaries.push(markdown)
  }

  get temporaryDirectory(): string {
    return this.#folder()
  }

  async flush(): Promise<void> {}
}

export interface InProcess {
  readonly succeeded: boolean
  readonly host: RecordingHost
}

export interface RunOptions {
  readonly signal?: AbortSignal
  readonly retry?: RetryPolicy
}

/** A run without a process of its own, for tests that need hundreds. */
export async function runInProcess(
  server: Pick<S3Server, 'endpoint' | 'environment'>,
  inputs: Inputs,
  folder: string = tmpdir(),
  { signal = new AbortController().signal, retry = IMPATIENT }: RunOptions = {},
): Promise<InProcess> {
  for (const [name, value] of Object.entries(server.environment)) vi.stubEnv(name, value)
  const values = new Map(Object.entries({ endpoint: server.endpoint, ...inputs }) as [OptionName, string][])
  const config = await loadConfig({ from: 'action', values, problems: [] }, {}, folder)
  const host = new RecordingHost(folder)
  const succeeded = (await run(config, host, signal, { retry, relay: throughFile })) !== 'failed'
  return { succeeded, host }
}
