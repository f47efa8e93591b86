/** What must not be published by accident. */
export type Secret =
  | 'repository'
  | 'env'
  | 'credentials'
  | 'terraform'
  | 'github'
  | 'node-modules'
  | 'private-key'
  | 'token'
  | 'lfs-pointer'

/** A file that the publish gate refuses. */
export interface Finding {
  readonly path: string
  readonly secret: Secret
  /** The folder that is refused as a whole, `/` at its end. */
  readonly folder?: string
}
