import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runAction } from '../support/run-action.ts'
import type { S3Server } from '../support/s3-server/server.ts'
import { temporaryFolder } from '../support/site.ts'

/** A way to make a bucket hold a folder. */
export interface Deployer {
  readonly name: string
  deploy(source: string, bucket: string, server: S3Server): Promise<void>
}

export const deployer = ours('s3-site-deploy, delete and keep-assets', { 'keep-assets': '1d' })

/** What is looked at beside it. */
export const others: readonly Deployer[] = [ours('s3-site-deploy, delete', {}), ...awsCli()]

/** The built action. */
function ours(name: string, inputs: Readonly<Record<string, string>>): Deployer {
  return {
    name,
    async deploy(source, bucket, { endpoint, environment }) {
      const { exitCode, stdout } = await runAction({
        inputs: { bucket, endpoint, source, delete: 'true', ...inputs },
        folder: temporaryFolder(),
        env: { ...environment, AWS_REGION: 'us-east-1' },
      })
      if (exitCode !== 0) throw new Error(stdout)
    },
  }
}

/** Where scripts/install-peers.mjs has put it. */
function awsCli(): readonly Deployer[] {
  const program = join(import.meta.dirname, '..', '..', '.servers', 'aws', 'bin', 'aws')
  if (!existsSync(program)) return []
  const sync: Deployer = {
    name: 'aws s3 sync --delete',
    async deploy(source, bucket, { endpoint, environment }) {
      const { PATH } = process.env
      const args = ['s3', 'sync', source, `s3://${bucket}`, '--delete', '--endpoint-url', endpoint]
      const env = { ...environment, PATH, HOME: temporaryFolder(), AWS_REGION: 'us-east-1' }
      await promisify(execFile)(program, args, { env })
    },
  }
  return [sync]
}
