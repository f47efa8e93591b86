import { describe, expect, test } from 'vitest'
import type { Fault } from '../support/s3-server/server.ts'
import { scenario } from './scenario.ts'

describe('a store without bulk deletes', () => {
  test.each<Fault & object>([
    { status: 501, code: 'NotImplemented' },
    { status: 405, code: 'MethodNotAllowed' },
    { status: 400, code: 'InvalidArgument' },
  ])('that answers $code is asked to delete one by one', async fault => {
    const site = await scenario({ 'index.html': 'i', 'a.html': 'a', 'b.html': 'b', 'c.css': 'c' })
    await site.deploy()
    site.change({ 'a.html': undefined, 'b.html': undefined, 'c.css': undefined })
    site.server.intercept = ({ operation }) => (operation === 'DeleteObjects' ? fault : undefined)
    const ran = await site.deploy({ delete: 'true' })
    expect(ran).toMatchObject({ succeeded: true, warnings: [] })
    // Pages and other files are deleted apart; the second time it is known.
    expect(ran.requests).toMatchObject({ DeleteObjects: 1, DeleteObject: 3 })
    expect(Object.keys(site.contents())).toEqual(['index.html'])
  })

  test('fails for the keys that it does not delete', async () => {
    const site = await scenario({ 'index.html': 'i', 'a.html': 'a', 'b.html': 'b' })
    await site.deploy()
    site.change({ 'a.html': undefined, 'b.html': undefined })
    site.server.intercept = ({ operation, key }) => {
      if (operation === 'DeleteObjects') return { status: 501, code: 'NotImplemented' }
      return operation === 'DeleteObject' && key === 'a.html'
        ? { status: 403, code: 'AccessDenied' }
        : undefined
    }
    const ran = await site.deploy({ delete: 'true' })
    expect(ran.succeeded).toBe(false)
    expect(ran.log).toContain('Allow s3:DeleteObject on arn:aws:s3:::www/a.html')
    expect(Object.keys(site.contents())).toEqual(['a.html', 'index.html'])
  })
})

test.each(['ObjectParentIsFile', 'ExistingObjectIsDirectory'])(
  'a store over a file system that answers %s gets advice for the key',
  async code => {
    const files = { 'index.html': 'i', 'about.html': 'page', 'about/team.html': 'team' }
    const site = await scenario(files, { 'clean-urls': 'only' })
    site.server.intercept = ({ operation, key }) =>
      operation === 'PutObject' && key === 'about' ? { status: 409, code } : undefined
    const ran = await site.deploy()
    expect(ran.succeeded).toBe(false)
    expect(ran.log).toMatch(/This store keeps objects as files[\s\S]*\babout\b/)
  },
)

test('a store that takes no such name gets advice for the key', async () => {
  const site = await scenario({ 'index.html': 'i', 'long.html': 'l' })
  site.server.intercept = ({ operation, key }) =>
    operation === 'PutObject' && key === 'long.html'
      ? { status: 400, code: 'XMinioInvalidObjectName' }
      : undefined
  const ran = await site.deploy()
  expect(ran.succeeded).toBe(false)
  expect(ran.log).toMatch(
    /long\.html[\s\S]*This store rejects the name|This store rejects the name[\s\S]*long\.html/,
  )
})
