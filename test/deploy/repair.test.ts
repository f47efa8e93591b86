import { describe, expect, test } from 'vitest'
import { type Scenario, scenario } from './scenario.ts'

/** Larger than what is sent again for its headers' sake. */
const FILM = Buffer.alloc(5 * 1024 * 1024, 'film')
const SITE = { 'film.mp4': FILM }

const EVERYTHING = {
  acl: 'public-read',
  sse: 'aws:kms',
  'sse-kms-key-id': 'site-key',
  'storage-class': 'STANDARD_IA',
  headers: JSON.stringify({
    '*.mp4': {
      'cache-control': 'max-age=1',
      'content-disposition': 'attachment',
      'content-language': 'de',
      expires: 'Wed, 21 Oct 2026 07:28:00 GMT',
      'website-redirect-location': '/new.mp4',
      'x-amz-meta-author': 'me',
      tags: { team: 'web' },
    },
  }),
}

const ALL_HEADERS = {
  'content-type': 'video/mp4',
  'content-disposition': 'attachment',
  'content-language': 'de',
  expires: 'Wed, 21 Oct 2026 07:28:00 GMT',
  'x-amz-website-redirect-location': '/new.mp4',
  'x-amz-meta-author': 'me',
  'x-amz-tagging': 'team=web',
  'x-amz-acl': 'public-read',
  'x-amz-storage-class': 'STANDARD_IA',
  'x-amz-server-side-encryption': 'aws:kms',
  'x-amz-server-side-encryption-aws-kms-key-id': 'site-key',
}

describe('a large object is repaired by a copy onto itself', () => {
  test('that says everything again', async () => {
    const site = await scenario(SITE)
    await site.deploy(EVERYTHING)
    expect(headersOf(site)).toEqual({ ...ALL_HEADERS, 'cache-control': 'max-age=1' })
    const inputs = { ...EVERYTHING, headers: EVERYTHING.headers.replace('max-age=1', 'max-age=2') }
    const run = await site.deploy(inputs)
    expect(run).toMatchObject({ changes: ['headers film.mp4'], requests: { CopyObject: 1, PutObject: 1 } })
    expect(headersOf(site)).toEqual({ ...ALL_HEADERS, 'cache-control': 'max-age=2' })
    expect(site.bucket.get('film.mp4')?.body.equals(FILM)).toBe(true)
    expect(run.host.outputs['bytes-uploaded']).toBe('0')
    expect((await site.deploy(inputs)).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  })

  test('that takes away what is not wanted any more', async () => {
    const site = await scenario(SITE)
    await site.deploy(EVERYTHING)
    await site.deploy()
    expect(headersOf(site)).toEqual({
      'content-type': 'video/mp4',
      'cache-control': 'public, max-age=0, must-revalidate',
      // A copy takes tags along where none are said.
      'x-amz-tagging': 'team=web',
    })
  })

  test('that carries over what others set, where it was read', async () => {
    const site = await scenario(SITE)
    site.bucket.put('film.mp4', FILM, {
      'content-language': 'de',
      'x-amz-meta-author': 'me',
      'x-amz-tagging': 'team=web',
      'x-amz-storage-class': 'STANDARD_IA',
    })
    expect((await site.deploy()).requests).toMatchObject({ HeadObject: 1, CopyObject: 1 })
    expect(headersOf(site)).toEqual({
      'content-type': 'video/mp4',
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-language': 'de',
      'x-amz-meta-author': 'me',
      'x-amz-tagging': 'team=web',
      'x-amz-storage-class': 'STANDARD_IA',
    })
  })

  test.each([
    ['is not allowed to read', { status: 403, code: 'AccessDenied' }, 1],
    // It might have been for the condition.
    ['meets a store that has no copy', { status: 501, code: 'NotImplemented' }, 2],
    ['meets another object than was listed', { status: 412, code: 'PreconditionFailed' }, 1],
  ])('or sent again where the copy %s', async (_, fault, copies) => {
    const site = await scenario(SITE)
    await site.deploy()
    site.server.intercept = ({ operation }) => (operation === 'CopyObject' ? fault : undefined)
    const run = await site.deploy({ 'cache-control': 'max-age=2' })
    expect(run).toMatchObject({
      succeeded: true,
      warnings: [],
      requests: { CopyObject: copies, PutObject: 2 },
    })
    expect(headersOf(site)).toMatchObject({ 'cache-control': 'max-age=2' })
  })

  test('whatever its name', async () => {
    const name = 'a b/ü+%25&?#.mp4'
    const site = await scenario({ [name]: FILM })
    await site.deploy()
    const run = await site.deploy({ 'cache-control': 'max-age=2' })
    expect(run).toMatchObject({ succeeded: true, requests: { CopyObject: 1, PutObject: 1 } })
    expect(site.bucket.get(name)?.headers).toMatchObject({ 'cache-control': 'max-age=2' })
  })
})

function headersOf(site: Scenario) {
  return site.bucket.get('film.mp4')?.headers
}
