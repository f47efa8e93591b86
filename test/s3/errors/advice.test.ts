import { describe, expect, test } from 'vitest'
import { advise } from '../../../src/s3/errors/advice.ts'
import type { AdviceContext } from '../../../src/s3/errors/advice-context.ts'
import { StoreError, type StoreErrorDetails } from '../../../src/s3/errors/store-error.ts'

const AWS: AdviceContext = { bucket: 'site', prefix: 'docs/', region: 'eu-west-1' }
const MINIO: AdviceContext = { ...AWS, endpoint: 'https://minio.example' }

function failure(code: string, details: Partial<StoreErrorDetails> = {}, message = 'Words of the service.') {
  return new StoreError(message, {
    operation: 'PutObject',
    verdict: 'key',
    code,
    key: 'docs/a.html',
    ...details,
  })
}

describe('the problem', () => {
  test('says what failed, on what and why, with code, status and request id', () => {
    const error = failure('AccessDenied', { status: 403, requestId: 'R7' }, 'Access Denied.')
    expect(advise(error, AWS).problem).toBe(
      'Uploading s3://site/docs/a.html failed: Access Denied (PutObject, AccessDenied, HTTP 403, request id R7)',
    )
  })

  test.each<[Partial<StoreErrorDetails>, string]>([
    [{ operation: 'ListObjectsV2' }, 'Listing s3://site/docs/ failed'],
    [{ operation: 'DeleteObjects' }, 'Deleting from s3://site/docs/ failed'],
    [{ operation: 'HeadBucket' }, 'Asking for the region of s3://site/ failed'],
  ])('without a key: %j', (details, expected) => {
    const { operation = 'ListObjectsV2' } = details
    const error = new StoreError('No.', { operation, verdict: 'run', code: 'X' })
    expect(advise(error, AWS).problem).toContain(expected)
  })

  test('of one key among many deletes', () => {
    const error = failure('AccessDenied', { operation: 'DeleteObjects', key: 'docs/a.html' })
    expect(advise(error, AWS).problem).toContain('Deleting s3://site/docs/a.html failed')
  })

  test.each([
    'Invalid character in the header x-amz-security-token.',
    'Invalid character in header content ["authorization"]',
  ])('%s: names the credentials', message => {
    expect(advise(failure('ERR_INVALID_CHAR', {}, message), AWS).hint).toContain('AWS_SESSION_TOKEN')
  })

  test('does not say a status twice', () => {
    expect(advise(failure('HTTP 403', { status: 403 }), AWS).problem).toContain('(PutObject, HTTP 403)')
  })

  test('of another error is its message', () => {
    expect(advise(new Error('EISDIR: is a directory'), AWS)).toEqual({
      problem: 'EISDIR: is a directory',
      hint: '',
    })
  })
})

describe('what to do', () => {
  test.each<[code: string, context: AdviceContext, ...expected: string[]]>([
    ['NoSuchBucket', AWS, '`bucket` (site)', 'does not create'],
    ['NoSuchBucket', MINIO, 'https://minio.example'],
    ['PermanentRedirect', AWS, '`region`'],
    ['PermanentRedirect', MINIO, '`endpoint`'],
    ['AuthorizationHeaderMalformed', AWS, 'eu-west-1', '`region`'],
    ['CredentialsProviderError', AWS, 'STS', 'HTTPS_PROXY'],
    ['ERR_PROXY_TUNNEL', AWS, 'HTTPS_PROXY', 'NO_PROXY'],
    ['ExpiredToken', AWS, 'role-to-assume', 'run it again'],
    ['ExpiredTokenException', AWS, 'role-to-assume'],
    ['InvalidAccessKeyId', AWS, 'AWS_SESSION_TOKEN'],
    ['XAdminUserNotFound', MINIO, 'access key'],
    ['InvalidToken', AWS, 'AWS_SESSION_TOKEN'],
    ['SignatureDoesNotMatch', AWS, 'secret access key', 'proxy'],
    ['RequestTimeTooSkewed', AWS, 'clock', 'NTP'],
    ['ENOTFOUND', AWS, '`region` (eu-west-1)'],
    ['ENOTFOUND', MINIO, '`endpoint` (https://minio.example)', 'force-path-style'],
    ['ECONNREFUSED', MINIO, 'https://minio.example', 'port'],
    ['EPROTO', MINIO, 'http://'],
    ['ECONNRESET', { ...MINIO, endpoint: 'http://minio.example' }, 'healthy', 'https://'],
    ['HPE_INVALID_CONSTANT', MINIO, 'https://'],
    ['SELF_SIGNED_CERT_IN_CHAIN', MINIO, 'AWS_CA_BUNDLE'],
    ['CERT_HAS_EXPIRED', MINIO, 'https://minio.example', 'Renew', 'clock'],
    ['CERT_NOT_YET_VALID', MINIO, 'clock'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', MINIO, 'AWS_CA_BUNDLE'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', MINIO, 'force-path-style'],
    ['ERR_INVALID_URL', MINIO, '`endpoint`', 'URL'],
    ['ERR_INVALID_CHAR', AWS, 'ASCII'],
    ['UnexpectedAnswer', MINIO, 'does not speak S3', '`endpoint`'],
    ['AccessControlListNotSupported', AWS, '`acl`', 'bucket policy'],
    ['InvalidStorageClass', { ...AWS, write: { storageClass: 'COLD' } }, 'COLD', '`storage-class`'],
    [
      'KMS.NotFoundException',
      { ...AWS, write: { sseKmsKeyId: 'alias/x' } },
      'alias/x',
      'kms:GenerateDataKey',
    ],
    ['KMS.DisabledException', AWS, 'enabled'],
    ['kms:KeyNotFound', { ...MINIO, write: { sseKmsKeyId: 'k' } }, '`sse-kms-key-id` (k)'],
    ['BadDigest', AWS, 'changed during the deploy'],
    ['KeyTooLongError', AWS, '1,024 bytes'],
  ])('%s: %#', (code, context, ...expected) => {
    const { hint } = advise(failure(code), context)
    for (const words of expected) {
      expect(hint).toContain(words)
    }
  })

  test.each<[Partial<StoreErrorDetails>, string]>([
    [{ code: 'SlowDown', verdict: 'throttled' }, '`concurrency`'],
    [{ code: 'ETIMEDOUT', verdict: 'transient' }, 'Run it again later'],
    [{ code: 'HTTP 301', status: 301, verdict: 'run' }, '`region`'],
  ])('by what it means: %j', (details, expected) => {
    expect(advise(failure('X', details), AWS).hint).toContain(expected)
  })

  test('tells a server without TLS from one that refuses it', () => {
    const message =
      'write EPROTO 40:error:0A00042E:SSL routines::tlsv1 alert protocol version: SSL alert number 70'
    const { hint } = advise(failure('EPROTO', { verdict: 'run' }, message), MINIO)
    expect(hint).toContain('https://minio.example rejected the TLS handshake')
    expect(hint).not.toContain('http://')
  })

  test('names the inputs that send headers, where a store refuses one', () => {
    const write = { acl: 'public-read', storageClass: 'STANDARD_IA', sse: 'AES256' } as const
    const error = failure('NotImplemented', { status: 501, verdict: 'run' })
    const { hint } = advise(error, { ...MINIO, write })
    expect(hint).toContain('`acl`, `storage-class`, `sse`')
    expect(advise(error, MINIO).hint).toBe('')
  })
})

