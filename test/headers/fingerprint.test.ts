import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headerFingerprint } from '../../src/headers/fingerprint.ts'
import type { ObjectHeaders } from '../../src/s3/object-headers.ts'
import type { WriteOptions } from '../../src/s3/write-options.ts'

const BASE: ObjectHeaders = {
  contentType: 'text/html',
  metadata: { a: '1', b: '2' },
  tags: { c: '3', d: '4' },
}

describe('the fingerprint of headers', () => {
  test('is what records of earlier runs hold', () => {
    expect(headerFingerprint(BASE)).toMatch(/^[\w-]{8}$/)
    expect(headerFingerprint(BASE)).toBe('Tt-bZFPb')
  })

  test('is that of each run where two send the same headers with other options', () => {
    const [plain, kms] = [{}, { sse: 'aws:kms' }] as const
    const first = headerFingerprint(BASE, plain)
    expect(headerFingerprint(BASE, kms)).not.toBe(first)
    expect(headerFingerprint(BASE, plain)).toBe(first)
  })

  test('does not depend on the order of metadata and tags', () => {
    // Names of metadata that differ in case alone are one header.
    const name = fc.string().map(text => text.toLowerCase())
    const records = fc.dictionary(name, fc.string())
    const reversed = (record: Record<string, string>) => Object.fromEntries(Object.entries(record).reverse())
    fc.assert(
      fc.property(records, records, (metadata, tags) => {
        const other = { tags: reversed(tags), metadata: reversed(metadata), contentType: 'a/b' }
        expect(headerFingerprint({ contentType: 'a/b', metadata, tags })).toBe(headerFingerprint(other))
      }),
    )
  })

  const SAME: readonly [ObjectHeaders, WriteOptions][] = [
    [{ ...BASE, storageClass: 'STANDARD' }, {}],
    [BASE, { storageClass: 'STANDARD' }],
    [{ ...BASE, storageClass: 'STANDARD' }, { storageClass: 'GLACIER' }],
    [{ ...BASE, metadata: { A: '1', B: '2' } }, {}],
  ]
  test.each(SAME)('is the same where the same is stored: %j %j', (headers, write) => {
    expect(headerFingerprint(headers, write)).toBe(headerFingerprint(BASE))
  })

  test('is another one wherever something else is sent', () => {
    const { metadata, ...withoutMetadata } = BASE
    const { tags, ...withoutTags } = BASE
    const all = [
      headerFingerprint(BASE),
      headerFingerprint(withoutMetadata),
      headerFingerprint(withoutTags),
      headerFingerprint({ ...withoutTags, metadata: { ...metadata, ...tags } }),
      headerFingerprint({ ...BASE, contentType: 'text/plain' }),
      headerFingerprint({ ...BASE, cacheControl: 'x' }),
      headerFingerprint({ ...BASE, contentDisposition: 'x' }),
      headerFingerprint({ ...BASE, contentEncoding: 'x' }),
      headerFingerprint({ ...BASE, contentLanguage: 'x' }),
      headerFingerprint({ ...BASE, expires: 'x' }),
      headerFingerprint({ ...BASE, websiteRedirectLocation: 'x' }),
      headerFingerprint({ ...BASE, storageClass: 'x' }),
      headerFingerprint({ ...BASE, metadata: { a: '1', b: '3' } }),
      headerFingerprint({ ...BASE, tags: { c: '3', D: '4' } }),
      headerFingerprint(BASE, { acl: 'x' }),
      headerFingerprint(BASE, { sse: 'aws:kms' }),
      headerFingerprint(BASE, { sse: 'aws:kms', sseKmsKeyId: 'x' }),
      headerFingerprint(BASE, { storageClass: 'y' }),
    ]
    expect(new Set(all).size).toBe(all.length)
  })
})
