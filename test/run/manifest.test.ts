import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { BUCKET, storeFor } from '../bundle/step.ts'
import type { S3Server } from '../support/s3-server/server.ts'
import { change, site, temporaryFolder } from '../support/site.ts'
import { type Inputs, runInProcess } from './in-process.ts'

let store: S3Server
let source: string

beforeEach(async () => {
  store = await storeFor()
  source = site({ 'index.html': 'home', 'b/data.json': '{}', 'a.css': 'a { color: navy }\n'.repeat(100) })
  return () => vi.unstubAllEnvs()
})

async function deploy(inputs: Inputs = {}) {
  const { succeeded, host } = await runInProcess(
    store,
    { bucket: BUCKET, source, manifest: 'true', ...inputs },
    temporaryFolder(),
  )
  const file = host.outputs['manifest-file'] ?? ''
  return { succeeded, host, file, text: file === '' ? '' : readFileSync(file, 'utf8') }
}

it('lists every file with the SHA-256 of its content, and is declared to the runner', async () => {
  const { succeeded, host, file, text } = await deploy()
  expect(succeeded).toBe(true)
  const sums = ['a.css', 'b/data.json', 'index.html'].map(
    path => `${hash('sha256', readFileSync(join(source, path)), 'hex')}  ${path}\n`,
  )
  expect(text).toBe(sums.join(''))
  expect(host.artifacts).toEqual([file])
  expect(host.log.join('\n')).toContain(`Manifest of 3 files: ${file}`)
})

it('of several buckets is one, and none where one of them failed', async () => {
  const bucket = `s3://${BUCKET}/a\ns3://${BUCKET}/b`
  const { host, file } = await deploy({ bucket })
  expect(basename(file)).toMatch(new RegExp(`^${BUCKET}-a-`))
  expect(host.artifacts).toHaveLength(2)
  change(source, { 'index.html': 'new' })
  store.intercept = ({ operation, key }) =>
    operation === 'PutObject' && key === 'b/index.html' ? { status: 403, code: 'AccessDenied' } : undefined
  const failed = await deploy({ bucket })
  expect([failed.file, ...failed.host.artifacts]).toEqual([''])
})

it.runIf(process.platform === 'linux')('is one that sha256sum checks, whatever the names', async () => {
  change(source, { ' led.txt': '1', '*star.txt': '2', 'ünï.txt': '3', 'back\\slash.txt': '4' })
  const { file } = await deploy()
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', file], { cwd: source, stdio: 'pipe' })
  writeFileSync(join(source, 'index.html'), 'hame')
  expect(() =>
    execFileSync('sha256sum', ['--check', '--status', file], { cwd: source, stdio: 'pipe' }),
  ).toThrow()
})

it('is the same for the same site, compressed or not, and has another name for another', async () => {
  const first = await deploy({ prefix: 'docs' })
  const again = await deploy({ prefix: 'docs' })
  const compressed = await deploy({ prefix: 'docs', compress: 'br' })
  expect([again.text, compressed.text]).toEqual([first.text, first.text])
  expect(basename(again.file)).toBe(basename(first.file))
  change(source, { 'index.html': 'new' })
  const other = await deploy({ prefix: 'docs' })
  const name = new RegExp(`^${BUCKET}-docs-[0-9a-f]{8}\\.sha256$`)
  for (const { file } of [first, other]) expect(basename(file)).toMatch(name)
  expect(basename(other.file)).not.toBe(basename(first.file))
})

it('lists neither redirects nor what is not uploaded', async () => {
  change(source, { _redirects: '/old / 301\n', _headers: '/*\n  X-Robots-Tag: noindex\n' })
  const { text } = await deploy({ 'site-files': 'true' })
  expect(store.bucket(BUCKET).keys()).toContain('old')
  expect(text.match(/\S+$/gm)).toEqual(['a.css', 'b/data.json', 'index.html'])
})

it('is not written unless asked for, nor by a dry run, nor where a file did not get up', async () => {
  expect(await deploy({ manifest: 'false' })).toMatchObject({ succeeded: true, file: '' })
  expect(await deploy({ 'dry-run': 'true' })).toMatchObject({ succeeded: true, file: '' })
  change(source, { 'index.html': 'new' })
  store.intercept = ({ operation, key }) =>
    operation === 'PutObject' && key === 'index.html' ? { status: 403, code: 'AccessDenied' } : undefined
  expect(await deploy()).toMatchObject({ succeeded: false, file: '' })
})

it('of a file that is gone since it was deployed fails the step', async () => {
  await deploy()
  store.intercept = ({ operation }) => {
    if (operation === 'PutObject') rmSync(join(source, 'a.css'), { force: true })
    return undefined
  }
  change(source, { 'index.html': 'new' })
  const { succeeded, file, host } = await deploy()
  expect({ succeeded, file }).toEqual({ succeeded: false, file: '' })
  expect(host.errors.join()).toContain('Everything is deployed, but a.css cannot be put into the manifest.')
})
