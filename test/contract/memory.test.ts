import { type S3Server, startS3Server } from '../support/s3-server/server.ts'
import { contractSuite } from './contract.ts'
import type { Keys } from './signed-request.ts'

const ROOT = { accessKeyId: 'root', secretAccessKey: 'root-secret' }
const DEPLOYER = { accessKeyId: 'deployer', secretAccessKey: 'deployer-secret' }

/** What `deployPolicy` says, for one of the two pairs of keys. */
function restrict(server: S3Server): Keys {
  server.allow = (action, key, _bucket, accessKeyId) =>
    accessKeyId !== DEPLOYER.accessKeyId ||
    (['s3:ListBucket', 's3:PutObject', 's3:DeleteObject'].includes(action) && key.startsWith('allowed/'))
  return DEPLOYER
}

contractSuite({
  name: 'the in-memory server',
  lacks: {},
  start: async () => {
    const server = await startS3Server({ credentials: [ROOT, DEPLOYER] })
    return {
      endpoint: server.endpoint,
      region: 'us-east-1',
      credentials: ROOT,
      restrict: async () => restrict(server),
      stop: () => server.close(),
    }
  },
})
