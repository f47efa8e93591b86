/** Whose runs GitHub gives neither secrets nor a token, unless a repository says otherwise. */
export type Outsider = 'fork' | 'dependabot'

/** What is said of credentials that are missing or refused. */
export interface CredentialsProblem {
  readonly problem: string
  /** What to do next, line by line. */
  readonly hint: readonly string[]
}

/** There are no credentials, or a role may not be assumed. Asking again does not help. */
export class CredentialsError extends Error {
  override readonly name = 'CredentialsError'
  readonly hint: string
  /** Set where nothing is wrong but that GitHub withholds credentials from such runs. */
  readonly withheldFrom: Outsider | undefined

  constructor({ problem, hint }: CredentialsProblem, cause: unknown, withheldFrom?: Outsider) {
    super(problem, { cause })
    this.hint = hint.join('\n')
    this.withheldFrom = withheldFrom
  }
}

/** From whom GitHub withholds the credentials that are missing, if that is what an error comes from. */
export function withheldFrom(error: unknown): Outsider | undefined {
  if (error instanceof CredentialsError) return error.withheldFrom
  return error instanceof Error && error.cause !== undefined ? withheldFrom(error.cause) : undefined
}
