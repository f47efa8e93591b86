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
