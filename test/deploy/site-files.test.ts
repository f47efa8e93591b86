import { expect, test } from 'vitest'
import { scenario } from './scenario.ts'

test('a _redirects larger than anybody writes is refused before any write', async () => {
  const site = await scenario(
    { 'index.html': 'home', _redirects: '/a /b\n'.repeat(170_000) },
    { 'site-files': 'true' },
  )
  const run = await site.deploy()
  expect(run.succeeded).toBe(false)
  expect(run.log).toContain('_redirects has more than 1000000 bytes.')
  expect(site.bucket.keys()).toEqual([])
})
