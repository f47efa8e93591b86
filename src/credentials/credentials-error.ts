import { CredentialsError, type Outsider } from '../errors.ts'

/** From whom GitHub withholds the credentials that are missing, if that is what an error comes from. */
export function withheldFrom(error: unknown): Outsider | undefined {
  if (error instanceof CredentialsError) return error.withheldFrom
  return error instanceof Error && error.cause !== undefined ? withheldFrom(error.cause) : undefined
}
