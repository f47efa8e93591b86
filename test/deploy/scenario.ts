import { readFileSync } from 'node:fs'
import { onTestFinished, vi } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import type { OptionName } from '../../src/config/options.ts'
import type { Environment } from '../../src/environment.ts'
import { decodeRecord } from '../../src/record/format.ts'
import { type RecordRow, rowKey } from '../../src/record/record.ts'
import { run } from '../../src/run.ts'
import type { RetryPolicy } from '../../src/s3/retry.ts'
import { RecordingHost } from '../run/in-process.ts'
import { IMPATIENT } from '../support/impatient.ts'
import {
  type BucketOptions,
  type S3Server,
  type S3ServerOptions,
  startS3Server,
} from '../support/s3-server/server.ts'
import { change, type Files, site, temporaryFolder } from '../support/site.ts'
import { throughFile } from '../support/through-file.ts'

export const RECORD = '.s3-site-deploy.json'

export type Inputs = Readonly<Partial<Record<OptionName, string>>>

/** What a run came to. */
export interface Ran {
  readonly succeeded: boolean
  readonly host: RecordingHost
  /** Requests by operation. */
  readonly requests: Readonly<Record<string, number>>
  /** `update index.html`, in the order of writing, without what is unchanged. */
  readonly changes: readonly string[]
  /** `old.js: kept-asset`. */
  readonly kept: readonly string[]
  readonly nested: readonly unknown[]
  readonly skipped: readonly string[]
  readonly warnings: readonly string[]
  /** All that the log says. */
  readonly log: string
  readonly headers: Readonly<Record<string, unknown>>
}

interface RunOptions {
  /** Milliseconds since 1970. */
  readonly now?: number
  readonly signal?: AbortSignal
  readonly environment?: Environment
  readonly retry?: RetryPolicy
}

/** A bucket in memory and a folder to deploy to it, run by run. */
export class Scenario {
  readonly server: S3Server
  readonly source: string
  readonly #inputs: Inputs

  constructor(server: S3Server, source: string, inputs: Inputs) {
    this.server = server
    this.source = source
    this.#inputs = inputs
  }

  get bucket() {
    return this.server.bucket('www')
  }

  /** Other files for the same place. */
  sibling(files: Files, inputs: Inputs = {}): Scenario {
    return new Scenario(this.server, site(files), { ...this.#inputs, delete: 'false', ...inputs })
  }

  /** Writes files of the source, and removes those that are undefined. */
  change(files: Files): void {
    change(this.source, files)
  }

  deploy(inputs: Inputs = {}, options: RunOptions = {}): Promise<Ran> {
    return this.run({ command: 'deploy', source: this.source, ...inputs }, options)
  }

  remove(inputs: Inputs = {}): Promise<Ran> {
    return this.run({ command: 'remove', ...inputs }, {})
  }

  async run(
    inputs: Inputs,
    {
      now = Date.now(),
      signal = new AbortController().signal,
      environment = {},
      retry = IMPATIENT,
    }: RunOptions,
  ): Promise<Ran> {
    for (const [name, value] of Object.entries(this.server.environment)) vi.stubEnv(name, value)
    const given = { bucket: 'www', endpoint: this.server.endpoint, ...this.#inputs, ...inputs }
    const values = new Map(Object.entries(given) as [OptionName, string][])
    const config = await loadConfig({ from: 'action', values, problems: [] }, environment, this.source)
    const host = new RecordingHost(temporaryFolder())
    this.server.requests.length = 0
    const ending = await run(config, host, signal, { now: () => now, retry, relay: throughFile })
    const succeeded = ending !== 'failed'
    const { 'changes-file': file } = host.outputs
    const { changes, kept, nested, skipped }: ChangesFile =
      file === undefined
        ? { changes: [], kept: [], nested: [], skipped: [] }
        : JSON.parse(readFileSync(file, 'utf8'))
    return {
      succeeded,
      host,
      requests: this.server.counts(),
      changes: changes
        .map(({ action, path }) => `${action} ${path}`)
        .filter(line => !line.startsWith('unchanged')),
      kept: kept.map(({ path, reason }) => `${path}: ${reason}`),
      nested,
      skipped,
      warnings: host.warnings,
      log: [...host.log, ...host.errors].join('\n'),
      headers: Object.fromEntries(changes.map(({ path, headers }) => [path, headers])),
    }
  }

  /** What the record below the prefix says of a key. */
  row(key: string, record = RECORD): RecordRow | undefined {
    return decodeRecord(this.recordBytes(record)).rows.get(rowKey(key))
  }

  recordBytes(record = RECORD): Buffer {
    const object = this.bucket.get(record)
    if (object === undefined) throw new Error(`There is no ${record}.`)
    return object.body
  }

  /** Makes an object's date later than that of all others, as a change by hand does. */
  editHeaders(key: string, headers: Readonly<Record<string, string>>): void {
    const object = this.bucket.get(key)
    if (object === undefined) throw new Error(`There is no ${key}.`)
    const lastModified = object.lastModified + 60_000
    this.bucket.store({ ...object, lastModified, headers: { ...object.headers, ...headers } })
  }

  /** Makes all that lies there old, so that what comes is newer. */
  age(): void {
    for (const key of this.bucket.keys()) {
      const object = this.bucket.get(key)
      if (object) this.bucket.store({ ...object, lastModified: object.lastModified - 3_600_000 })
    }
  }

  /** All content but records, by key. */
  contents(): Readonly<Record<string, string | undefined>> {
    const keys = this.bucket.keys().filter(key => !key.endsWith(RECORD))
    return Object.fromEntries(keys.map(key => [key, this.bucket.text(key)]))
  }

  /** By key, a header of every object but the record. */
  header(name: string): Readonly<Record<string, string | undefined>> {
    const keys = this.bucket.keys().filter(key => !key.endsWith(RECORD))
    return Object.fromEntries(keys.map(key => [key, this.bucket.get(key)?.headers[name]]))
  }
}

interface ChangesFile {
  readonly changes: readonly { readonly action: string; readonly path: string; readonly headers?: unknown }[]
  readonly kept: readonly { readonly path: string; readonly reason: string }[]
  readonly nested: readonly unknown[]
  readonly skipped: readonly string[]
}

export async function scenario(
  files: Files,
  inputs: Inputs = {},
  bucket: BucketOptions = {},
  options: S3ServerOptions = {},
): Promise<Scenario> {
  const server = await startS3Server({ ...options, buckets: { www: bucket } })
  onTestFinished(async () => {
    await server.close()
    vi.unstubAllEnvs()
  })
  return new Scenario(server, site(files), inputs)
}
