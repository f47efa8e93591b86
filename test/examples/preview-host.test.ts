import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const FOLDER = join(import.meta.dirname, '..', '..', 'examples', 'cloudfront')
const CODE = readFileSync(join(FOLDER, 'preview-host.js'), 'utf8')

/** What CloudFront does with a request, in an engine that has nothing but the language. */
function answer(host: string, uri: string, { querystring = {}, code = CODE } = {}) {
  const event = { request: { method: 'GET', uri, querystring, headers: { host: { value: host } } } }
  const script = new Script(`${code}\nJSON.stringify(handler(${JSON.stringify(event)}))`)
  const { uri: mapped, statusCode, headers } = JSON.parse(script.runInNewContext({}))
  return statusCode === undefined ? mapped : `${statusCode} ${headers?.location?.value ?? ''}`.trim()
}

const HOST = 'pr-12.previews.example.com'

describe('the function that maps the host of a preview to its prefix', () => {
  it.each([
    ['/', '/pr-12/index.html'],
    ['/about/', '/pr-12/about/index.html'],
    ['/app-4f3c2b1a.js', '/pr-12/app-4f3c2b1a.js'],
    ['/a%20b/caf%C3%A9.html', '/pr-12/a%20b/caf%C3%A9.html'],
    ['/.well-known/security.txt', '/pr-12/.well-known/security.txt'],
    ['/about', '302 /about/'],
    ['/releases/v1.2', '302 /releases/v1.2/'],
    ['//evil.example/x', '302 /evil.example/x/'],
    ['/\\evil.example/x', '302 /evil.example/x/'],
    ['/../pr-3/secret.html', '/pr-12/../pr-3/secret.html'],
  ])('%s', (uri, wanted) => {
    expect(answer(HOST, uri)).toBe(wanted)
  })

  it('takes the host in any case, and answers no other', () => {
    expect(answer('PR-7.Previews.example.com', '/a.js')).toBe('/pr-7/a.js')
    for (const host of [
      'previews.example.com',
      'www.example.com',
      'pr-.example.com',
      'pr-1',
      'pr-1x.example.com',
      '',
    ])
      expect(answer(host, '/a.js')).toBe('404')
  })

  it('keeps the query where it redirects', () => {
    const querystring = {
      q: { value: 'a%20b' },
      tag: { value: 'x', multiValue: [{ value: 'x' }, { value: 'y' }] },
      flag: { value: '' },
    }
    expect(answer(HOST, '/about', { querystring })).toBe('302 /about/?q=a%20b&tag=x&tag=y&flag')
  })

  it('finds pages that are files', () => {
    const code = CODE.replace("PAGES = 'folders'", "PAGES = 'files'")
    expect(answer(HOST, '/about', { code })).toBe('/pr-12/about.html')
    expect(answer(HOST, '/', { code })).toBe('/pr-12/index.html')
  })

  it('is small enough, and uses nothing that CloudFront lacks', () => {
    expect(Buffer.byteLength(CODE)).toBeLessThan(10_240)
    expect(CODE).not.toMatch(/\b(?:import|require|class|eval|Buffer|setTimeout|fetch)\b|\?\.|\?\?/)
  })

  it('is what the template has', () => {
    const template = parse(readFileSync(join(FOLDER, 'previews.yml'), 'utf8'))
    expect(template.Resources.Function.Properties.FunctionCode.trim()).toBe(CODE.trim())
  })
})
