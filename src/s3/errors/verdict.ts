import type { Operation, Verdict } from './store-error.ts'

/** What is known of a failed request, enough to say what it means. */
export interface FailureFacts {
  readonly operation: Operation
  /** The service's, the system's, or one of ours. */
  readonly code: string
  /** Absent where no answer came. */
  readonly status?: number
}

/** Fewer requests at once will help. */
const THROTTLED = new Set([
  'BandwidthLimitExceeded',
  'PriorRequestNotComplete',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'ServiceUnavailable',
  'SlowDown',
  'SlowDownRead',
  'SlowDownWrite',
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequests',
  'TooManyRequestsException',
])

/** The same request may succeed later, whatever its status says. */
const TRANSIENT = new Set([
  // The bytes that arrived are not those that were sent. Damage on the way, or a body that is not what was planned.
  'BadDigest',
  'XAmzContentChecksumMismatch',
  'XAmzContentSHA256Mismatch',
  'ConditionalRequestConflict',
  'IncompleteBody',
  'InternalError',
  'InternalServerError',
  'OperationAborted',
  'RequestTimeout',
  'RequestTimeoutException',
  'UnreadableAnswer',
])

/** No request will pass: the bucket, who asks, or what we send with every request is refused. */
const RUN = new Set([
  'OutsideTarget',
  // The bucket.
  'NoSuchBucket',
  'InvalidBucketName',
  'AllAccessDisabled',
  'InvalidBucketState',
  // Who asks.
  'AccountProblem',
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidPayer',
  'InvalidSecurity',
  'InvalidToken',
  'InvalidTokenId',
  'NotSignedUp',
  'RequestExpired',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch',
  'TokenRefreshRequired',
  'UnrecognizedClientException',
  'XAdminUserNotFound',
  // Where.
  'AuthorizationHeaderMalformed',
  'ConfigurationError',
  'EndpointError',
  'IllegalLocationConstraintException',
  'IncorrectEndpoint',
  'InvalidRegionName',
  'PermanentRedirect',
  'TemporaryRedirect',
  'UnexpectedAnswer',
  // What goes with every write.
  'AccessControlListNotSupported',
  'InvalidStorageClass',
  'MethodNotAllowed',
  'NotImplemented',
  'QuotaExceeded',
  'XMinioStorageFull',
])

/** Refused whatever the status says, which is 200 where the error is in the body. */
const REFUSED = new Set([
  'AccessDenied',
  'AnswerTooLarge',
  'EntityTooLarge',
  'EntityTooSmall',
  'InvalidArgument',
  'InvalidPart',
  'InvalidPartOrder',
  'InvalidRequest',
  'KeyTooLongError',
  'NoSuchKey',
  'NoSuchUpload',
  'PreconditionFailed',
])

/** Host names, certificates, and what TLS needs; ERR_SSL_WRONG_VERSION_NUMBER is TLS spoken to a plain port. */
const UNREACHABLE = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ENOTFOUND',
  'EPROTO',
  'ERR_INVALID_URL',
  'ERR_PROXY_TUNNEL',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_SSL_TLSV1_UNRECOGNIZED_NAME',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** Refusals that concern more than one key, where no code says so. */
const ABOUT_THE_BUCKET: readonly Operation[] = ['HeadBucket', 'ListObjectsV2', 'DeleteObjects']

/** What a failure means for the run. */
export function verdictOf({ operation, code, status }: FailureFacts): Verdict {
  if (THROTTLED.has(code)) return 'throttled'
  if (TRANSIENT.has(code)) return 'transient'
  if (RUN.has(code) || UNREACHABLE.has(code) || isAboutEncryption(code)) return 'run'
  if (REFUSED.has(code)) return refusal(operation)
  return status === undefined ? verdictWithoutAnswer(code) : verdictOfStatus(status, operation)
}

function refusal(operation: Operation): Verdict {
  return ABOUT_THE_BUCKET.includes(operation) ? 'run' : 'key'
}

/** `KMS.NotFoundException` and its like from S3, `kms:KeyNotFound` from MinIO. */
function isAboutEncryption(code: string): boolean {
  return /^kms[.:]/i.test(code)
}

/** Node's and OpenSSL's codes are of connections that failed, or of a header that Node will not send. */
function verdictWithoutAnswer(code: string): Verdict {
  if (/^(E(?!RR_)[A-Z_]+|HPE_\w+|ERR_SSL_\w+|ERR_STREAM_PREMATURE_CLOSE|TimeoutError)$/.test(code)) {
    return 'transient'
  }
  return code.startsWith('ERR_') ? 'key' : 'run'
}

function verdictOfStatus(status: number, operation: Operation): Verdict {
  switch (status) {
    case 429:
    case 503:
      return 'throttled'
    case 408:
      return 'transient'
    case 401:
    case 405:
    case 501:
    case 505:
      return 'run'
    default:
      // An error in the body of a success: it began well.
      if (status >= 500 || status < 300) return 'transient'
      return status >= 400 ? refusal(operation) : 'run'
  }
}
