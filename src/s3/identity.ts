/** What signs requests. */
export interface Identity {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  /** Absent: it lasts. */
  readonly expiration?: Date
}

/** Asked before each request; answers from memory while what it has is fresh. Every client of a service takes one. */
export type CredentialsProvider = () => Promise<Identity>
