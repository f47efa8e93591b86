import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Certificate } from '../test/support/tls-front.ts'

/**
 * For localhost, with a key of RSA 2048 as S3's own certificates have it: its handshakes cost several times what those
 * of a curve cost. Undefined where there is no OpenSSL.
 */
export function makeCertificate(): (Certificate & { readonly file: string }) | undefined {
  const folder = mkdtempSync(join(tmpdir(), 's3-site-deploy-bench-tls-'))
  const [file, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const asked = [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
    ...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-out', file, '-keyout', keyFile],
  ]
  const { status } = spawnSync('openssl', asked, { stdio: 'ignore' })
  return status === 0 ? { cert: readFileSync(file), key: readFileSync(keyFile), file } : undefined
}
