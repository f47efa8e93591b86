import { readFileSync } from 'node:fs'
import { rootCertificates } from 'node:tls'
import { describe, expect, test } from 'vitest'
import { trusted } from '../../src/http/trusted.ts'
import { CA_FILE } from '../support/tls-front.ts'

const CA = readFileSync(CA_FILE, 'utf8')

describe('the certificates of AWS_CA_BUNDLE', () => {
  test('are trusted beside the usual ones', () => {
    const found = trusted({ AWS_CA_BUNDLE: CA_FILE })
    expect(found?.at(-1)).toBe(CA)
    expect(found?.length).toBeGreaterThan(1)
  })

  test('are trusted by a Node that cannot tell what it trusts', () => {
    expect(trusted({ AWS_CA_BUNDLE: CA_FILE }, () => ({ rootCertificates }))).toEqual([
      ...rootCertificates,
      CA,
    ])
  })

  test.each([{}, { AWS_CA_BUNDLE: '' }])('are none in %j', environment => {
    expect(trusted(environment)).toBeUndefined()
  })

  test('that cannot be read are named', () => {
    expect(() => trusted({ AWS_CA_BUNDLE: '/nowhere.pem' })).toThrow(/AWS_CA_BUNDLE.*ENOENT/)
  })
})
