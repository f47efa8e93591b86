import { CredentialsError } from '../../errors.ts'
import { accessAdvice } from './access-advice.ts'
import type { AdviceContext } from './advice-context.ts'
import {
  alertHint,
  blockedHint,
  certificateHint,
  HINTS,
  kmsHint,
  passingHint,
  redirectHint,
  refusedHeaderHint,
  tagsHint,
  throttledHint,
} from './hints.ts'
import { type Operation, StoreError } from './store-error.ts'

export interface Advice {
  /** What failed, on what, and why, with the service's code and request id. */
  readonly problem: string
  /** What to do next, in sentences. Empty where nothing is known. */
  readonly hint: string
}

/** What an error of the store means to the user. Other errors speak for themselves. */
export function advise(error: Error, context: AdviceContext): Advice {
  const cause = error instanceof StoreError ? error.details.cause : undefined
  if (cause instanceof CredentialsError) return { problem: cause.message, hint: cause.hint }
  return error instanceof StoreError
    ? { problem: problemOf(error, context), hint: hintFor(error, context) }
    : { problem: error.message, hint: '' }
}

const DOING: Readonly<Record<Operation, string>> = {
  HeadBucket: 'Asking for the region of',
  GetBucketOwnershipControls: 'Asking for the settings of',
  ListObjectsV2: 'Listing',
  HeadObject: 'Looking at',
  GetObject: 'Reading',
  PutObject: 'Uploading',
  CopyObject: 'Changing the headers of',
  DeleteObjects: 'Deleting from',
  DeleteObject: 'Deleting',
  CreateMultipartUpload: 'Starting to upload',
  UploadPart: 'Uploading a part of',
  CompleteMultipartUpload: 'Completing the upload of',
  AbortMultipartUpload: 'Cleaning up the upload of',
}

function problemOf({ message, details }: StoreError, { bucket, prefix = '' }: AdviceContext): string {
  const { operation, key, code, status, requestId } = details
  if (code === 'CredentialsProviderError')
    return /^Could not/.test(message)
      ? message
      : `The credentials could not be loaded: ${withoutFullStop(message)}`
  const what = `s3://${bucket}/${key ?? (operation === 'HeadBucket' ? '' : prefix)}`
  // Of many deletes in one request, one failed.
  const doing = DOING[key !== undefined && operation === 'DeleteObjects' ? 'DeleteObject' : operation]
  const marks = [
    operation,
    code,
    ...(status === undefined || code === `HTTP ${status}` ? [] : [`HTTP ${status}`]),
    ...(requestId === undefined ? [] : [`request id ${requestId}`]),
  ]
  return `${doing} ${what} failed: ${withoutFullStop(message)} (${marks.join(', ')})`
}

function withoutFullStop(text: string): string {
  return text.replace(/\.$/, '')
}

const CERTIFICATE = /^(CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_)/
/** What credentials are sent in. */
const CREDENTIAL_HEADER = /\b(authorization|x-amz-security-token)\b/
const UNSENDABLE_CREDENTIALS =
  'AWS_ACCESS_KEY_ID or AWS_SESSION_TOKEN contains a line break or another character that a header cannot carry. Copy it again, with nothing around it.'
const KMS = /^kms[.:]/i
const REDIRECTS: readonly (number | undefined)[] = [301, 302, 307, 308]

function hintFor(error: StoreError, context: AdviceContext): string {
  const { code, status, verdict } = error.details
  if (/x-amz-tagging|\btagging\b.*not (supported|implemented)/i.test(error.message)) return tagsHint(context)
  if (/block ?public ?(access|acls)/i.test(error.message)) return blockedHint(context)
  if (/\bSSL alert number\b/.test(error.message)) return alertHint(context)
  if (code === 'ERR_INVALID_CHAR' && CREDENTIAL_HEADER.test(error.message)) return UNSENDABLE_CREDENTIALS
  const known = HINTS.get(code)
  if (known) return known(context)
  if (KMS.test(code)) return kmsHint(context)
  if (code === 'AccessDenied' || status === 403) return accessAdvice(error, context)
  if (CERTIFICATE.test(code)) return certificateHint(context)
  if (REDIRECTS.includes(status)) return redirectHint(context)
  if (verdict === 'throttled') return throttledHint(context)
  if (verdict === 'transient') return passingHint(context)
  return status === 400 || status === 501 ? refusedHeaderHint(context) : ''
}
