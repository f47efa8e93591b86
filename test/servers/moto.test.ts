import { contractSuite } from '../contract/contract.ts'
import { MOTO, startMoto } from './moto.ts'
import { withServer } from './server-process.ts'

withServer('moto', MOTO, () => {
  contractSuite({
    name: 'moto',
    start: startMoto,
    lacks: {
      'checks checksums': 'believes them',
      'checks Content-MD5': 'believes it',
      'checks digests of bulk deletes': 'believes them',
      'checks signatures': 'believes them',
      'conditional copies': 'ignores x-amz-copy-source-if-match',
      'conditional uploads': 'ignores If-Match when it completes one',
      'conditions on what a copy replaces': 'ignores them and copies',
      'corrects the region': 'answers in every region',
      'demands digests of bulk deletes': 'asks for none',
      'expected bucket owner': 'ignores the header',
      'keys above the limit': 'takes keys of more than 1,024 bytes',
      'keys with line breaks': 'answers 404 to newlines',
      'knows aborted uploads': 'answers 500',
      'limits bulk deletes': 'takes more than 1,000 keys',
      'limits metadata': 'takes more than 2 KB',
      'opaque ETags under KMS': 'answers MD5s all the same',
      policies: 'ignores their conditions',
      'per-key conditions of bulk deletes': 'ignores them and deletes',
    },
  })
})
