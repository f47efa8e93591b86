import { expect, test } from 'vitest'
import { headersProblem } from '../../src/headers/header-limits.ts'

const TYPE = { contentType: 'a/b' }

test.each([
  [TYPE, undefined],
  [{ ...TYPE, metadata: { ab: 'x'.repeat(2046) } }, undefined],
  [
    { ...TYPE, metadata: { ab: 'x'.repeat(2000), cd: 'x'.repeat(45) } },
    'has 2049 bytes of x-amz-meta- names and values; S3 takes 2048.',
  ],
  // Content-Type and its value are 15 bytes, the other name 19.
  [{ ...TYPE, contentDisposition: 'x'.repeat(8192 - 34) }, undefined],
  [{ ...TYPE, contentDisposition: 'x'.repeat(8192 - 33) }, 'has 8193 bytes of headers; S3 takes 8192.'],
  [
    { ...TYPE, tags: { a: 'ä'.repeat(256), b: 'ä'.repeat(256) }, cacheControl: 'x'.repeat(5091) },
    'has 8193 bytes of headers; S3 takes 8192.',
  ],
])('headers %#', (headers, problem) => {
  expect(headersProblem(headers)).toBe(problem)
})
