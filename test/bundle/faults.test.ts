import { randomBytes } from 'node:crypto'
import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type FaultRule, startFaultProxy } from '../support/fault-proxy.ts'
import type { Fault, LoggedRequest } from '../support/s3-server/server.ts'
import { site } from '../support/site.ts'
import { changesOf, contents, runStep, storeFor } from './step.ts'

const MIB = 1024 * 1024
const RECORD = '.s3-site-deploy.json'

function pages(count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, index) => `pages/${index}/index.html`)
  return Object.fromEntries(names.map(name => [name, `<title>${name}</title>`]))
}

/** Strikes the first request that it concerns. */
function once(fault: Fault, concerns: (request: LoggedRequest) => boolean) {
  let struck = false
  return (request: LoggedRequest) => {
    if (struck || !concerns(request)) return undefined
    struck = true
    return fault
  }
}

describe('what passes', () => {
  test('2,000 files arrive although one request in ten fails', async () => {
    const files = { ...pages(1999), 'index.html': 'home' }
    const store = await storeFor()
    contents(store).put('gone.html', 'old')
    const faults: FaultRule[] = (
      [
        { status: 503, code: 'SlowDown' },
        { status: 500, code: 'InternalError' },
        'reset',
        'lose-answer',
      ] as const
    ).map(fault => ({ fault, oneIn: 40 }))
    const proxy = await startFaultProxy({ target: store.endpoint, faults, seed: 7 })
    onTestFinished(() => proxy.close())

    const run = await runStep(
      { endpoint: proxy.endpoint, environment: store.environment },
      { source: site(files), delete: 'true' },
    )

    expect(run).toMatchObject({ exitCode: 0, annotations: [], outputs: { created: '2000', deleted: '1' } })
    const bucket = contents(store)
    const keys = bucket.keys().filter(key => key !== RECORD)
    expect(Object.fromEntries(keys.map(key => [key, bucket.text(key)]))).toEqual(files)
    expect(proxy.requests.filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(150)
  })

  test.each<{ what: string; fault: Fault }>([
    { what: 'an error inside a success', fault: { status: 200, code: 'InternalError' } },
    { what: 'an answer that is lost', fault: 'lose-answer' },
  ])('a file in parts arrives although $what ends it', async ({ fault }) => {
    const film = randomBytes(70 * MIB)
    const store = await storeFor()
    store.intercept = once(fault, ({ operation }) => operation === 'CompleteMultipartUpload')

    const run = await runStep(store, {
      source: site({ 'film.mp4': film, 'index.html': '<video src="film.mp4">' }),
    })

    expect(run).toMatchObject({ exitCode: 0, annotations: [], outputs: { created: '2', failed: '0' } })
    expect(contents(store).get('film.mp4')?.body.equals(film)).toBe(true)
    expect(contents(store).openUploads()).toEqual([])
  })

  test('a store that refuses everybody for a while is waited for', async () => {
    const store = await storeFor()
    // The claim goes alone, and would wait for ever for so many requests.
    store.intercept = ({ operation, key }) =>
      operation === 'PutObject' && key !== RECORD && store.requests.length < 300
        ? { status: 503, code: 'SlowDown' }
        : undefined

    const run = await runStep(store, { source: site(pages(150)) })

    expect(run).toMatchObject({ exitCode: 0, annotations: [], outputs: { created: '150', failed: '0' } })
  })

  test('a record whose answer is lost is not taken for that of another run', async () => {
    const store = await storeFor()
    store.intercept = once('lose-answer', ({ operation, key }) => operation === 'PutObject' && key === RECORD)

    const run = await runStep(store, { source: site({ 'index.html': 'home' }) })

    expect(run).toMatchObject({ exitCode: 0, annotations: [] })
  })
})

describe('what stays', () => {
  test('a key that is denied is named with what is missing, and holds back pages and deletes', async () => {
    const store = await storeFor()
    contents(store).put('docs/gone.html', 'old')
    store.allow = (action, key) => action !== 's3:PutObject' || key !== 'docs/data/prices.json'
    const source = site({ 'data/prices.json': '{}', 'data/more.json': '{}', 'index.html': 'home' })

    const run = await runStep(store, { source, prefix: 'docs', delete: 'true' })

    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ changed: 'true', created: '1', deleted: '0', failed: '1' })
    expect(run.annotations).toHaveLength(1)
    const told = run.annotations[0]?.message
    for (const text of [
      'AccessDenied',
      's3:PutObject',
      'arn:aws:s3:::www/docs/data/prices.json',
      'request id',
    ])
      expect(told).toContain(text)
    expect(run.stdout).toContain('not attempted')
    expect(run.summary).toMatch(/Not attempted.*gone\.html/s)
    expect(contents(store).keys()).toEqual([
      'docs/.s3-site-deploy.json',
      'docs/data/more.json',
      'docs/gone.html',
    ])
    const { status, changes } = changesOf(run)
    expect(status).toBe('failed')
    expect(changes.map(({ path, outcome }) => [path, outcome])).toEqual([
      ['data/more.json', 'applied'],
      ['data/prices.json', 'failed'],
      ['index.html', 'withheld'],
      ['gone.html', 'withheld'],
    ])
    expect(changes[1]?.error).toMatchObject({ code: 'AccessDenied', requestId: expect.any(String) })

    store.allow = undefined
    const again = await runStep(store, { source, prefix: 'docs', delete: 'true' })
    expect(again).toMatchObject({ exitCode: 0, outputs: { created: '2', deleted: '1', unchanged: '1' } })
  })

  test('after twenty failures no more keys are tried', async () => {
    const store = await storeFor()
    store.allow = (action, key) => action !== 's3:PutObject' || !key.startsWith('data/')
    const data = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`data/${index}.json`, '{}']))

    const run = await runStep(store, { source: site({ ...data, 'index.html': 'home' }), concurrency: '1' })

    expect(run).toMatchObject({ exitCode: 1, outputs: { created: '0' } })
    const { failed, withheld } = changesOf(run).totals
    // One more may have begun when the twentieth failed.
    expect([20, 21]).toContain(failed)
    expect(withheld).toBe(26 - failed)
  })

  test('a token that expires on the way ends the run at once and says so', async () => {
    const store = await storeFor({
      credentials: [
        { accessKeyId: 'ASIATEMPORARY', secretAccessKey: 'secret', sessionToken: 'token', expiresAfter: 40 },
      ],
    })

    const run = await runStep(store, { source: site(pages(200)), concurrency: '4' })

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toContain('ExpiredToken')
    expect(run.annotations[0]?.message).toContain('role-to-assume')
    const { totals } = changesOf(run)
    expect(totals.created).toBeGreaterThan(30)
    expect(totals.withheld).toBeGreaterThan(150)
    expect(store.requests.length).toBeLessThan(60)
  })

  test('another run that got in between keeps this one from deleting what it may need', async () => {
    const store = await storeFor()
    contents(store).put('gone.html', 'old')
    store.intercept = ({ operation, key }) => {
      if (operation === 'PutObject' && key === 'index.html') contents(store).put(RECORD, 'of another run')
      return undefined
    }

    const run = await runStep(store, { source: site({ 'index.html': 'home' }), delete: 'true' })

    expect(run).toMatchObject({ exitCode: 1, outputs: { created: '1', deleted: '0' } })
    expect(run.annotations.map(({ message }) => message).join()).toContain('concurrency group')
    expect(contents(store).keys()).toContain('gone.html')
    expect(contents(store).text(RECORD)).toBe('of another run')
  })

  test('a file that changes after the scan fails, and what names it stays as it was', async () => {
    const store = await storeFor()
    contents(store).put('index.html', 'the page before')
    const source = site({
      'logo.png': 'a lighthouse',
      'style.css': 'h1{background:url(logo.png)}',
      'index.html': '<link rel=stylesheet href=style.css>',
    })
    store.intercept = ({ operation, key }) => {
      if (operation === 'PutObject' && key === 'logo.png') {
        writeFileSync(join(source, 'style.css'), 'h2{background:url(logo.png)}')
        utimesSync(join(source, 'style.css'), new Date(), new Date(Date.now() + 5000))
      }
      return undefined
    }

    const run = await runStep(store, { source })

    expect(run).toMatchObject({ exitCode: 1, outputs: { created: '1', failed: '1' } })
    expect(run.annotations.map(({ message }) => message).join()).toContain('style.css')
    expect(contents(store).text('style.css')).toBeUndefined()
    expect(contents(store).text('index.html')).toBe('the page before')
  })
})
