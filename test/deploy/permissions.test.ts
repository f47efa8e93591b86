import { describe, expect, test } from 'vitest'
import { scenario } from './scenario.ts'

const SITE = { 'index.html': 'i', 'old.html': 'o' }

describe('a dry run', () => {
  test('says what a deploy needs, and what of it is there', async () => {
    const site = await scenario(SITE, { prefix: 'blog', delete: 'true', acl: 'public-read' })
    const first = await site.deploy({ 'dry-run': 'true' })
    expect(first.log).toContain(
      'A deploy needs s3:ListBucket (this run used it) and s3:GetObject, s3:PutObject, s3:PutObjectAcl, ' +
        's3:AbortMultipartUpload, s3:DeleteObject (not checked).',
    )
    await site.deploy()
    const second = await site.deploy({ 'dry-run': 'true' })
    expect(second.log).toContain(
      'A deploy needs s3:ListBucket, s3:GetObject (this run used them) and s3:PutObject,',
    )
  })

  test('says what a removal needs', async () => {
    const site = await scenario(SITE, { prefix: 'blog' })
    await site.deploy()
    const ran = await site.remove({ 'dry-run': 'true' })
    expect(ran.log).toContain(
      'A removal needs s3:ListBucket (this run used it) and s3:DeleteObject (not checked).',
    )
  })

  test('needs reads alone', async () => {
    const site = await scenario(SITE, { delete: 'true' })
    await site.deploy()
    site.change({ 'index.html': 'other', 'old.html': undefined })
    site.server.allow = action => action === 's3:ListBucket' || action === 's3:GetObject'
    const ran = await site.deploy({ 'dry-run': 'true' })
    expect(ran).toMatchObject({
      succeeded: true,
      warnings: [],
      changes: ['update index.html', 'delete old.html'],
    })
  })

  test('is the only one to say so', async () => {
    const site = await scenario(SITE)
    expect((await site.deploy()).log).not.toContain('needs s3:')
  })
})

test('a record elsewhere that is missing is no record, to who may list its key alone', async () => {
  const site = await scenario(SITE)
  site.server.createBucket('state')
  site.server.allow = (action, key, bucket) =>
    bucket === 'www' || action !== 's3:ListBucket' || key === 'www.json'
  const inputs = { record: 's3://state/www.json', delete: 'true' }
  expect(await site.deploy(inputs)).toMatchObject({ succeeded: true, warnings: [] })
  site.change({ 'old.html': undefined })
  expect(await site.deploy(inputs)).toMatchObject({
    succeeded: true,
    warnings: [],
    changes: ['delete old.html'],
  })
})

describe('a bucket with ACLs disabled', () => {
  const disabled = { aclsDisabled: true }

  test('refuses an ACL before anything is written', async () => {
    const site = await scenario(SITE, { acl: 'public-read' }, disabled)
    const ran = await site.deploy()
    expect(ran.succeeded).toBe(false)
    expect(ran.log).toContain('refuses the input acl (public-read)')
    expect(ran.requests).toEqual({ ListObjectsV2: 1, GetObject: 1, GetBucketOwnershipControls: 1 })
    expect((await site.deploy({ 'dry-run': 'true' })).succeeded).toBe(false)
  })

  test('refuses it with the first write, to who may not ask', async () => {
    const site = await scenario(SITE, { acl: 'public-read' }, disabled)
    site.server.allow = action => action !== 's3:GetBucketOwnershipControls'
    const ran = await site.deploy()
    expect(ran).toMatchObject({ succeeded: false, requests: { GetBucketOwnershipControls: 1 } })
    expect(ran.log).toContain('Drop the input `acl`')
    expect(site.contents()).toEqual({})
  })

  test('takes the one of its owner unasked', async () => {
    const site = await scenario(SITE, { acl: 'bucket-owner-full-control' }, disabled)
    const ran = await site.deploy()
    expect(ran.succeeded).toBe(true)
    expect(ran.requests).not.toHaveProperty('GetBucketOwnershipControls')
  })
})

test('a bucket is asked for ACLs only before writes with one', async () => {
  const site = await scenario(SITE, { acl: 'public-read' })
  expect(await site.deploy()).toMatchObject({ succeeded: true, requests: { GetBucketOwnershipControls: 1 } })
  expect((await site.deploy()).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  site.change({ 'index.html': 'other' })
  expect((await site.deploy({ acl: '' })).requests).not.toHaveProperty('GetBucketOwnershipControls')
})
