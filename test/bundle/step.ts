import { readFileSync } from 'node:fs'
import { onTestFinished, vi } from 'vitest'
import { type ActionResult, type ActionRun, runAction } from '../support/run-action.ts'
import {
  type BucketView,
  type S3Server,
  type S3ServerOptions,
  startS3Server,
} from '../support/s3-server/server.ts'
import { temporaryFolder } from '../support/site.ts'

// Processes start slowly where many tests run side by side.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

export const BUCKET = 'www'

/** A server with one empty bucket, which ends with the test. */
export async function storeFor(options: S3ServerOptions = {}): Promise<S3Server> {
  const server = await startS3Server({ buckets: { [BUCKET]: {} }, ...options })
  onTestFinished(() => server.close())
  return server
}

export function contents(server: S3Server): BucketView {
  return server.bucket(BUCKET)
}

type Inputs = Readonly<Record<string, string>>

/** A step that uses the action on the server's bucket, as a runner would run it. */
export function stepOn(
  server: Pick<S3Server, 'endpoint' | 'environment'>,
  inputs: Inputs,
  overrides: Partial<ActionRun> = {},
): ActionRun {
  return {
    inputs: { bucket: BUCKET, endpoint: server.endpoint, ...inputs },
    folder: temporaryFolder(),
    env: server.environment,
    ...overrides,
  }
}

export function runStep(
  server: Pick<S3Server, 'endpoint' | 'environment'>,
  inputs: Inputs,
  overrides?: Partial<ActionRun>,
): Promise<ActionResult> {
  return runAction(stepOn(server, inputs, overrides))
}

/** One line of `changes` in the changes file; see docs/changes-file.md. */
export interface ChangeEntry {
  readonly key: string
  readonly path: string
  readonly action: string
  readonly reason: string
  readonly size: number | null
  readonly previousSize: number | null
  readonly outcome: string
  readonly error?: {
    readonly code: string | null
    readonly message: string
    readonly hint: string
    readonly requestId: string | null
  }
}

export interface ChangesFile {
  readonly version: number
  readonly command: string
  readonly dryRun: boolean
  readonly status: string
  readonly bucket: string
  readonly prefix: string
  readonly totals: {
    readonly created: number
    readonly deleted: number
    readonly failed: number
    readonly withheld: number
  }
  readonly changes: readonly ChangeEntry[]
  readonly kept: readonly { readonly key: string; readonly reason: string }[]
}

export function changesOf({ outputs }: Pick<ActionResult, 'outputs'>): ChangesFile {
  return JSON.parse(readFileSync(outputs['changes-file'] ?? '', 'utf8'))
}
