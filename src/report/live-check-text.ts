import { visible } from '../text/escape.ts'
import { count, counted } from '../text/format.ts'
import type { LiveCheckError } from '../verify/live-check.ts'
import type { Layer, Mismatch } from '../verify/probe.ts'

/** How many addresses are named; the rest are counted. */
const MOST_MISMATCHES = 20

/** What the live check found, address by address. */
export function liveCheckText({ mismatches, checked }: LiveCheckError): {
  readonly title: string
  readonly lines: readonly string[]
} {
  const left = mismatches.length - MOST_MISMATCHES
  return {
    title: `Live check: ${count(mismatches.length)} of ${counted(checked, 'address', 'addresses')} ${mismatches.length === 1 ? 'does' : 'do'} not answer as deployed`,
    lines: [
      ...mismatches.slice(0, MOST_MISMATCHES).flatMap(mismatchLines),
      ...(left > 0 ? [`… and ${count(left)} more`] : []),
    ],
  }
}

function mismatchLines(mismatch: Mismatch): readonly string[] {
  const { url, differences } = mismatch
  return [
    visible(url),
    ...differences.map(
      ({ what, expected, got }) => `  ${what}: expected ${visible(expected)}, got ${visible(got)}`,
    ),
    `  ${adviceFor(mismatch)}`,
  ]
}

const LAYERS: Readonly<Record<Layer, string>> = {
  bucket: 'The bucket: something else answers for the object. Has another deploy run since?',
  'cdn-rule':
    'A rule of the CDN: the object in the bucket is right. Look at its functions, header policies and error responses.',
  'old-copy':
    'An old copy in a cache: it was not invalidated, or may be kept by its Cache-Control. Name the distribution in cloudfront-distribution-id.',
  connection: 'The site was not reached: check site-url.',
}

function adviceFor({ url, differences, layer, namedBy }: Mismatch): string {
  const status = differences.find(({ what }) => what === 'status')
  if (status?.got === '401')
    return 'The site wants a login: send what it wants with verify-headers, or leave out verify.'
  if (status?.got === '429')
    return 'The site wants fewer requests: let its firewall pass the user agent s3-site-deploy, or leave out verify.'
  if (/^5\d\d$/.test(status?.got ?? '')) return 'The CDN or its origin is out of order: try again later.'
  if (/^3\d\d to /.test(status?.got ?? ''))
    return 'The site redirects elsewhere: write that address as site-url, or, if it leads to a login, send what it wants with verify-headers.'
  if (namedBy !== undefined)
    return `${visible(namedBy)} is shown with it: correct what it names, or add the file that is missing.`
  if (status?.expected === '404' && status.got === '403')
    return 'The bucket hides what is missing: let the CDN list it (s3:ListBucket), so that S3 answers 404, or map 403 to 404 in its error responses.'
  if (status?.expected === '404' && status.got === '200' && layer !== 'old-copy')
    return 'Unknown addresses answer with a page. If that is meant, as for an app with its own router, write verify: spa.'
  if (url.endsWith('/') && (status?.got === '403' || status?.got === '404'))
    return 'Nothing leads from the folder to its index.html: use a website endpoint or a function of the CDN, or clean-urls: directories.'
  return LAYERS[layer]
}
