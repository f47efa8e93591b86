import { describe, expect, test } from 'vitest'
import type { LoggedRequest } from '../support/s3-server/server.ts'
import { RECORD, type Scenario, scenario } from './scenario.ts'

const SITE = { 'a.css': 'a {}', 'old.txt': 'old', 'index.html': 'home' }
const NEW = { 'a.css': 'a { b }', 'old.txt': undefined, 'index.html': 'new home', 'new.txt': 'new' }

async function deployed(): Promise<Scenario> {
  const site = await scenario(SITE, { delete: 'true' })
  await site.deploy()
  site.change(NEW)
  return site
}

/** Before the first request of that kind for a key. */
function atOnceBefore(site: Scenario, operation: string, key: string | undefined, act: () => void) {
  site.server.intercept = request => {
    if (request.operation !== operation || (key !== undefined && request.key !== key)) return undefined
    site.server.intercept = undefined
    act()
    return undefined
  }
}

const conditionOf = ({ headers }: LoggedRequest) => headers['if-match'] ?? headers['if-none-match']

describe('writes and deletes', () => {
  test('happen only to what the plan found there, without a request more', async () => {
    const site = await deployed()
    const { requests } = await site.deploy()
    expect(requests).toEqual({ ListObjectsV2: 2, GetObject: 1, PutObject: 4, DeleteObjects: 1 })
    const written = site.server.requests.filter(({ operation }) => operation === 'PutObject')
    expect(written.map(conditionOf)).not.toContain(undefined)
  })

  test.each([
    ['created', 'PutObject', 'new.txt', 'another', 'changed'],
    ['changed', 'PutObject', 'a.css', 'another', 'changed'],
    ['deleted', 'PutObject', 'a.css', undefined, 'deleted'],
    ['changed before it is deleted', 'DeleteObjects', 'old.txt', 'another', 'changed'],
  ])('fail where another run has %s the object', async (_, operation, key, content, said) => {
    const site = await deployed()
    atOnceBefore(site, operation, operation === 'PutObject' ? key : undefined, () => {
      if (content === undefined) site.bucket.remove(key)
      else site.bucket.put(key, content)
    })
    const run = await site.deploy()
    expect(run.succeeded).toBe(false)
    expect(run.log).toContain(`it was ${said} after this run listed the bucket`)
    expect(run.log).toContain(`s3://www/${key}`)
    expect(run.log).toContain('concurrency group')
    expect(site.bucket.text(key)).toBe(content)
    expect(await site.deploy()).toMatchObject({ succeeded: true })
    expect(site.bucket.keys()).not.toContain('old.txt')
  })

  test.each([
    ['PutObject', 'a.css'],
    ['PutObject', 'new.txt'],
    ['DeleteObjects', ''],
  ])('whose answer was lost are found done: %s %s', async (operation, key) => {
    const site = await deployed()
    let lost = 0
    site.server.intercept = request =>
      request.operation === operation && request.key === key && lost++ === 0 ? 'lose-answer' : undefined
    expect(await site.deploy()).toMatchObject({ succeeded: true, warnings: [] })
    expect(lost).toBeGreaterThan(1)
    expect(site.contents()).toEqual({ 'a.css': 'a { b }', 'index.html': 'new home', 'new.txt': 'new' })
  })

  test('whose answer was lost are found done where ETags tell nothing', async () => {
    const site = await scenario(SITE, {}, { opaqueEtags: true })
    let lost = 0
    site.server.intercept = ({ operation, key }) =>
      operation === 'PutObject' && key === 'a.css' && lost++ === 0 ? 'lose-answer' : undefined
    expect(await site.deploy()).toMatchObject({ succeeded: true, warnings: [] })
  })

  test('that another run has made the same are done', async () => {
    const site = await deployed()
    const other = site.sibling({ 'a.css': 'a { b }', 'index.html': 'new home', 'new.txt': 'new' })
    let isOver = false
    site.server.intercept = async ({ operation, key }) => {
      if (isOver || operation !== 'PutObject' || key === RECORD) return undefined
      isOver = true
      await other.deploy()
      return undefined
    }
    expect(await site.deploy({ delete: 'false' })).toMatchObject({ succeeded: true, warnings: [] })
  })

  test('with the bytes of another run and other headers fail', async () => {
    const site = await deployed()
    atOnceBefore(site, 'PutObject', 'new.txt', () => site.bucket.put('new.txt', 'new'))
    expect((await site.deploy()).succeeded).toBe(false)
  })

  test.each([
    ['may name what it replaces', false, 1],
    ['may not', true, 2],
  ])('a copy %s', async (_, isRefused, copies) => {
    const site = await scenario({ 'film.mp4': Buffer.alloc(5 * 1024 * 1024, 'film') })
    await site.deploy()
    site.server.intercept = ({ operation, headers }) =>
      isRefused && operation === 'CopyObject' && headers['if-match'] !== undefined
        ? { status: 501, code: 'NotImplemented' }
        : undefined
    const run = await site.deploy({ 'cache-control': 'max-age=60' })
    expect(run).toMatchObject({
      succeeded: true,
      changes: ['headers film.mp4'],
      requests: { CopyObject: copies },
    })
    const [copy] = site.server.requests.filter(({ operation }) => operation === 'CopyObject')
    expect(copy?.headers['if-match']).toBe(copy?.headers['x-amz-copy-source-if-match'])
  })

  test('that conflict for a moment are repeated', async () => {
    const site = await deployed()
    let conflicts = 0
    site.server.intercept = ({ operation, key }) =>
      operation === 'PutObject' && key === 'a.css' && conflicts++ === 0
        ? { status: 409, code: 'ConditionalRequestConflict' }
        : undefined
    expect(await site.deploy()).toMatchObject({ succeeded: true, warnings: [] })
  })
})

