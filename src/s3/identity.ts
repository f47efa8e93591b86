import type { Agents } from '../http/agents.ts'

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

/** What the SDK's chain is to work with. */
export interface ChainOptions {
  readonly profile: string | undefined
  /** Where STS and SSO are asked. */
  readonly region: () => Promise<string>
  readonly agents: Agents
}
