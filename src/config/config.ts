/** Where the objects lie. */
export interface Target {
  readonly bucket: string
  /** Empty, or ends in `/` and does not begin with one. */
  readonly prefix: string
}

/** How the store is reached. */
export interface Connection {
  /** `input` set by this step, `environment` by AWS_REGION, AWS_DEFAULT_REGION or the profile. */
  readonly region?: { readonly name: string; readonly from: 'input' | 'environment' }
  readonly endpoint?: string
  readonly forcePathStyle?: boolean
  readonly expectedBucketOwner?: string
  /** Upper bound of requests in flight; absent: found out while running. */
  readonly concurrency?: number
}

/** Sent with every write. */
export interface WriteOptions {
  readonly acl?: string
  readonly storageClass?: string
  readonly sse?: 'AES256' | 'aws:kms' | 'aws:kms:dsse'
  readonly sseKmsKeyId?: string
}

export type Source =
  | { readonly from: 'directory'; readonly root: string }
  | { readonly from: 'file'; readonly file: string }
  /** Patterns as `@actions/glob` reads them; keys are relative to `root`. All paths absolute. */
  | { readonly from: 'patterns'; readonly root: string; readonly patterns: readonly string[] }

/** Patterns in .gitignore syntax, a line each. */
export interface Selection {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly protect: readonly string[]
}

export type MaxDeletes =
  | { readonly limit: 'auto' }
  | { readonly limit: 'count'; readonly count: number }
  /** Of the objects below the prefix; 0 to 100. */
  | { readonly limit: 'percent'; readonly percent: number }
  | { readonly limit: 'unlimited' }

export type CachePolicy =
  | { readonly policy: 'auto' }
  | { readonly policy: 'none' }
  | { readonly policy: 'literal'; readonly value: string }

interface Common {
  readonly target: Target
  readonly connection: Connection
  /** Machine-readable output on stdout; command line only. */
  readonly json: boolean
}

export interface DeployConfig extends Common {
  readonly command: 'deploy'
  readonly source: Source
  readonly selection: Selection
  readonly delete: boolean
  readonly maxDeletes: MaxDeletes
  /** Patterns of files that the publish gate lets through. */
  readonly allow: readonly string[]
  readonly dryRun: boolean
  readonly cacheControl: CachePolicy
  readonly write: WriteOptions
}

export interface RemoveConfig extends Common {
  readonly command: 'remove'
  readonly selection: Selection
  readonly maxDeletes: MaxDeletes
  readonly dryRun: boolean
}

export interface ListConfig extends Common {
  readonly command: 'list'
}

export type Config = DeployConfig | RemoveConfig | ListConfig
