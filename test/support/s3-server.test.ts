import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RawAnswer, type SignedRequest, sendSigned } from '../contract/signed-request.ts'
import { type S3Server, type S3ServerOptions, startS3Server } from './s3-server/server.ts'

/** What only this server gives; all else is proven by the contract (test/contract). */
describe('the in-memory server', () => {
  let server: S3Server
  const start = async (options: S3ServerOptions) => {
    await server.close()
    server = await startS3Server(options)
  }
  beforeEach(async () => {
    server = await startS3Server({ buckets: { site: {} } })
  })
  afterEach(() => server.close())

  const send = (request: SignedRequest, region = 'us-east-1'): Promise<RawAnswer> =>
    sendSigned({ endpoint: server.endpoint, region, credentials: server.credentials }, request)
  const put = (key: string, request: Partial<SignedRequest> = {}) =>
    send({ method: 'PUT', path: `/site/${key}`, body: 'x', ...request })
  const list = (region?: string) =>
    send({ method: 'GET', path: '/site', query: { 'list-type': '2' } }, region)

  test('keeps a log of requests, and lets tests look into buckets', async () => {
    await put('a b.html', { headers: { 'cache-control': 'no-cache' } })
    await send({ method: 'GET', path: '/site/nowhere' })
    expect(server.requests).toMatchObject([
      { method: 'PUT', operation: 'PutObject', bucket: 'site', key: 'a b.html', bytes: 1, status: 200 },
      { method: 'GET', operation: 'GetObject', key: 'nowhere', status: 404, code: 'NoSuchKey' },
    ])
    expect(server.counts()).toEqual({ PutObject: 1, GetObject: 1 })
    expect(server.operations()).toEqual(['PutObject', 'GetObject'])
    expect(server.bucket('site').keys()).toEqual(['a b.html'])
    expect(server.bucket('site').text('a b.html')).toBe('x')
    expect(server.bucket('site').get('a b.html')?.headers).toMatchObject({ 'cache-control': 'no-cache' })
  })

  test('lists what a test put there', async () => {
    server.bucket('site').put('index.html', '<h1>', { 'x-amz-storage-class': 'STANDARD_IA' })
    const xml = (await list()).body.toString()
    expect(xml).toContain('<Key>index.html</Key>')
    expect(xml).toContain('<Size>4</Size><StorageClass>STANDARD_IA</StorageClass>')
  })

  test('encodes listed keys as S3 does', async () => {
    server.bucket('site').put('a b+c/ü(~*.html', 'x')
    const query = { 'list-type': '2', 'encoding-type': 'url' }
    const xml = (await send({ method: 'GET', path: '/site', query })).body.toString()
    expect(xml).toContain('<EncodingType>url</EncodingType>')
    expect(xml).toContain('<Key>a+b%2Bc/%C3%BC%28%7E*.html</Key>')
  })

  test('answers to a virtual host', async () => {
    server.bucket('site').put('index.html', 'x')
    const host = `site.localhost:${server.port}`
    const answer = await send({ method: 'GET', path: '/index.html', headers: { host } })
    expect([answer.status, answer.body.toString()]).toEqual([200, 'x'])
  })

  test('refuses ACLs where they are disabled', async () => {
    await start({ buckets: { site: { aclsDisabled: true } } })
    const refused = await put('a', { headers: { 'x-amz-acl': 'public-read' } })
    const accepted = await put('b', { headers: { 'x-amz-acl': 'bucket-owner-full-control' } })
    expect([refused.status, refused.code]).toEqual([400, 'AccessControlListNotSupported'])
    expect(accepted.status).toBe(200)
    expect(server.bucket('site').keys()).toEqual(['b'])
  })

  test('answers a wrong region with the right one', async () => {
    await start({ buckets: { site: { region: 'eu-west-1' } } })
    const answer = await list('us-east-1')
    expect([answer.status, answer.code]).toEqual([400, 'AuthorizationHeaderMalformed'])
    expect(answer.body.toString()).toContain('<Region>eu-west-1</Region>')
    const head = await send({ method: 'HEAD', path: '/site' })
    expect([head.status, head.headers['x-amz-bucket-region']]).toEqual([400, 'eu-west-1'])
  })

  test('or with a redirect', async () => {
    await start({ buckets: { site: { region: 'eu-west-1' } }, wrongRegion: 'redirect' })
    const answer = await list('us-east-1')
    expect([answer.status, answer.code]).toEqual([301, 'PermanentRedirect'])
    expect(answer.headers['x-amz-bucket-region']).toBe('eu-west-1')
    expect((await list('eu-west-1')).status).toBe(200)
  })

  test('denies what the policy does not allow, in the words of AWS', async () => {
    server.allow = (action, key) => !(action === 's3:PutObject' && key === 'secret.html')
    const denied = await put('secret.html')
    expect([denied.status, denied.code]).toEqual([403, 'AccessDenied'])
    expect(denied.body.toString()).toContain(
      'is not authorized to perform: s3:PutObject on resource: &quot;arn:aws:s3:::site/secret.html&quot;',
    )
    expect((await put('index.html')).status).toBe(200)
  })

  test.each([
    ['x-amz-acl', 'public-read', 's3:PutObjectAcl'],
    ['x-amz-tagging', 'a=b', 's3:PutObjectTagging'],
  ])('wants a permission of its own for %s', async (header, value, needed) => {
    server.allow = action => action !== needed
    expect((await put('a', { headers: { [header]: value } })).status).toBe(403)
    expect((await put('a')).status).toBe(200)
  })

  test('does not tell what is missing to those who may not list', async () => {
    server.allow = action => action !== 's3:ListBucket'
    expect((await send({ method: 'HEAD', path: '/site/nowhere' })).status).toBe(403)
    expect((await send({ method: 'GET', path: '/site/nowhere' })).code).toBe('AccessDenied')
  })

  test('knows temporary keys, which end', async () => {
    const keys = { accessKeyId: 'ASIATEMPORARY', secretAccessKey: 's', sessionToken: 'token' }
    await start({ buckets: { site: {} }, credentials: [{ ...keys, expiresAfter: 2 }] })
    const without = await sendSigned(
      { endpoint: server.endpoint, region: 'us-east-1', credentials: { ...keys, sessionToken: 'other' } },
      { method: 'GET', path: '/site', query: { 'list-type': '2' } },
    )
    expect([without.status, without.code]).toEqual([400, 'InvalidToken'])
    const codes = [await list(), await list(), await list()].map(({ code }) => code)
    expect(codes).toEqual([undefined, undefined, 'ExpiredToken'])
  })

  test('can have opaque ETags for all', async () => {
    await start({ buckets: { site: { opaqueEtags: true } } })
    const [first, second] = [await put('a'), await put('a')]
    expect(first.headers.etag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(first.headers.etag).not.toBe(second.headers.etag)
  })

  test('tells an expected owner from another', async () => {
    await start({ buckets: { site: { owner: '111122223333' } } })
    const as = (owner: string) => put('a', { headers: { 'x-amz-expected-bucket-owner': owner } })
    expect([(await as('111122223333')).status, (await as('999999999999')).status]).toEqual([200, 403])
  })

  test('wants all headers signed that S3 wants signed', async () => {
    const answer = await fetch(`${server.endpoint}/site/a`, { method: 'PUT', body: 'x' })
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('AccessDenied')])
  })

  describe('injects faults', () => {
    test('an error instead of the work', async () => {
      server.intercept = ({ operation }) =>
        operation === 'PutObject'
          ? { status: 503, code: 'SlowDown', headers: { 'retry-after': '1' } }
          : undefined
      const answer = await put('a')
      expect([answer.status, answer.code, answer.headers['retry-after']]).toEqual([503, 'SlowDown', '1'])
      expect(server.bucket('site').keys()).toEqual([])
    })

    test('an error inside a 200', async () => {
      server.intercept = () => ({ status: 200, code: 'InternalError' })
      const answer = await put('a')
      expect([answer.status, answer.code]).toEqual([200, 'InternalError'])
    })

    test('a connection that ends before the work', async () => {
      server.intercept = () => 'reset'
      await expect(put('a')).rejects.toMatchObject({ code: 'ECONNRESET' })
      expect(server.bucket('site').keys()).toEqual([])
    })

    test('an answer that is lost after the work', async () => {
      server.intercept = () => 'lose-answer'
      await expect(put('a')).rejects.toMatchObject({ code: 'ECONNRESET' })
      expect(server.bucket('site').keys()).toEqual(['a'])
      expect(server.requests[0]).not.toHaveProperty('status')
    })

    test('no answer at all, until it closes', async () => {
      const arrived = new Promise<void>(resolve => {
        server.intercept = () => {
          resolve()
          return 'hang'
        }
      })
      const answer = expect(put('a')).rejects.toMatchObject({ code: 'ECONNRESET' })
      await arrived
      await server.close()
      await answer
      server = await startS3Server()
    })
  })
})
