import { deployPolicy } from '../contract/permissions.ts'
import type { Keys, Sender } from '../contract/signed-request.ts'
import type { RunningServer } from '../contract/subject.ts'
import { query, textIn } from './query-api.ts'
import { freePort, installed, ServerProcesses } from './server-process.ts'

export const MINIO = installed('bin/minio')

/** With a key for SSE-KMS, under which ETags are no MD5s. */
export async function startMinio(more: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const credentials = { accessKeyId: 'rootkey', secretAccessKey: 'rootsecret123' }
  const processes = new ServerProcesses()
  const address = `127.0.0.1:${await freePort()}`
  const env = {
    MINIO_ROOT_USER: credentials.accessKeyId,
    MINIO_ROOT_PASSWORD: credentials.secretAccessKey,
    MINIO_BROWSER: 'off',
    MINIO_UPDATE: 'off',
    MINIO_SITE_REGION: 'us-east-1',
    MINIO_KMS_SECRET_KEY: `site-key:${Buffer.alloc(32, 'a key for tests only').toString('base64')}`,
    ...more,
  }
  try {
    const args = ['server', '--address', address, `${processes.folder}/data`]
    // `ready` answers 200 before there are buckets and users.
    await processes.start(MINIO, args, `http://${address}/minio/health/cluster`, env)
  } catch (error) {
    await processes.stop()
    throw error
  }
  const sender = { endpoint: `http://${address}`, region: 'us-east-1', credentials }
  return {
    ...sender,
    restrict: bucket => assumeRole(sender, deployPolicy(bucket)),
    stop: () => processes.stop(),
  }
}

/** MinIO lets anybody assume a role that has the caller's own permissions, cut down to a policy. */
async function assumeRole(sender: Sender, policy: string): Promise<Keys> {
  const xml = await query(sender, 'sts', {
    Action: 'AssumeRole',
    Version: '2011-06-15',
    RoleArn: 'arn:aws:iam::123456789012:role/deployer',
    RoleSessionName: 'contract',
    DurationSeconds: '900',
    Policy: policy,
  })
  return {
    accessKeyId: textIn(xml, 'AccessKeyId'),
    secretAccessKey: textIn(xml, 'SecretAccessKey'),
    sessionToken: textIn(xml, 'SessionToken'),
  }
}