describe('missing permissions', () => {
  test.each<[string, Partial<StoreErrorDetails>, AdviceContext, ...string[]]>([
    ['upload', {}, AWS, 'Allow s3:PutObject on arn:aws:s3:::site/docs/a.html'],
    ['part of an upload', { operation: 'UploadPart' }, AWS, 'Allow s3:PutObject on'],
    ['clean up', { operation: 'AbortMultipartUpload' }, AWS, 'Allow s3:AbortMultipartUpload on'],
    ['delete', { operation: 'DeleteObject' }, AWS, 'Allow s3:DeleteObject on arn:aws:s3:::site/docs/a.html'],
    ['look', { operation: 'HeadObject' }, AWS, 'Allow s3:GetObject on'],
    [
      'list',
      { operation: 'ListObjectsV2' },
      AWS,
      'Allow s3:ListBucket on arn:aws:s3:::site (',
      's3:prefix',
      'docs/*',
    ],
    [
      'list all',
      { operation: 'ListObjectsV2' },
      { bucket: 'site' },
      'Allow s3:ListBucket on arn:aws:s3:::site in',
    ],
    ['in China', {}, { ...AWS, region: 'cn-north-1' }, 'arn:aws-cn:s3:::'],
    ['in GovCloud', {}, { ...AWS, region: 'us-gov-west-1' }, 'arn:aws-us-gov:s3:::'],
    [
      'with an ACL',
      {},
      { ...AWS, write: { acl: 'public-read' } },
      's3:PutObject ',
      '`acl` needs s3:PutObjectAcl',
    ],
    ['with KMS', {}, { ...AWS, write: { sse: 'aws:kms' } }, '`sse` needs kms:GenerateDataKey'],
    [
      'with an owner',
      {},
      { ...AWS, expectedBucketOwner: '123456789012' },
      '`expected-bucket-owner` (123456789012)',
    ],
  ])('%s', (_, details, context, ...expected) => {
    for (const code of ['AccessDenied', 'HTTP 403']) {
      const { hint } = advise(failure(code, { status: 403, ...details }), context)
      for (const words of expected) {
        expect(hint).toContain(words)
      }
    }
  })

  test('of a delete inside an answer that succeeded', () => {
    const error = failure('AccessDenied', { operation: 'DeleteObjects' })
    expect(advise(error, AWS).hint).toContain('Allow s3:DeleteObject on arn:aws:s3:::site/docs/a.html')
  })

  test.each([
    ['s3:PutObjectTagging', 'arn:aws:s3:::site/docs/a.html'],
    ['kms:GenerateDataKey', 'the KMS key'],
  ])('the service names one itself: %s', (permission, on) => {
    const message = `User: arn:aws:iam::1:user/x is not authorized to perform: ${permission} on resource: "arn:…" because no identity-based policy allows the ${permission} action`
    expect(advise(failure('AccessDenied', { status: 403 }, message), AWS).hint).toContain(
      `Allow ${permission} on ${on}`,
    )
  })

  test('against an explicit deny no permission helps', () => {
    const message =
      'User: x is not authorized to perform: s3:PutObject on resource: "y" with an explicit deny in a resource-based policy'
    const { hint } = advise(failure('AccessDenied', { status: 403 }, message), AWS)
    expect(hint).toContain('"Effect": "Deny"')
    expect(hint).not.toContain('Allow')
  })
})
