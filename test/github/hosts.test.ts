import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'

const HOSTS = new URL('../../src/github/hosts.ts', import.meta.url).href
const JOB = new URL('../../src/github/job.ts', import.meta.url).href
const SECRETS = { AWS_SECRET_ACCESS_KEY: 'hush', AWS_SESSION_TOKEN: 'quiet' }

/** A program that has a host and runs `body`. */
function program(body: string): readonly string[] {
  return [
    '--input-type=module',
    '-e',
    `import { actionHost, commandLineHost } from '${HOSTS}'\nimport { jobOf } from '${JOB}'\n${body}`,
  ]
}

/** The environment of these tests, without what a host looks at. */
function environmentWith(more: object): NodeJS.ProcessEnv {
  const { GITHUB_ACTIONS, RUNNER_DEBUG, FORCE_COLOR, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, ...rest } =
    process.env
  return { ...rest, NO_COLOR: '1', ...more }
}

function run(body: string, more: object) {
  const options = { env: environmentWith(more), encoding: 'utf8' } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, program(body), options)
  return { status, stdout, stderr }
}

const SAY = "host.mask('later'); host.info('log'); host.warning('careful'); host.data('data')"

describe('the host', () => {
  it('of the action writes to standard output, and masks the secrets of the environment', () => {
    expect(
      run(
        `const host = actionHost(jobOf({ GITHUB_ACTIONS: 'true' }), process.env); ${SAY}; await host.flush()`,
        SECRETS,
      ),
    ).toEqual({
      status: 0,
      stdout: '::add-mask::hush\n::add-mask::quiet\n::add-mask::later\nlog\n::warning::careful\ndata\n',
      stderr: '',
    })
  })

  it('of the command line in a job keeps data apart, and names no secret', () => {
    const environment = { GITHUB_ACTIONS: 'true', ...SECRETS }
    expect(run(`const host = commandLineHost(process.env); ${SAY}`, environment)).toEqual({
      status: 0,
      stdout: 'data\n',
      stderr: 'log\n::warning::careful\n',
    })
  })

  it('of the command line elsewhere speaks to people', () => {
    expect(run(`const host = commandLineHost(process.env); ${SAY}`, SECRETS)).toEqual({
      status: 0,
      stdout: 'data\n',
      stderr: 'log\nWarning: careful\n',
    })
  })

  it('survives a reader that goes away', async () => {
    const body = `
      const host = commandLineHost(process.env)
      const timer = setInterval(() => host.data('x'.repeat(10_000)), 1)
      process.stdout.once('error', () => { clearInterval(timer); host.info('still here') })`
    const child = spawn(process.execPath, program(body), {
      env: environmentWith({}),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: string[] = []
    child.stderr.setEncoding('utf8').on('data', text => said.push(text))
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = await once(child, 'close')
    expect({ code, said: said.join('') }).toEqual({ code: 0, said: 'still here\n' })
  })

  describe('on a full disk', () => {
    const full = (stream: 'stdout' | 'stderr') =>
      `process.${stream}._write = (bytes, encoding, done) => ` +
      "done(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }))"
    const later = "setTimeout(() => { host.info('later'); process.exitCode = 0 })"
    const runOn = (disk: string) =>
      run(`${disk}; const host = commandLineHost(process.env); ${SAY}; ${later}`, {})

    it('fails where data cannot be written, and says so', () => {
      expect(runOn(full('stdout'))).toEqual({
        status: 1,
        stdout: '',
        stderr:
          'log\nWarning: careful\nError: Standard output could not be written: ENOSPC: no space left\nlater\n',
      })
    })

    it('goes on without a log', () => {
      expect(runOn(full('stderr'))).toEqual({ status: 0, stdout: 'data\n', stderr: '' })
    })
  })
})
