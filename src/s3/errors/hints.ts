import type { AdviceContext } from './advice-context.ts'

/** What to do next, in sentences. */
type Hint = (context: AdviceContext) => string

const renewHint: Hint = () =>
  'The credentials have expired. Name the role in `role-to-assume`, which renews them while the deploy lasts, or get ' +
  'longer ones in the step just before this one, and run it again: finished uploads are kept.'

const keyPairHint: Hint = () =>
  'The access key is not known here. Check that it was not deleted or deactivated, that the secrets are set for ' +
  'this environment, and that key and endpoint belong together. Temporary keys need AWS_SESSION_TOKEN too.'

const tokenHint: Hint = () =>
  'AWS_SESSION_TOKEN does not belong to the access key. Set all three variables from the same credentials, or ' +
  'unset the token if the key is a permanent one.'

const signatureHint: Hint = () =>
  'The secret access key is wrong (cut off, or with a space or newline around it), or a proxy on the way rewrites requests.'

const clockHint: Hint = () =>
  "The clock of this machine is wrong, and the server's date does not help. Synchronize it (NTP) and run it again."

export const redirectHint: Hint = ({ region, endpoint }) =>
  endpoint === undefined
    ? `The bucket is not in ${region ?? 'this region'}. Set \`region\` to the bucket's.`
    : `The endpoint sends requests elsewhere. Check \`endpoint\` (${endpoint}): https or http, and the host of the S3 API.`

const regionHint: Hint = ({ region }) =>
  `The request was signed for ${region ?? 'another region'} and refused. Set \`region\` to the bucket's.`

const endpointHint: Hint = ({ endpoint }) =>
  endpoint === undefined
    ? 'Run it again. If it keeps failing, something between this machine and S3 (a proxy) is answering instead.'
    : `What answers at ${endpoint} does not speak S3. Check \`endpoint\`: it must be the host of the S3 API, not of a console or a website.`

const hostHint: Hint = ({ endpoint, region, bucket }) =>
  endpoint === undefined
    ? `The host does not exist. Check \`region\` (${region ?? 'not set'}) and \`bucket\` (${bucket}), and that this machine resolves names.`
    : `The host does not exist. Check \`endpoint\` (${endpoint}); if the store has no host names for buckets, set \`force-path-style: true\`.`

const nobodyListensHint: Hint = ({ endpoint }) =>
  `Nothing is listening at ${endpoint ?? 'the address of S3'}, or at the proxy, if HTTPS_PROXY or HTTP_PROXY names one. Check the host and port, that the store is running, and that no firewall is in the way.`

const plainPortHint: Hint = ({ endpoint }) =>
  `The server does not speak TLS. If ${endpoint ?? 'the store'} has none, write \`endpoint\` with http://.`

const tlsPortHint: Hint = ({ endpoint }) =>
  `The server does not speak HTTP. If ${endpoint ?? 'the store'} is served over TLS, write \`endpoint\` with https://.`

export const tagsHint: Hint = () =>
  'This store takes no tags with an object. Drop `tags` from the header rules.'

export const blockedHint: Hint = () =>
  'S3 Block Public Access is on and overrides the policies. Drop the input `acl`, and let CloudFront ' +
  '(with origin access control) read the bucket; or switch it off for this bucket if the objects are meant to be public.'

export const certificateHint: Hint = ({ endpoint }) =>
  `The certificate of ${endpoint ?? 'the store'} is not trusted. If it is your own, name its authority with ` +
  'AWS_CA_BUNDLE=/path/to/ca.pem; if it should be a public one, something intercepts the connection.'

const expiredHint: Hint = ({ endpoint }) =>
  `The certificate of ${endpoint ?? 'the store'} has expired or is not valid yet. Renew it, or correct this machine's clock.`

/** The server ended TLS with an alert. */
export const alertHint: Hint = ({ endpoint }) =>
  `${endpoint ?? 'The store'} rejected the TLS handshake, which offers TLS 1.2 and 1.3 and no client certificate. ` +
  'Check what the server requires.'

const certificateNameHint: Hint = ({ bucket, endpoint }) =>
  endpoint === undefined
    ? 'The certificate is for another host: something intercepts the connection.'
    : `The certificate is for another host. Check \`endpoint\` (${endpoint}); if it does not cover ${bucket} before its name, set \`force-path-style: true\`.`

const noBucketHint: Hint = ({ bucket, endpoint, region }) =>
  `Check \`bucket\` (${bucket}); this action does not create buckets. ` +
  (endpoint === undefined
    ? `China and GovCloud are separate: a bucket there is found only with its \`region\` (now ${region ?? 'not set'}).`
    : `The store asked was ${endpoint}.`)

const credentialsHint: Hint = () =>
  "The service that provides the credentials (STS, SSO, the machine's role) could not be reached or is failing. Check the region, " +
  'HTTPS_PROXY and NO_PROXY, and AWS_ENDPOINT_URL_STS if it is set. Otherwise run it again.'

const aclHint: Hint = () =>
  'The bucket has ACLs disabled, as new buckets do. Drop the input `acl`, and make objects public with a bucket policy or CloudFront.'

const storageClassHint: Hint = ({ write }) =>
  `This store does not have the storage class ${write?.storageClass ?? 'that you set'}. Check or drop \`storage-class\`.`

export const kmsHint: Hint = ({ write }) =>
  write?.sseKmsKeyId === undefined
    ? "The bucket's KMS key cannot be used. Check that it is enabled, and that its policy lets this role use kms:GenerateDataKey."
    : `Check \`sse-kms-key-id\` (${write.sseKmsKeyId}): the key must exist in the bucket's region and be enabled, and its policy must ` +
      'let this role use kms:GenerateDataKey (and kms:Decrypt for large files).'

