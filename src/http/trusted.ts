import { readFileSync } from 'node:fs'
import type tls from 'node:tls'
import type { Environment } from '../environment.ts'

/** What knows the authorities that Node trusts. Before 22.15 it knows only those that come with Node. */
type Authorities = Pick<typeof tls, 'rootCertificates'> & Partial<Pick<typeof tls, 'getCACertificates'>>

/**
 * The certificates of AWS_CA_BUNDLE, as in every AWS tool, but beside the authorities that Node trusts; undefined where
 * there are none.
 * @throws Error if the file cannot be read
 */
export function trusted(
  { AWS_CA_BUNDLE: file }: Environment,
  authorities: () => Authorities = () => process.getBuiltinModule('node:tls'),
): string[] | undefined {
  if (!file) return undefined
  try {
    const { getCACertificates, rootCertificates } = authorities()
    const usual = getCACertificates?.('default') ?? rootCertificates
    return [...usual, readFileSync(file, 'utf8')]
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The certificates of AWS_CA_BUNDLE cannot be read: ${why}`, { cause })
  }
}