describe('a store', () => {
  const isConditional = (request: LoggedRequest) =>
    request.operation === 'PutObject' && conditionOf(request) !== undefined

  test.each([
    ['does not know the headers', { status: 501, code: 'NotImplemented' }],
    ['takes them for a mistake', { status: 400, code: 'InvalidArgument' }],
    ['never finds an ETag that fits', { status: 412, code: 'PreconditionFailed' }],
  ])('that %s is written to without conditions', async (_, refusal) => {
    const site = await deployed()
    site.server.intercept = request =>
      isConditional(request) && request.key !== RECORD ? refusal : undefined
    expect(await site.deploy()).toMatchObject({ succeeded: true, warnings: [] })
    expect(site.contents()).toEqual({ 'a.css': 'a { b }', 'index.html': 'new home', 'new.txt': 'new' })
  })

  test.each([
    ['does not know ETags in bulk deletes', { status: 400, code: 'MalformedXML' }],
    ['does not implement them', { status: 501, code: 'NotImplemented' }],
  ])('that %s deletes without', async (_, refusal) => {
    const site = await deployed()
    let refused = 0
    site.server.intercept = ({ operation }) =>
      operation === 'DeleteObjects' && refused++ === 0 ? refusal : undefined
    expect(await site.deploy()).toMatchObject({ succeeded: true, warnings: [] })
    expect(site.bucket.keys()).not.toContain('old.txt')
  })
})

describe('a role', () => {
  test('that may not read writes and deletes without conditions', async () => {
    const site = await deployed()
    site.server.allow = action => action !== 's3:GetObject'
    const run = await site.deploy()
    expect(run).toMatchObject({ succeeded: true, warnings: [expect.stringContaining('cannot be read')] })
    expect(site.contents()).toEqual({ 'a.css': 'a { b }', 'index.html': 'new home', 'new.txt': 'new' })
  })

  test('that may not delete fails as before', async () => {
    const site = await deployed()
    site.server.allow = action => action !== 's3:DeleteObject'
    const run = await site.deploy()
    expect(run.succeeded).toBe(false)
    expect(run.log).toContain('Allow s3:DeleteObject')
  })
})