const changedHint: Hint = () =>
  'Run it again, and keep runs for one prefix from overlapping: give their jobs the same concurrency group.'

const digestHint: Hint = () =>
  'S3 received something other than what was read: the file changed during the deploy, or a proxy alters requests. ' +
  'Make sure that nothing writes to the source, and run it again.'

const keyTooLongHint: Hint = () =>
  'A key has 1,024 bytes of UTF-8 at most, the prefix included. Shorten the path.'

const nameHint: Hint = () =>
  'This store rejects the name: empty parts, `.` or `..`, a leading slash or a part of more than 255 bytes ' +
  'do not work with every store. Rename the file, or leave it out with `exclude`.'

const beneathHint: Hint = () =>
  'This store keeps objects as files, so nothing can lie below the name of an object, as `a/b` below `a`. Rename one of ' +
  'the two, or leave it out with `exclude`. If `clean-urls` made the pair, turn it off.'

const tooLargeHint: Hint = () => 'The store does not take objects of this size.'

export const throttledHint: Hint = () =>
  'The store is throttling requests. Lower `concurrency` (to 16, say), or run it again later: finished uploads are kept.'

export const passingHint: Hint = ({ endpoint }) =>
  `The request was retried until its time ran out. Run it again later: finished uploads are kept. ${
    endpoint === undefined
      ? 'Check S3 at https://health.aws.amazon.com.'
      : `Check that ${endpoint} is healthy.`
  }`

/** Hung up on, with or without a reason. A server that expects TLS gives none. */
const resetHint: Hint = context =>
  context.endpoint?.startsWith('http:')
    ? `${passingHint(context)} If it is served over TLS, write \`endpoint\` with https://.`
    : passingHint(context)

/** What goes with a write, by the input that sends it. */
export const refusedHeaderHint: Hint = ({ write = {} }) => {
  const inputs = [
    ...(write.acl === undefined ? [] : ['`acl`']),
    ...(write.storageClass === undefined ? [] : ['`storage-class`']),
    ...(write.sse === undefined ? [] : ['`sse`']),
    ...(write.sseKmsKeyId === undefined ? [] : ['`sse-kms-key-id`']),
  ]
  return inputs.length === 0
    ? ''
    : `Not every store knows the headers that these inputs send: ${inputs.join(', ')}. Try without.`
}

/** By the code of the service or the system. */
export const HINTS: ReadonlyMap<string, Hint> = new Map(
  Object.entries({
    AccessControlListNotSupported: aclHint,
    AuthorizationHeaderMalformed: regionHint,
    AnswerTooLarge: endpointHint,
    BadDigest: digestHint,
    CERT_HAS_EXPIRED: expiredHint,
    CERT_NOT_YET_VALID: expiredHint,
    ConfigurationError: () =>
      'Check the AWS configuration: ~/.aws/config, AWS_PROFILE and the AWS_ENDPOINT_URL variables.',
    CredentialsProviderError: credentialsHint,
    ECONNRESET: resetHint,
    ECONNREFUSED: nobodyListensHint,
    PreconditionFailed: changedHint,
    DirectoryObjectContainsData: beneathHint,
    ENOTFOUND: hostHint,
    EPROTO: plainPortHint,
    ERR_INVALID_CHAR: () =>
      'A header can carry visible ASCII only. Check the values that are sent with this key.',
    ERR_PROXY_TUNNEL: () =>
      'The proxy of HTTPS_PROXY does not connect. Check the user name and password in it (http://user:password@host:port), and ' +
      'that it lets this host through; the hosts in NO_PROXY are reached without it.',
    ERR_INVALID_URL: ({ endpoint }) =>
      `\`endpoint\` (${endpoint ?? 'from AWS_ENDPOINT_URL'}) must be a URL: https://host or http://host:port.`,
    ERR_SSL_PACKET_LENGTH_TOO_LONG: plainPortHint,
    ERR_SSL_WRONG_VERSION_NUMBER: plainPortHint,
    ERR_TLS_CERT_ALTNAME_INVALID: certificateNameHint,
    EntityTooLarge: tooLargeHint,
    ExistingObjectIsDirectory: beneathHint,
    ExpiredToken: renewHint,
    ExpiredTokenException: renewHint,
    HPE_INVALID_CONSTANT: tlsPortHint,
    IllegalLocationConstraintException: regionHint,
    InvalidAccessKeyId: keyPairHint,
    InvalidBucketName: ({ bucket }) => `\`bucket\` (${bucket}) is not a valid bucket name.`,
    InvalidClientTokenId: keyPairHint,
    InvalidObjectName: nameHint,
    InvalidRegionName: regionHint,
    InvalidStorageClass: storageClassHint,
    InvalidToken: tokenHint,
    InvalidTokenId: tokenHint,
    KeyTooLongError: keyTooLongHint,
    NoSuchBucket: noBucketHint,
    ObjectParentIsFile: beneathHint,
    PermanentRedirect: redirectHint,
    RequestExpired: clockHint,
    RequestTimeTooSkewed: clockHint,
    SignatureDoesNotMatch: signatureHint,
    TemporaryRedirect: redirectHint,
    TokenRefreshRequired: renewHint,
    UnexpectedAnswer: endpointHint,
    UnreadableAnswer: endpointHint,
    XAdminUserNotFound: keyPairHint,
    XAmzContentChecksumMismatch: digestHint,
    XAmzContentSHA256Mismatch: digestHint,
    XMinioInvalidObjectName: nameHint,
    XMinioInvalidResourceName: nameHint,
    XMinioObjectExistsAsDirectory: beneathHint,
    XMinioParentIsObject: beneathHint,
  } satisfies Record<string, Hint>),
)
