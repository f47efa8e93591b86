/** Where credentials come from, beyond what every AWS tool finds. */
export interface CredentialsOptions {
  /** ARNs, assumed in turn. */
  readonly roles: readonly string[]
  readonly sessionName: string
  /** Goes along with each role that is asked for with credentials. */
  readonly externalId?: string
  /** Of the workflow's token; absent: STS's, or the host that answers for it. */
  readonly audience?: string
  /** Seconds; absent: as long as the service gives them. */
  readonly duration?: number
  readonly sessionPolicy: 'auto' | 'none'
  /** What a run does to which GitHub gives none: a fork's or Dependabot's. */
  readonly onMissing: 'fail' | 'skip'
}
