import { contractSuite } from '../contract/contract.ts'
import { MINIO, startMinio } from './minio.ts'
import { withServer } from './server-process.ts'

withServer('MinIO', MINIO, () => {
  contractSuite({
    name: 'MinIO',
    start: startMinio,
    lacks: {
      'checks digests of bulk deletes': 'takes a wrong Content-MD5 there',
      'conditional delete': 'ignores If-Match and deletes',
      'conditions on what a copy replaces': 'ignores them and copies',
      'expected bucket owner': 'ignores the header',
      'keys beside folders': 'lists nothing below the name of an object',
      'keys like paths': 'refuses ., .. and //, and drops / at the beginning',
      'per-key conditions of bulk deletes': 'ignores them and deletes',
      'storage classes': 'has none but STANDARD and REDUCED_REDUNDANCY',
      'website redirects': 'drops the header',
    },
  })
})
