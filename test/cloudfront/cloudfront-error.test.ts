import { test } from 'vitest'
import {
  adviseCloudFront,
  CloudFrontError,
  type CloudFrontOperation,
} from '../../src/cloudfront/cloudfront-error.ts'
import { expectGolden } from '../report/golden.ts'

const CASES: readonly [CloudFrontOperation, code: string, status: number | undefined, message: string][] = [
  ['ListDistributions', 'AccessDenied', 403, 'Access denied.'],
  ['ListDistributions', 'ECONNRESET', undefined, 'socket hang up'],
  ['GetDistributionConfig', 'NoSuchDistribution', 404, 'The specified distribution does not exist.'],
  ['GetDistributionConfig', 'AccessDenied', 403, 'Access denied.'],
  ['GetDistributionConfig', 'ENOTFOUND', undefined, 'getaddrinfo ENOTFOUND cloudfront.amazonaws.com'],
  ['GetDistributionConfig', 'ECONNREFUSED', undefined, 'connect ECONNREFUSED 127.0.0.1:1'],
  ['GetDistributionConfig', 'HTTP 503', 503, 'it answered 503'],
  ['CreateInvalidation', 'AccessDenied', 403, 'Access denied.'],
  [
    'CreateInvalidation',
    'AccessDenied',
    403,
    'User: arn:aws:iam::123456789012:user/site is not authorized to perform: cloudfront:CreateInvalidation on resource: arn:aws:cloudfront::123456789012:distribution/E1 because no identity-based policy allows it',
  ],
  [
    'CreateInvalidation',
    'TooManyInvalidationsInProgress',
    400,
    'Your request contains too many invalidations.',
  ],
  ['CreateInvalidation', 'Throttling', 400, 'Rate exceeded'],
  [
    'CreateInvalidation',
    'InvalidArgument',
    400,
    'Your request contains one or more invalid invalidation paths.',
  ],
  [
    'CreateInvalidation',
    'CredentialsProviderError',
    undefined,
    'Could not load credentials from any providers',
  ],
  ['GetInvalidation', 'AccessDenied', 403, 'Access denied.'],
  ['GetInvalidation', 'TimedOut', undefined, 'it was not done after 15 minutes'],
]

test('each error says what failed, why, and what to do', () => {
  const texts = CASES.map(([operation, code, status, message]) => {
    const details = {
      operation,
      ...(operation !== 'ListDistributions' && { distribution: 'E1' }),
      code,
      ...(status !== undefined && { status, requestId: 'R1' }),
    }
    const { problem, hint } = adviseCloudFront(new CloudFrontError(message, details))
    return `${problem}\n${hint}\n`
  })
  expectGolden('cloudfront-errors.txt', texts.join('\n'))
})
