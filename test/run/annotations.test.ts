import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startS3Server } from '../support/s3-server/server.ts'
import { site } from '../support/site.ts'
import { runInProcess } from './in-process.ts'

async function deploy(source: string, workspace: string, bucket = 'www') {
  const server = await startS3Server({ buckets: { www: {} } })
  onTestFinished(() => server.close())
  return runInProcess(server, { bucket, source, 'site-files': 'true' }, workspace)
}

const SITE = {
  'dist/index.html': 'home',
  'dist/_headers': '/*\n  Basic-Auth: user:pw\n',
  'dist/_redirects': '/old /index.html 301\n/api/* https://api.example.com/:splat 200\n',
}

test('a line of _headers or _redirects that is not applied is annotated where it stands', async () => {
  const workspace = site(SITE)
  const { host } = await deploy('dist', workspace)
  expect(host.places).toEqual([
    { title: 'Header not applied', file: 'dist/_headers', line: 2 },
    { title: 'Redirect not applied', file: 'dist/_redirects', line: 2 },
  ])
})

test('outside of the workspace there is no place to annotate', async () => {
  const { host } = await deploy(join(site(SITE), 'dist'), site({}))
  expect(host.places).toEqual([{ title: 'Header not applied' }, { title: 'Redirect not applied' }])
})

test('what ends a run has a headline', async () => {
  const { host } = await deploy('dist', site(SITE), 'not-there')
  expect(host.places.at(-1)).toEqual({ title: 'Deploy failed' })
})
