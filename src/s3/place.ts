/** Where a bucket is looked for. */
export interface Place {
  readonly region: string
  /** Absent: AWS's own for the region. */
  readonly endpoint: string | undefined
  readonly forcePathStyle: boolean
  /** AWS's endpoints of another kind are to be used: FIPS, dual stack. */
  readonly variant: boolean
}

/** What environment and shared configuration files say of the way to S3. */
export interface Settings {
  readonly region: string | undefined
  readonly endpoint: string | undefined
  /** AWS's endpoints of another kind: FIPS, dual stack. */
  readonly variant: boolean
}
