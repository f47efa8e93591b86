import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/config/commands.ts'
import { OPTIONS } from '../../src/config/options.ts'
import { runCli } from '../support/run-action.ts'
import { site } from '../support/site.ts'
import { BUCKET, contents, storeFor } from './step.ts'

async function terminal() {
  const store = await storeFor()
  const common = ['--bucket', BUCKET, '--endpoint', store.endpoint]
  const cli = (...args: readonly string[]) => runCli([...args, ...common], store.environment)
  return { store, bucket: contents(store), cli }
}

describe('the command line', () => {
  test('deploys with the options of the action', async () => {
    const { store, bucket, cli } = await terminal()
    bucket.put('gone.html', 'old')
    bucket.put('kept.html', 'old')
    bucket.put('kept-too.html', 'old')
    const source = site({ 'index.html': 'home', 'a.map': '{}' })
    const args = [
      '--source',
      source,
      '--delete',
      '--exclude',
      '*.map',
      '--protect=kept.html',
      '--protect',
      '/kept-too.html',
    ]

    const dry = await cli('deploy', ...args, '--dry-run')
    expect(dry).toMatchObject({ exitCode: 0, stdout: '' })
    expect(dry.stderr).toMatch(/Dry run.*1 to create, 1 to delete/s)
    expect(dry.stderr).not.toContain('::')
    expect(store.requests.filter(({ method }) => method !== 'GET')).toEqual([])

    const real = await cli('deploy', ...args)
    expect(real).toMatchObject({ exitCode: 0, stdout: '' })
    expect(bucket.keys()).toEqual(['.s3-site-deploy.json', 'index.html', 'kept-too.html', 'kept.html'])
  })

  test('takes source and target as words, as other tools do', async () => {
    const { store, bucket } = await terminal()
    const cli = (...args: readonly string[]) =>
      runCli([...args, '--endpoint', store.endpoint], store.environment)
    const source = site({ 'index.html': 'home', 'a b/page.html': 'page' })
    bucket.put('blog/gone.html', 'old')

    expect(await cli(source, `s3://${BUCKET}/blog`, '-nq')).toMatchObject({
      exitCode: 0,
      stdout: '',
      stderr: '',
    })
    expect(bucket.keys()).toEqual(['blog/gone.html'])
    const real = await cli('sync', source, `s3://${BUCKET}/blog`, '--delete', 'true', '--quiet')
    expect(real).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
    expect(bucket.keys()).toEqual(['blog/.s3-site-deploy.json', 'blog/a b/page.html', 'blog/index.html'])
    const listed = await cli('ls', `s3://${BUCKET}/blog/a b`)
    expect(listed.stdout.trimEnd()).toMatch(/ blog\/a b\/page\.html$/)
    expect(await cli('rm', `s3://${BUCKET}/blog`, '-v')).toMatchObject({ exitCode: 0 })
    expect(bucket.keys()).toEqual([])
  })

  test('copies a file under another name', async () => {
    const { store, bucket } = await terminal()
    const file = join(site({ 'a b.pdf': 'content' }), 'a b.pdf')
    const args = [
      'cp',
      file,
      `s3://${BUCKET}/files/c d.pdf`,
      '--record',
      'false',
      '--endpoint',
      store.endpoint,
    ]
    expect(await runCli(args, store.environment)).toMatchObject({ exitCode: 0 })
    expect(bucket.keys()).toEqual(['files/c d.pdf'])
  })

  test('tells changes from none with --exit-code', async () => {
    const { bucket, cli } = await terminal()
    const args = ['--source', site({ 'index.html': 'home' }), '--exit-code', '--prefix', 'docs']
    expect(await cli('deploy', ...args, '-n')).toMatchObject({ exitCode: 2 })
    expect(await cli('deploy', ...args)).toMatchObject({ exitCode: 2 })
    expect(await cli('deploy', ...args)).toMatchObject({ exitCode: 0 })
    expect(await cli('deploy', ...args, '--acl', 'x')).toMatchObject({ exitCode: 1 })
    // Nobody is there to be asked.
    expect(await cli('remove', '--prefix', 'docs', '--exit-code')).toMatchObject({ exitCode: 2 })
    expect(bucket.keys()).toEqual([])
  })

  test('reads its options from a file', async () => {
    const { store, bucket } = await terminal()
    const text = `endpoint: ${store.endpoint}\nsource: out\nenvironments: { blog: { bucket: 's3://${BUCKET}/blog' } }\n`
    const folder = site({ 's3-site-deploy.yml': text, 'out/index.html': 'home' })
    const cli = (...args: readonly string[]) => runCli(args, store.environment, folder)
    expect(await cli('deploy', '--environment', 'blog', '--record', 'false')).toMatchObject({ exitCode: 0 })
    expect(bucket.keys()).toEqual(['blog/index.html'])
    const wrong = await cli('deploy', '--environment', 'blgo')
    expect(wrong).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('Did you mean blog?') })
  })

  test('prints data alone on standard output', async () => {
    const { bucket, cli } = await terminal()
    bucket.put('docs/a b.html', 'content')
    bucket.put('docs/new\nline.html', '')

    const json = await cli('list', '--prefix', 'docs', '--json')
    expect(json.exitCode).toBe(0)
    const lastModified = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/)
    expect(JSON.parse(json.stdout)).toEqual([
      { key: 'docs/a b.html', size: 7, lastModified, etag: '9a0364b9e99bb480dd25e1f0284c8555' },
      { key: 'docs/new\nline.html', size: 0, lastModified, etag: 'd41d8cd98f00b204e9800998ecf8427e' },
    ])
    const list = await cli('list', '--prefix', 'docs')
    expect(list.stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/docs\/a b\.html$/),
      expect.stringMatching(/docs\/new\\nline\.html$/),
    ])
    expect(list.stderr).toContain('2 objects')
    const nothing = await cli('list', '--prefix', 'nowhere', '--json')
    expect(JSON.parse(nothing.stdout)).toEqual([])

    const deploy = await cli('deploy', '--source', site({ 'index.html': 'home' }), '--json')
    expect(JSON.parse(deploy.stdout)).toMatchObject({
      version: 1,
      status: 'deployed',
      totals: { created: 1 },
    })
    const remove = await cli('remove', '--prefix', 'docs', '--json', '--dry-run')
    expect(JSON.parse(remove.stdout)).toMatchObject({
      command: 'remove',
      status: 'dry-run',
      totals: { deleted: 2 },
    })
  })

  test('says what is wrong with options before it asks anybody', async () => {
    const { store, cli } = await terminal()
    const wrong = await cli('deploy', '--sourc', 'dist', '--max-deletes', 'many')
    expect(wrong).toMatchObject({ exitCode: 1, stdout: '' })
    for (const text of ['--sourc', '--source', '--max-deletes']) expect(wrong.stderr).toContain(text)
    expect(wrong.stderr).not.toMatch(/^\s+at /m)

    const json = await cli('deploy', 'no/such', '--max-deletes', 'many', '--json')
    expect(JSON.parse(json.stdout)).toMatchObject({
      status: 'failed',
      error: {
        message: '2 inputs cannot be used',
        inputs: [{ input: '--source' }, { input: '--max-deletes' }],
      },
    })
    expect((await cli('list', '--delete')).stderr).toContain('--delete')
    expect(await cli('publish')).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('publish') })
    expect(await cli()).toMatchObject({ exitCode: 1 })
    expect(store.requests).toEqual([])
  })

  test('says which bucket it could not list', async () => {
    const { store } = await terminal()
    const args = ['list', '--bucket', 'not-there', '--prefix', 'docs', '--endpoint', store.endpoint]
    const { exitCode, stdout, stderr } = await runCli(args, store.environment)
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(JSON.parse((await runCli([...args, '--json'], store.environment)).stdout)).toMatchObject({
      status: 'failed',
      error: { message: expect.stringContaining('s3://not-there/docs/') },
    })
    const deploy = await runCli(
      ['deploy', site({ a: '' }), 's3://not-there', '--json', '--endpoint', store.endpoint],
      store.environment,
    )
    expect(JSON.parse(deploy.stdout)).toMatchObject({
      status: 'failed',
      error: { message: expect.stringContaining('s3://not-there') },
    })
    expect(stderr).toMatch(/s3:\/\/not-there\/docs\/ failed.*NoSuchBucket.*`bucket` \(not-there\)/s)
  })

  test('helps', async () => {
    const all = await runCli(['--help'])
    expect(all.exitCode).toBe(0)
    for (const command of COMMANDS) {
      expect(all.stdout).toContain(command)
      const { exitCode, stdout, stderr } = await runCli([command, '--help'])
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
      const named = OPTIONS.filter(({ name }) => new RegExp(`--${name}\\b(?!-)`).test(stdout)).map(
        ({ name }) => name,
      )
      const taken = OPTIONS.filter(
        option => option.commands.some(name => name === command) && option.only !== 'action',
      )
      expect(named).toEqual(taken.map(({ name }) => name))
      expect(stdout.split('\n').filter(line => line.length > 100)).toEqual([])
    }
  })
})
