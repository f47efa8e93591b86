import { contractSuite } from '../contract/contract.ts'
import { exactPolicy } from './exact-policy.ts'
import { withServer } from './server-process.ts'
import { startVersitygw, VERSITYGW } from './versitygw.ts'

/** All that the contract does is what a deploy with these can do. */
const ALL = { delete: 'true', acl: 'public-read', headers: '"*":\n  tags: {kind: page}' }

const LACKS = {
  'conditions on what a copy replaces': 'ignores them and copies',
  'copies onto itself afresh': 'a copy onto itself keeps the headers that are not restated',
  'folder markers with content': 'keeps objects as files: a folder has none',
  'keys above the limit': 'takes keys of more than 1,024 bytes',
  'keys beside folders': 'keeps objects as files: none can have the name of a folder',
  'keys like paths': 'keeps objects as files: ., .., // and / at the beginning are resolved',
  'limits bulk deletes': 'takes more than 1,000 keys',
  'lists keys that XML cannot carry': 'ignores encoding-type and lists them as U+FFFD',
  'opaque ETags under KMS': 'has no KMS',
  'per-key conditions of bulk deletes': 'ignores them and deletes',
  'storage classes': 'has none but STANDARD',
  'drops aws-chunked': 'keeps it in the Content-Encoding',
} as const

withServer('versitygw', VERSITYGW, () => {
  contractSuite({
    name: 'versitygw',
    start: startVersitygw,
    lacks: LACKS,
  })

  contractSuite({
    name: 'versitygw, with the exact policy and nothing more',
    start: async () => {
      const server = await startVersitygw()
      const deployer = async (bucket: string) =>
        server.allow(JSON.stringify(await exactPolicy({ bucket, ...ALL })))
      return { ...server, deployer }
    },
    lacks: LACKS,
  })
})
