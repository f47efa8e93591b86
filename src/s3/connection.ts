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
