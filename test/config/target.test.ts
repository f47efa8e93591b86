import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBucket, parseDomain, parsePrefix } from '../../src/config/target.ts'

const ACCESS_POINT = 'arn:aws:s3:eu-west-1:123456789012:accesspoint/site'
const RULE =
  'is not a bucket name: use 3 to 63 lowercase letters, digits, dots and hyphens, ' +
  'starting and ending with a letter or digit, without two dots in a row.'

describe('a bucket of AWS', () => {
  it.each([
    ['my-site', 'my-site', ''],
    ['www.example.com', 'www.example.com', ''],
    ['a'.repeat(63), 'a'.repeat(63), ''],
    ['site-abc123-s3alias', 'site-abc123-s3alias', ''],
    ['site--use1-az4--x-s3', 'site--use1-az4--x-s3', ''],
    ['s3://my-site', 'my-site', ''],
    ['s3://my-site/', 'my-site', ''],
    ['S3://my-site/some/prefix', 'my-site', 'some/prefix/'],
    ['s3://my-site//some//prefix/', 'my-site', 'some//prefix/'],
    [ACCESS_POINT, ACCESS_POINT, ''],
    [ACCESS_POINT.replace('aws:', 'aws-us-gov:'), ACCESS_POINT.replace('aws:', 'aws-us-gov:'), ''],
    [`s3://${ACCESS_POINT}/some/prefix`, ACCESS_POINT, 'some/prefix/'],
  ])('%s', (text, bucket, prefix) => {
    expect(parseBucket(false)(text)).toEqual({ bucket, prefix })
  })

  it.each([
    ['my', RULE],
    ['a'.repeat(64), RULE],
    ['My-Site', RULE],
    ['my_site', RULE],
    ['-site', RULE],
    ['site.', RULE],
    ['a..b', RULE],
    ['192.168.5.4', RULE],
    ['my site', RULE],
    ['s3://', RULE],
    ['arn:aws:s3:::my-site', "is an ARN. Write the bucket's name alone: my-site"],
    ['my-site/blog', 'has a slash. Write s3://my-site/blog, or put what follows the bucket into prefix.'],
    ['http://my-site.s3-website.eu-west-1.amazonaws.com', "is a URL. Write the bucket's name alone."],
    ['s3://my-site/a\tb', 'has a line break or another control character.'],
  ])('not %s', (text, message) => {
    expect(() => parseBucket(false)(text)).toThrow(message)
  })
})

describe('a bucket of another store', () => {
  it.each([
    ['arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap', 'a Multi-Region Access Point'],
    ['s3://arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap/docs', 'a Multi-Region Access Point'],
    ['mfzwi23gnjvgw.mrap', 'a Multi-Region Access Point'],
    ['arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-1/accesspoint/a', 'S3 on Outposts'],
    ['arn:aws:s3-object-lambda:us-west-2:123456789012:accesspoint/a', 'an Object Lambda access point'],
  ])('%s is not supported', (text, what) => {
    expect(() => parseBucket(false)(text)).toThrow(what)
    expect(() => parseBucket(true)(text)).toThrow('which is not supported. Name the bucket itself')
  })

  it.each(['My_Site', 'ab', 'tenant:site', 'bücher'])('%s', text => {
    expect(parseBucket(true)(text)).toEqual({ bucket: text, prefix: '' })
  })

  it.each(['a b', 'a?b', '*', 'x'.repeat(256)])('not %s', text => {
    expect(() => parseBucket(true)(text)).toThrow('is not a bucket name')
  })
})

describe('a domain', () => {
  it.each([
    ['www.example.com', 'www.example.com'],
    ['WWW.Example.COM.', 'www.example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['d111111abcdef8.cloudfront.net', 'd111111abcdef8.cloudfront.net'],
  ])('%s', (text, domain) => {
    expect(parseDomain(text)).toBe(domain)
  })

  it.each(['localhost', '192.0.2.1', '*.example.com', 'www.example.com/blog', 'a b.example.com', 's3://www'])(
    'not %s',
    text => {
      expect(() => parseDomain(text)).toThrow('is not a domain such as www.example.com.')
    },
  )

  it('not a URL', () => {
    expect(() => parseDomain('https://www.example.com/blog')).toThrow(
      'is a URL. Write the domain alone: www.example.com',
    )
  })
})

describe('a prefix', () => {
  it.each([
    ['', ''],
    ['/', ''],
    ['///', ''],
    ['blog', 'blog/'],
    ['/blog/', 'blog/'],
    ['//a//b//', 'a//b/'],
    ['previews/42', 'previews/42/'],
    ['v1.2/.hidden', 'v1.2/.hidden/'],
    ['günstig/🚀 100%', 'günstig/🚀 100%/'],
  ])('%j is %j', (text, prefix) => {
    expect(parsePrefix(text)).toBe(prefix)
  })

  it.each(['a\nb', 'a\0', '\x7f', '\ud800', 'a\uffff'])('not %j', text => {
    expect(() => parsePrefix(text)).toThrow('has a line break or another control character.')
  })

  it.each(['docs\\v1', '\\docs'])('not %j, which has no folders', text => {
    expect(() => parsePrefix(text)).toThrow(
      `has a backslash. S3 separates folders by /: ${text.replace('\\', '/')}`,
    )
  })

  it.each(['.', '..', '../x', './x', 'a/../b', 'a/.'])('not %j, which no browser can ask for', text => {
    expect(() => parsePrefix(text)).toThrow('has . or .. between slashes')
  })

  it('not a URL', () => {
    expect(() => parsePrefix('s3://site/blog')).toThrow('is a URL.')
  })

  it('is empty, or ends in a slash and does not begin with one; and stays as it is when read again', () => {
    const path = fc.array(fc.constantFrom('a', '/', '.a', ' ', 'ü', '#')).map(parts => parts.join(''))
    fc.assert(
      fc.property(path, text => {
        const prefix = parsePrefix(text)
        expect(prefix).toMatch(/^$|^[^/](.*[^/])?\/$/s)
        expect(parsePrefix(prefix)).toBe(prefix)
      }),
    )
  })
})
