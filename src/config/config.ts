import type { CloudFrontOptions } from '../cloudfront/options.ts'
import type { CredentialsOptions } from '../credentials/options.ts'
import type { Source } from '../local/source.ts'
import type { Selection } from '../patterns/selection.ts'
import type { Gates } from '../plan/gates.ts'
import type { MaxDeletes } from '../plan/guards.ts'
import type { Provenance, RecordPlace } from '../record/record.ts'
import type { Connection } from '../s3/connection.ts'
import type { Target } from '../s3/target.ts'
import type { WriteOptions } from '../s3/write-options.ts'
import type { SiteOptions } from '../site/site-options.ts'
import type { Publicity, VerifyOptions } from './publicity.ts'
import type { Trust } from './trust.ts'

/** `owned`: only what an earlier deploy uploaded. */
export type DeleteMode = 'none' | 'all' | 'owned'

interface Common {
  /** Without a bucket until `domain` is looked up (located.ts). */
  readonly target: Target
  /** Whose distribution and bucket CloudFront is asked for. */
  readonly domain?: string
  readonly connection: Connection
  readonly credentials: CredentialsOptions
  /** Machine-readable output on stdout; command line only. */
  readonly json: boolean
  /** The number of the pull request whose preview this is. */
  readonly preview?: number
}

export interface DeployConfig extends Common, SiteOptions, Publicity {
  readonly command: 'deploy'
  readonly source: Source
  readonly selection: Selection
  readonly delete: DeleteMode
  /** Milliseconds. */
  readonly keepAssets: number
  readonly immutableChange: 'error' | 'warn' | 'allow'
  readonly brokenLinks: 'warn' | 'error' | 'off'
  /** Absent: none is kept. */
  readonly record?: RecordPlace
  /** What the record says of who wrote it. */
  readonly provenance: Provenance
  readonly checkHeaders: 'auto' | 'all' | 'none'
  readonly maxDeletes: MaxDeletes
  /** Patterns of files that the publish gate lets through. */
  readonly allow: readonly string[]
  readonly dryRun: boolean
  readonly write: WriteOptions
  /** Absent: nothing is invalidated. */
  readonly cloudFront?: CloudFrontOptions
  readonly verify: VerifyOptions
  /** Whether to write the manifest. */
  readonly manifest: boolean
  readonly gates: Gates
  /** The same for each bucket after the first. */
  readonly further?: readonly DeployConfig[]
}

export interface RemoveConfig extends Common, Publicity {
  readonly command: 'remove'
  /** Whether somebody at a terminal is asked before anything is deleted. */
  readonly asksFirst: boolean
  readonly selection: Selection
  readonly maxDeletes: MaxDeletes
  readonly record?: RecordPlace
  readonly dryRun: boolean
  readonly cloudFront?: CloudFrontOptions
  /** The same for each bucket after the first. */
  readonly further?: readonly RemoveConfig[]
}

export interface ListConfig extends Common {
  readonly command: 'list'
}

/** Removes old previews, one after the other. */
export interface SweepConfig {
  readonly command: 'sweep'
  /** Milliseconds since the last deploy that changed anything. */
  readonly olderThan: number
  /** How each preview is removed; its target is where previews are searched for. */
  readonly removal: RemoveConfig
}

/** What is done with a bucket. */
export type BucketConfig = DeployConfig | RemoveConfig | ListConfig

/** Asks no service anything. */
export type IamPolicyConfig = { readonly command: 'iam-policy' } & (
  | { readonly asks: 'permissions'; readonly deploy: DeployConfig }
  | { readonly asks: 'trust'; readonly trust: Trust }
)

export type Config = BucketConfig | SweepConfig | IamPolicyConfig
