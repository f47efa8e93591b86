import { describe, expect, test } from 'vitest'
import { type Keys, Signer, type Unsigned } from '../../../src/s3/wire/sign.ts'

const keys: Keys = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}
const scope = { region: 'us-east-1', service: 's3' }
const now = new Date(Date.UTC(2013, 4, 24))
const host = 'examplebucket.s3.amazonaws.com'
const get: Unsigned = { method: 'GET', path: '/', query: '', headers: { host }, body: undefined }

function signatureOf(headers: Readonly<Record<string, string>>): string | undefined {
  return headers['authorization']?.split('Signature=')[1]
}

describe("the examples of Amazon's documentation", () => {
  test.each<[what: string, request: Unsigned, signature: string]>([
    [
      'GET of an object, a part of it',
      { ...get, path: '/test.txt', headers: { host, range: 'bytes=0-9' } },
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    [
      'PUT of an object',
      {
        ...get,
        method: 'PUT',
        path: '/test%24file.text',
        headers: {
          host,
          date: 'Fri, 24 May 2013 00:00:00 GMT',
          'x-amz-storage-class': 'REDUCED_REDUNDANCY',
        },
        body: Buffer.from('Welcome to Amazon S3.'),
      },
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ],
    [
      'GET of the lifecycle',
      { ...get, query: 'lifecycle=' },
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    ],
    [
      'GET of a listing',
      { ...get, query: 'max-keys=2&prefix=J' },
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    ],
  ])('%s', (_, request, signature) => {
    expect(signatureOf(new Signer(scope).sign(request, keys, now))).toBe(signature)
  })
})

test('blanks around and within a value count as S3 counts them', () => {
  const signer = new Signer(scope)
  const signed = (value: string) =>
    signatureOf(signer.sign({ ...get, headers: { host, 'x-a': value } }, keys, now))
  expect(signed('  a \t b ')).toBe(signed('a b'))
  expect(signed('a b')).not.toBe(signed('ab'))
})

test('what a proxy may change is not signed', () => {
  const headers = { host, 'cache-control': 'no-store', 'user-agent': 'me' }
  const signed = new Signer(scope).sign({ ...get, headers }, keys, now)
  expect(signed).toMatchObject(headers)
  expect(signed['authorization']).toContain('SignedHeaders=host;x-amz-content-sha256;x-amz-date,')
})

test('a session token goes along and is signed', () => {
  const signed = new Signer(scope).sign(get, { ...keys, sessionToken: 'token' }, now)
  expect(signed['x-amz-security-token']).toBe('token')
  expect(signed['authorization']).toContain(';x-amz-security-token,')
})

test('another day and other keys give another signature, each as if it were the first', () => {
  const signer = new Signer(scope)
  const later = new Date(Date.UTC(2013, 4, 25))
  const others = { ...keys, secretAccessKey: 'other' }
  for (const [who, when] of [
    [keys, now],
    [keys, later],
    [others, later],
    [keys, now],
  ] as const) {
    expect(signer.sign(get, who, when)).toEqual(new Signer(scope).sign(get, who, when))
  }
})
