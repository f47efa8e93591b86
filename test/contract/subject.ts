import type { Keys, Sender } from './signed-request.ts'

/** A server that runs, with keys that may do everything. */
export interface RunningServer extends Sender {
  /** Keys that may list, write and delete below `allowed/` of the bucket, and nothing else (`deployPolicy`). */
  readonly restrict?: (bucket: string) => Promise<Keys>
  /** Keys of whoever uses the store, if not those that may do everything. */
  readonly deployer?: (bucket: string) => Promise<Keys>
  stop(): Promise<void>
}

/** What the contract asks that some S3 servers lack. */
export type Capability =
  | 'checks checksums'
  | 'checks Content-MD5'
  | 'checks digests of bulk deletes'
  | 'checks signatures'
  | 'conditional copies'
  | 'conditional delete'
  | 'conditions on what a copy replaces'
  | 'conditional uploads'
  | 'copies onto itself afresh'
  | 'corrects the region'
  | 'demands digests of bulk deletes'
  | 'drops aws-chunked'
  | 'expected bucket owner'
  | 'folder markers with content'
  | 'keys above the limit'
  | 'keys beside folders'
  | 'keys like paths'
  | 'keys with line breaks'
  | 'knows aborted uploads'
  | 'limits bulk deletes'
  | 'limits metadata'
  | 'lists keys that XML cannot carry'
  | 'opaque ETags under KMS'
  | 'per-key conditions of bulk deletes'
  | 'policies'
  | 'storage classes'
  | 'tags'
  | 'website redirects'

/** An S3 server that the contract is asked of. */
export interface Subject {
  readonly name: string
  start(): Promise<RunningServer>
  /** What it cannot be asked, and why. */
  readonly lacks: Readonly<Partial<Record<Capability, string>>>
}
