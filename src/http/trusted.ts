import { readFileSync } from 'node:fs'
import type { Environment } from '../environment.ts'

/**
 * The certificates of AWS_CA_BUNDLE, as in every AWS tool, but beside the authorities that Node trusts; undefined where
 * there are none.
 * @throws Error if the file cannot be read
 */
export function trusted({ AWS_CA_BUNDLE: file }: Environment): string[] | undefined {
  if (!file) return undefined
  try {
    const { getCACertificates } = process.getBuiltinModule('node:tls')
    return [...getCACertificates('default'), readFileSync(file, 'utf8')]
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The certificates of AWS_CA_BUNDLE cannot be read: ${why}`, { cause })
  }
}
