import { createHash, createHmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Signer } from '../../../src/s3/wire/sign.ts'
import { objectPath, queryString } from '../../../src/s3/wire/uri.ts'

/** The SDK's own signer, as it is set up for S3. */
class Sha256 {
  #sum
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#sum = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret))
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#sum.update(bytesOf(data))
  }
  async digest(): Promise<Uint8Array> {
    return this.#sum.digest()
  }
  reset(): void {}
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === 'string') return Buffer.from(data)
  return data instanceof ArrayBuffer
    ? Buffer.from(data)
    : Buffer.from(data.buffer, data.byteOffset, data.byteLength)
}

const keyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter(text => text.isWellFormed())
const word = fc.stringMatching(/^[A-Za-z0-9]{1,20}$/)
const value = fc.stringMatching(/^[!-~]([ -~]{0,30}[!-~])?$/)
const request = fc.record({
  method: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'HEAD'),
  key: keyText,
  query: fc.dictionary(word, keyText, { maxKeys: 4 }),
  metadata: fc.dictionary(fc.stringMatching(/^[a-z0-9-]{1,12}$/), value, { maxKeys: 4 }),
  body: fc.option(fc.uint8Array({ maxLength: 100 }), { nil: undefined }),
  region: fc.constantFrom('us-east-1', 'auto', 'garage'),
  sessionToken: fc.option(word, { nil: undefined }),
  now: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
})

test('a signature is the one that the SDK makes, for keys, queries and headers of every kind', async () => {
  await fc.assert(
    fc.asyncProperty(request, async ({ method, key, query, metadata, body, region, sessionToken, now }) => {
      const keys = { accessKeyId: 'AKIA', secretAccessKey: 'secret', ...(sessionToken && { sessionToken }) }
      const meta = Object.fromEntries(
        Object.entries(metadata).map(([name, text]) => [`x-amz-meta-${name}`, text]),
      )
      const headers = { host: 'site.example', ...meta }
      const path = objectPath('/site/', key)
      const unsigned = { method, path, query: queryString(query), headers, body }
      const own = new Signer({ region, service: 's3' }).sign(unsigned, keys, now)
      const oracle = new SignatureV4({
        credentials: keys,
        region,
        service: 's3',
        sha256: Sha256,
        uriEscapePath: false,
      })
      const sent = { method, protocol: 'https:', hostname: 'site.example', path, query, headers, body }
      const signed = await oracle.sign(sent, { signingDate: now })
      expect(own['authorization']).toBe(signed.headers['authorization'])
    }),
    { numRuns: 300 },
  )
})
