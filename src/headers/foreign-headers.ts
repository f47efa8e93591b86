const POLICY = 'A CloudFront response headers policy can.'
const CANNOT = `S3 cannot send this header. ${POLICY}`

/** What S3 does not send with an object though sites want it, and where to have it instead. First match wins. */
const FOREIGN: readonly (readonly [name: RegExp, reason: string])[] = [
  [
    /^(strict-transport-security|content-security-policy(-report-only)?|x-frame-options|x-content-type-options|x-xss-protection|x-permitted-cross-domain-policies|referrer-policy|permissions-policy|feature-policy|expect-ct|cross-origin-[a-z-]+|origin-agent-cluster|clear-site-data|reporting-endpoints|report-to|nel)$/,
    CANNOT,
  ],
  [
    /^(access-control-|timing-allow-origin$)/,
    'S3 sends CORS headers by the CORS configuration of the bucket, not with an object. A CloudFront response headers policy can, too.',
  ],
  [/^set-cookie2?$/, 'S3 cannot set cookies. A CloudFront function can.'],
  [/^(basic-auth|www-authenticate)$/, 'S3 cannot ask for a password. A CloudFront function can.'],
  [/^(location|refresh)$/, 'S3 cannot send this header. A redirect in _redirects can take its place.'],
  [
    /^((.+-)?cdn-cache-control|surrogate-control)$/,
    'S3 cannot send this header. CloudFront goes by s-maxage in Cache-Control, or by its cache policy.',
  ],
  [
    /^(accept-ranges|age|connection|content-length|content-range|date|etag|keep-alive|last-modified|server|trailer|transfer-encoding|upgrade|via)$/,
    'S3 sets this header itself.',
  ],
  [/^(alt-svc|content-md5|host|vary|x-cache|link|x-robots-tag|server-timing|x-ua-compatible)$/, CANNOT],
]

/** Why S3 cannot send a header, and what can, in sentences; undefined for an unknown name. */
export function whyForeign(name: string): string | undefined {
  return FOREIGN.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1]
}

/** The same for any header of a response, known or not. */
export function whyNotSent(name: string): string {
  return whyForeign(name) ?? CANNOT
}
