import { describe, expect, test } from 'vitest'
import type { Operation, Verdict } from '../../../src/s3/errors/store-error.ts'
import { verdictOf } from '../../../src/s3/errors/verdict.ts'

test.each<[code: string, status: number, Verdict]>([
  ['SlowDown', 503, 'throttled'],
  ['SlowDown', 200, 'throttled'],
  ['ServiceUnavailable', 503, 'throttled'],
  ['TooManyRequests', 429, 'throttled'],
  ['ThrottlingException', 400, 'throttled'],
  ['RequestLimitExceeded', 503, 'throttled'],
  ['HTTP 429', 429, 'throttled'],
  ['HTTP 503', 503, 'throttled'],
  ['InternalError', 500, 'transient'],
  ['InternalError', 503, 'transient'],
  ['HTTP 500', 500, 'transient'],
  ['HTTP 502', 502, 'transient'],
  ['HTTP 504', 504, 'transient'],
  ['HTTP 520', 520, 'transient'],
  ['HTTP 408', 408, 'transient'],
  ['RequestTimeout', 400, 'transient'],
  ['IncompleteBody', 400, 'transient'],
  ['BadDigest', 400, 'transient'],
  ['XAmzContentSHA256Mismatch', 400, 'transient'],
  ['OperationAborted', 409, 'transient'],
  ['ConditionalRequestConflict', 409, 'transient'],
  ['UnreadableAnswer', 200, 'transient'],
  ['AccessDenied', 403, 'key'],
  ['AccessDenied', 503, 'key'],
  ['InvalidPart', 503, 'key'],
  ['HTTP 403', 403, 'key'],
  ['NoSuchUpload', 404, 'key'],
  ['NotFound', 404, 'key'],
  ['PreconditionFailed', 412, 'key'],
  ['EntityTooLarge', 400, 'key'],
  ['KeyTooLongError', 400, 'key'],
  ['InvalidArgument', 400, 'key'],
  ['InvalidDigest', 400, 'key'],
  ['HTTP 413', 413, 'key'],
  ['NoSuchBucket', 404, 'run'],
  ['AllAccessDisabled', 403, 'run'],
  ['AccountProblem', 403, 'run'],
  ['InvalidAccessKeyId', 403, 'run'],
  ['SignatureDoesNotMatch', 403, 'run'],
  ['ExpiredToken', 400, 'run'],
  ['ExpiredTokenException', 400, 'run'],
  ['InvalidToken', 400, 'run'],
  ['InvalidTokenId', 403, 'run'],
  ['RequestTimeTooSkewed', 403, 'run'],
  ['AuthorizationHeaderMalformed', 400, 'run'],
  ['PermanentRedirect', 301, 'run'],
  ['HTTP 301', 301, 'run'],
  ['HTTP 401', 401, 'run'],
  ['AccessControlListNotSupported', 400, 'run'],
  ['InvalidStorageClass', 400, 'run'],
  ['NotImplemented', 501, 'run'],
  ['MethodNotAllowed', 405, 'run'],
  ['HTTP 501', 501, 'run'],
  ['KMS.DisabledException', 400, 'run'],
  ['kms:KeyNotFound', 404, 'run'],
  ['UnexpectedAnswer', 200, 'run'],
])('%s with %d on one key: %s', (code, status, expected) => {
  expect(verdictOf({ operation: 'PutObject', code, status })).toBe(expected)
})

test.each<[code: string, Verdict]>([
  ['ECONNRESET', 'transient'],
  ['ECONNREFUSED', 'transient'],
  ['ECONNABORTED', 'transient'],
  ['EPIPE', 'transient'],
  ['ETIMEDOUT', 'transient'],
  ['EHOSTUNREACH', 'transient'],
  ['ENETUNREACH', 'transient'],
  ['EAI_AGAIN', 'transient'],
  ['TimeoutError', 'transient'],
  ['HPE_INVALID_CONSTANT', 'transient'],
  ['ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC', 'transient'],
  ['ENOTFOUND', 'run'],
  ['EPROTO', 'run'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'run'],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'run'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'run'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'run'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'run'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'run'],
  ['CERT_HAS_EXPIRED', 'run'],
  ['CredentialsProviderError', 'run'],
  ['ConfigurationError', 'run'],
  ['Error', 'run'],
  ['ERR_INVALID_CHAR', 'key'],
])('%s without an answer: %s', (code, expected) => {
  expect(verdictOf({ operation: 'PutObject', code })).toBe(expected)
})

describe('a refusal that is about no single key ends the run', () => {
  test.each<[Operation, Verdict]>([
    ['ListObjectsV2', 'run'],
    ['HeadBucket', 'run'],
    ['DeleteObjects', 'run'],
    ['DeleteObject', 'key'],
    ['HeadObject', 'key'],
    ['CreateMultipartUpload', 'key'],
    ['UploadPart', 'key'],
    ['AbortMultipartUpload', 'key'],
  ])('%s: %s', (operation, expected) => {
    expect(verdictOf({ operation, code: 'AccessDenied', status: 403 })).toBe(expected)
    expect(verdictOf({ operation, code: 'HTTP 403', status: 403 })).toBe(expected)
  })
})
