import type { HeaderRule } from '../headers/rules.ts'
import type { Trust } from '../policy/trust-policy.ts'
import type { Encoding } from '../site/bodies/compress.ts'

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
  /** Of the shared configuration files, for credentials and region; absent: AWS_PROFILE's. */
  readonly profile?: string
}

/** Where credentials come from, beyond what every AWS tool finds. */
export interface CredentialsOptions {
  /** ARNs, assumed in turn. */
  readonly roles: readonly string[]
  readonly sessionName: string
  /** Seconds; absent: as long as the service gives them. */
  readonly duration?: number
  readonly sessionPolicy: 'auto' | 'none'
  /** What a run does to which GitHub gives none: a fork's or Dependabot's. */
  readonly onMissing: 'fail' | 'skip'
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

/** `owned`: what an earlier deploy put there. */
export type Deletes = 'none' | 'all' | 'owned'

/** Where the record lies: of the same bucket, unless it names one. */
export interface RecordPlace {
  readonly bucket?: string
  readonly key: string
}

export type CachePolicy =
  | { readonly policy: 'auto' }
  | { readonly policy: 'cdn' }
  | { readonly policy: 'none' }
  | { readonly policy: 'literal'; readonly value: string }

/** What `clean-urls` says; see site/clean-urls.ts. */
export type CleanUrls = 'false' | 'true' | 'only' | 'directories'

/** What is invalidated once something has changed. */
export type Invalidate =
  /** What changed or went away and could be seen. */
  | { readonly what: 'auto' }
  | { readonly what: 'all' }
  | { readonly what: 'none' }
  /** Encoded. */
  | { readonly what: 'paths'; readonly paths: readonly string[] }

export interface CloudFrontOptions {
  /** Their ids; one at least. */
  readonly distributions: readonly string[]
  readonly invalidate: Invalidate
  readonly maxPaths: number
  /** For the end of the invalidation. */
  readonly wait: boolean
}

interface Common {
  readonly target: Target
  readonly connection: Connection
  readonly credentials: CredentialsOptions
  /** Machine-readable output on stdout; command line only. */
  readonly json: boolean
}

export interface DeployConfig extends Common {
  readonly command: 'deploy'
  readonly source: Source
  readonly selection: Selection
  readonly delete: Deletes
  /** Milliseconds. */
  readonly keepAssets: number
  readonly immutableChange: 'error' | 'warn' | 'allow'
  /** Absent: none is kept. */
  readonly record?: RecordPlace
  /** What the record says of who wrote it. */
  readonly provenance: { readonly commit?: string; readonly run?: string }
  readonly checkHeaders: 'auto' | 'all' | 'none'
  readonly maxDeletes: MaxDeletes
  /** Patterns of files that the publish gate lets through. */
  readonly allow: readonly string[]
  readonly dryRun: boolean
  readonly cacheControl: CachePolicy
  /** In order: the last one that matches wins. */
  readonly headerRules: readonly HeaderRule[]
  /** Whether `_headers` and `_redirects` in the source are followed. */
  readonly siteFiles: boolean
  readonly compress: 'none' | Encoding
  /** Media types in lower case: `text/html`, `text/*`, `+json`. */
  readonly compressTypes: readonly string[]
  readonly cleanUrls: CleanUrls
  readonly write: WriteOptions
  /** Absent: nothing is invalidated. */
  readonly cloudFront?: CloudFrontOptions
}

export interface RemoveConfig extends Common {
  readonly command: 'remove'
  readonly selection: Selection
  readonly maxDeletes: MaxDeletes
  readonly record?: RecordPlace
  readonly dryRun: boolean
  readonly cloudFront?: CloudFrontOptions
}

export interface ListConfig extends Common {
  readonly command: 'list'
}

/** What is done with a bucket. */
export type BucketConfig = DeployConfig | RemoveConfig | ListConfig

/** Asks no service anything. */
export type IamPolicyConfig = { readonly command: 'iam-policy' } & (
  | { readonly asks: 'permissions'; readonly deploy: DeployConfig }
  | { readonly asks: 'trust'; readonly trust: Trust }
)

export type Config = BucketConfig | IamPolicyConfig
