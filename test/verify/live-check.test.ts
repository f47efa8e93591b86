import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createAgents } from '../../src/http/agents.ts'
import { errorText } from '../../src/report/error-text.ts'
import type { SiteObject } from '../../src/site/site-object.ts'
import { checkLive, LiveCheckError } from '../../src/verify/live-check.ts'
import type { Probe } from '../../src/verify/probe.ts'
import { siteObject } from '../support/builders.ts'

const PAGE = '<!doctype html><title>Home</title>'
const bytes = Buffer.from(PAGE)

/** Answers as a site does that holds the page at `/`. */
let site: Server
let answer: (request: IncomingMessage, response: ServerResponse) => void
let folder: string
const pauses: number[] = []
const clock = {
  sleep: async (ms: number) => {
    pauses.push(ms)
  },
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'live-'))
  pauses.length = 0
  answer = (_, response) => reply(response)
  site = createServer((request, response) => answer(request, response))
  await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
  site.closeAllConnections()
  site.close()
})

const url = () => `http://127.0.0.1:${(site.address() as AddressInfo).port}/`

function reply(
  response: ServerResponse,
  headers: Record<string, string> = {},
  body: Uint8Array | string = PAGE,
) {
  const right = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
  }
  response.writeHead(200, { ...right, ...headers })
  response.end(body)
}

function page(overrides: Partial<SiteObject> = {}): Probe {
  const wanted = siteObject('index.html', {
    size: bytes.length,
    body: { from: 'text', text: PAGE, md5: '' },
    ...overrides,
  })
  return { url: url(), path: 'index.html', expected: { is: 'file', wanted, isWritten: true } }
}

function check(probes: readonly Probe[], headers = {}, signal = new AbortController().signal) {
  return checkLive(probes, { agents: createAgents({}), headers }, signal, clock)
}

async function problem(probes: readonly Probe[]) {
  const error: unknown = await check(probes).catch(thrown => thrown)
  expect(error).toBeInstanceOf(LiveCheckError)
  const { title, lines } = errorText(error, () => ({ problem: '', hint: '' }))
  return [title, ...lines].join('\n')
}

it('is content with a site that answers as deployed', async () => {
  await check([page()])
  expect(pauses).toEqual([])
})

it.each([
  ['gzip', gzipSync(PAGE)],
  ['br', brotliCompressSync(PAGE)],
])('reads what comes as %s', async (encoding, body) => {
  answer = (_, response) => reply(response, { 'content-encoding': encoding }, body)
  await check([page()])
})

it('compares what is stored compressed by what is in it', async () => {
  const file = join(folder, 'index.html.gz')
  writeFileSync(file, gzipSync(PAGE))
  const stamp = statSync(file)
  const wanted = {
    size: stamp.size,
    body: { from: 'file', file, stamp },
    headers: { contentType: 'text/html; charset=utf-8', contentEncoding: 'gzip' },
  } as const
  await check([page(wanted)])
})

it('waits for an edge that still has the old copy', async () => {
  let asked = 0
  answer = (_, response) => reply(response, {}, ++asked < 3 ? 'old' : PAGE)
  await check([page()])
  expect(pauses).toEqual([1000, 2000])
})

it('says what is wrong, and where, once patience ends', async () => {
  answer = (_, response) => reply(response, { age: '7200', 'x-cache': 'Hit from cloudfront' }, 'old')
  const text = await problem([page()])
  expect(text).toMatch(/^Live check: 1 of 1 address does not answer as deployed\n/)
  expect(text).toMatch(/content: expected MD5 [0-9a-f]{32}, got MD5 [0-9a-f]{32}\n {2}An old copy in a cache/)
  expect(pauses.length).toBeGreaterThan(3)
})

it.each([
  [401, '', 'verify-headers'],
  [403, '', 'Nothing leads from the folder to its index.html'],
  [429, '', 'The site wants fewer requests'],
  [503, '', 'The CDN or its origin is out of order'],
])('on %s knows what to do', async (status, _, advice) => {
  answer = (_request, response) => response.writeHead(status).end()
  expect(await problem([page()])).toContain(advice)
})

it.each([
  [403, 'map 403 to 404'],
  [200, 'verify: spa'],
])('where nothing is, on %s knows what to do', async (status, advice) => {
  answer = (_request, response) => response.writeHead(status).end(PAGE)
  expect(
    await problem([{ url: `${url()}nowhere-1`, path: 'nowhere-1', expected: { is: 'nowhere' } }]),
  ).toContain(advice)
})

it('says so where nobody answers', async () => {
  const probe = { ...page(), url: 'http://127.0.0.1:1/' }
  expect(await problem([probe])).toContain('The site was not reached: check site-url.')
})

it('sends its headers along a redirect within the site, and not to another', async () => {
  const asked: string[] = []
  answer = ({ url: path = '', headers }, response) => {
    asked.push(`${path} ${headers['authorization']}`)
    if (path === '/') response.writeHead(301, { location: '/home' }).end()
    else if (path === '/home') reply(response)
    else response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
  }
  await check([page()], { authorization: 'Basic x' })
  expect(asked).toEqual(['/ Basic x', '/home Basic x'])
  const text = await problem([{ ...page(), url: `${url()}away` }])
  expect(text).toContain('status: expected 200, got 302 to http://127.0.0.1:1/\n')
  expect(text).toContain('The site redirects elsewhere')
})

it('ends with the run', async () => {
  const controller = new AbortController()
  answer = () => controller.abort(new Error('Cancelled by SIGINT.'))
  await expect(check([page()], {}, controller.signal)).rejects.toThrow('Cancelled by SIGINT.')
})

it('does not wait for ever for a site that lets its visitors hang', async () => {
  const limit = new AbortController()
  const asked: string[] = []
  answer = ({ url: path = '' }) => {
    asked.push(path)
    if (asked.length === 8) limit.abort()
  }
  const probes = Array.from({ length: 20 }, (_, index) => ({ ...page(), url: `${url()}${index}` }))
  const signal = new AbortController().signal
  const visitor = { agents: createAgents({}), headers: {} }
  const error: unknown = await checkLive(probes, visitor, signal, { ...clock, limit: limit.signal }).catch(
    thrown => thrown,
  )
  expect(error).toBeInstanceOf(LiveCheckError)
  const { title, lines } = errorText(error, () => ({ problem: '', hint: '' }))
  expect(title).toContain('20 of 20 addresses')
  expect(lines).toContain('  status: expected an answer, got none in five minutes')
  expect(asked).toHaveLength(8)
  expect(pauses).toEqual([])
})

it('fails where a page is shown with what does not answer', async () => {
  answer = (request, response) => {
    if (request.url === '/there.css' || request.url === '/api') {
      expect(request.method).toBe('HEAD')
      response.writeHead(request.url === '/api' ? 405 : 200).end()
    } else response.writeHead(404).end()
  }
  const named = (path: string): Probe => ({
    url: `${url()}${path}`,
    path: 'about.html',
    expected: { is: 'named', by: 'about.html' },
  })
  const visitor = { agents: createAgents({}), headers: {} }
  const signal = new AbortController().signal
  await checkLive([named('there.css'), named('api')], visitor, signal, clock)
  const error = await checkLive([named('gone.css')], visitor, signal, clock).catch(
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(LiveCheckError)
  const { lines } = errorText(error, () => ({ problem: '', hint: '' }))
  expect(lines).toEqual([
    `${url()}gone.css`,
    '  status: expected 200, got 404',
    expect.stringContaining('about.html is shown with it'),
  ])
})
