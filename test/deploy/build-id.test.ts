import { describe, expect, test } from 'vitest'
import { type Scenario, scenario } from './scenario.ts'

type Build = (id: string, text?: string) => Readonly<Record<string, string>>

const PAGES = Array.from({ length: 12 }, (_, index) => `p${index}`)

function pages(content: (name: string) => string, path = (name: string) => `${name}.html`) {
  return Object.fromEntries(PAGES.map(name => [path(name), `<!doctype html>${content(name)}`]))
}

const next: Build = (id, text = '') => ({
  ...pages(name => `${name}<script>{"buildId":"${id}"}</script>${text}`),
  [`_next/static/${id}/_buildManifest.js`]: 'manifest',
  [`_next/static/${id}/_ssgManifest.js`]: 'manifest',
  '_next/static/chunks/main-4fb5d2e1a0c3b6d7.js': 'main',
})

const nuxt: Build = id => ({
  ...pages(
    name => `${name}<script>buildId:"${id}"</script>`,
    name => `${name}/index.html`,
  ),
  ...Object.fromEntries(PAGES.map(name => [`${name}/_payload.json`, `[{"prerenderedAt":1},17957${id}]`])),
  [`_nuxt/builds/meta/${id}.json`]: '{}',
  '_nuxt/builds/latest.json': `{"id":"${id}"}`,
})

const svelteKit: Build = id => ({
  ...pages(name => `${name}<script>__sveltekit_${id} = {}</script>`),
  '_app/version.json': `{"version":"17957${id}"}`,
})

function rebuild(site: Scenario, before: Readonly<Record<string, string>>, after: typeof before): void {
  site.change({ ...Object.fromEntries(Object.keys(before).map(path => [path, undefined])), ...after })
}

const SAID = /hold .* build id.*: probably nothing else in them is new/

describe('a build that differs by its id alone', () => {
  test.each<[string, Build, string, string]>([
    [
      'Next.js',
      next,
      "12 of 12 changed files are as long as before and hold Next.js's build id (bbbb)",
      'generateBuildId',
    ],
    [
      'Nuxt',
      nuxt,
      "24 of 25 changed files are as long as before and hold Nuxt's build id (bbbb) or the time",
      'buildId',
    ],
    [
      'SvelteKit',
      svelteKit,
      "12 of 13 changed files are as long as before and hold SvelteKit's build id:",
      'kit.version.name',
    ],
  ])('of %s is said, in a dry run too, and asks for nothing', async (_, build, what, setting) => {
    const site = await scenario(build('aaaa'), { delete: 'true' })
    expect((await site.deploy()).log).not.toMatch(SAID)
    rebuild(site, build('aaaa'), build('bbbb'))
    const { log, requests } = await site.deploy({ 'dry-run': 'true' })
    expect(requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
    expect(log).toContain(what)
    expect(log).toContain(`With a fixed ${setting}, `)
    expect(log).toContain('docs/record.md')
    expect((await site.deploy()).log).toMatch(SAID)
    expect((await site.deploy()).log).not.toMatch(SAID)
  })

  test.each([
    ['whose pages have another length', next('bbbb', 'another')],
    [
      'whose pages do not hold it',
      { ...next('bbbb'), ...pages(name => `${name}<script>{"buildId":"cccc"}</script>`) },
    ],
    ['that keeps its id', next('aaaa', 'TEXT')],
  ])('is not said of one %s', async (_, after) => {
    const before = next('aaaa', 'text')
    const site = await scenario(before, { 'immutable-change': 'allow' })
    await site.deploy()
    rebuild(site, before, after)
    const { changes, log } = await site.deploy()
    expect(changes).toContain('update p1.html')
    expect(log).not.toMatch(SAID)
  })

  test('is not said to who gave the commit for an id', async () => {
    const site = await scenario(next('aaaa'))
    await site.deploy()
    rebuild(site, next('aaaa'), next('bbbb'))
    const run = await site.deploy({}, { environment: { GITHUB_ACTIONS: 'true', GITHUB_SHA: 'bbbb' } })
    expect(run.changes).toContain('update p1.html')
    expect(run.log).not.toMatch(SAID)
  })
})
