import { describe, expect, test } from 'vitest'
import { redirectBody, redirectHeaders } from '../../../src/site/site-files/redirect.ts'

const REDIRECT = { path: 'old', to: '/new', forced: false, line: 1, text: '/old /new' }

describe('an object that redirects', () => {
  test('is a page with the header of a redirect', () => {
    expect(redirectHeaders(REDIRECT, { policy: 'auto' })).toEqual({
      contentType: 'text/html; charset=utf-8',
      cacheControl: 'public, max-age=0, must-revalidate',
      websiteRedirectLocation: '/new',
    })
    expect(redirectHeaders(REDIRECT, { policy: 'none' })).toEqual({
      contentType: 'text/html; charset=utf-8',
      websiteRedirectLocation: '/new',
    })
    const hashed = { ...REDIRECT, path: 'assets/app-Bw3fT9qz.js' }
    expect(redirectHeaders(hashed, { policy: 'auto' }).cacheControl).toBe(
      'public, max-age=0, must-revalidate',
    )
  })

  test('redirects by itself, too', () => {
    expect(redirectBody('/new?a=1&b=2#c')).toBe(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Moved</title>
<link rel="canonical" href="/new?a=1&#38;b=2">
<meta http-equiv="refresh" content="0; url=/new?a=1&#38;b=2#c">
<p>This page is now at <a href="/new?a=1&#38;b=2#c">/new?a=1&#38;b=2#c</a>.</p>
</html>
`)
  })

  test('holds a target that cannot break out of its place', () => {
    const body = redirectBody(`/"'><script>alert(1)</script>`)
    expect(body).not.toContain('<script>')
    expect(body.match(/"/g)).toHaveLength(14)
  })
})
