/** There is no token to be had from GitHub. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
  /** Asking again may help. */
  readonly mayPass: boolean

  constructor(message: string, mayPass: boolean) {
    super(message)
    this.mayPass = mayPass
  }

  static byStatus(status: number): TokenRefused {
    return new TokenRefused(`GitHub answered ${status}`, status === 429 || status >= 500)
  }
}
