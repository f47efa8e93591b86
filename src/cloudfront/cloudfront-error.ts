import { isTenant } from './tenant.ts'

/** What was asked of CloudFront. */
export type CloudFrontOperation =
  | 'ListDistributions'
  | 'GetDistributionTenant'
  | 'GetDistributionConfig'
  | 'CreateInvalidation'
  | 'CreateInvalidationForDistributionTenant'
  | 'GetInvalidation'
  | 'GetInvalidationForDistributionTenant'

export interface CloudFrontErrorDetails {
  readonly operation: CloudFrontOperation
  /** Absent where all are asked for. */
  readonly distribution?: string
  /** The service's code (`AccessDenied`) or the system's (`ECONNRESET`). */
  readonly code: string
  readonly status?: number
  readonly requestId?: string
  readonly cause?: unknown
}

/** A request to CloudFront that failed. `message` is what the service or the system said. */
export class CloudFrontError extends Error {
  override readonly name = 'CloudFrontError'
  readonly details: CloudFrontErrorDetails

  constructor(message: string, details: CloudFrontErrorDetails) {
    super(message, { cause: details.cause })
    this.details = details
  }
}

const DOING: Readonly<Record<CloudFrontOperation, string>> = {
  ListDistributions: 'Listing',
  GetDistributionTenant: 'Asking for the configuration of',
  GetDistributionConfig: 'Asking for the configuration of',
  CreateInvalidation: 'Invalidating paths of',
  CreateInvalidationForDistributionTenant: 'Invalidating paths of',
  GetInvalidation: 'Waiting for the invalidation of',
  GetInvalidationForDistributionTenant: 'Waiting for the invalidation of',
}

/** What failed, why, and what to do. */
export function adviseCloudFront(error: CloudFrontError): {
  readonly problem: string
  readonly hint: string
} {
  const { operation, distribution, code, status, requestId } = error.details
  const marks = [
    operation,
    code,
    ...(status === undefined || code === `HTTP ${status}` ? [] : [`HTTP ${status}`]),
    ...(requestId === undefined ? [] : [`request id ${requestId}`]),
  ]
  const said = error.message.replace(/\.$/, '')
  return {
    problem: `${DOING[operation]} ${named(distribution)} failed: ${said} (${marks.join(', ')})`,
    hint: hintFor(error),
  }
}

function named(id: string | undefined): string {
  if (id === undefined) return 'the CloudFront distributions'
  return `the ${isTenant(id) ? 'tenant' : 'distribution'} ${id}`
}

const TRY_AGAIN = 'Run again later: a deploy that keeps a record knows what is still to be invalidated.'

function hintFor({ message, details }: CloudFrontError): string {
  const { operation, distribution, code, status } = details
  switch (code) {
    case 'NoSuchDistribution':
      return (
        'Check `cloudfront-distribution-id`: it is the ID as in E2QWRUHAPOMQZL, neither the domain name nor the ARN, ' +
        'and must be of the account that the credentials are for.'
      )
    case 'EntityNotFound':
      return 'Check `cloudfront-distribution-id`: the tenant (dt_…) must be of the account that the credentials are for.'
    case 'TooManyInvalidationsInProgress':
      return `CloudFront takes 150 paths and one wildcard of an account a second, and carries out 3,000 paths and 15 wildcards of a distribution at a time. ${TRY_AGAIN}`
    case 'InvalidArgument':
      return 'CloudFront does not take one of the paths. Check `invalidate`; with `auto`, please report it with the paths above.'
    case 'CredentialsProviderError':
      return 'CloudFront takes the same credentials as S3, of AWS. Those of another store are of no use here.'
    case 'TimedOut':
      return 'CloudFront keeps working on it, so nothing needs to be repeated. Set `invalidation-wait: auto` unless something else needs it finished.'
    case 'ENOTFOUND':
      return 'This machine cannot resolve the name of the API of CloudFront. Check its network, and AWS_ENDPOINT_URL_CLOUDFRONT if it is set.'
    case 'ECONNREFUSED':
      return 'Nothing is listening there. Check the network, and AWS_ENDPOINT_URL_CLOUDFRONT or AWS_ENDPOINT_URL if they are set.'
  }
  if (status === 403 || code === 'AccessDenied') return denied(message, operation, distribution)
  if (operation === 'ListDistributions')
    return 'Run it again later, or give bucket and cloudfront-distribution-id in place of domain. Check AWS_ENDPOINT_URL_CLOUDFRONT if it is set.'
  return operation.startsWith('CreateInvalidation') ? TRY_AGAIN : ''
}

function denied(message: string, operation: CloudFrontOperation, distribution: string | undefined): string {
  if (distribution === undefined) {
    return `Allow cloudfront:${operation} on * in the role's policy: domain needs it. Or give bucket and cloudfront-distribution-id in place of domain.`
  }
  const resource =
    /on resource: (arn:[\w:/-]+)/.exec(message)?.[1] ??
    `arn:aws:cloudfront::<account>:${isTenant(distribution) ? 'distribution-tenant' : 'distribution'}/${distribution}`
  return `Allow cloudfront:${operation} on ${resource} in the role's policy.`
}
