import { CredentialsError, type Outsider } from '../errors.ts'

/** From whom GitHub withholds the credentials that are missing, if that is what an error comes from. */
export function deniedTo(error: unknown): Outsider | undefined {
  if (error instanceof CredentialsError) return error.deniedTo
  return error instanceof Error && error.cause !== undefined ? deniedTo(error.cause) : undefined
}
