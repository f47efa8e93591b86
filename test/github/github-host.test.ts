import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Environment } from '../../src/environment.ts'
import { commandRunner } from '../../src/github/command-runner.ts'
import { GithubHost } from '../../src/github/github-host.ts'
import { actionJob } from '../../src/github/job.ts'
import { Late } from '../../src/github/late.ts'
import type { Runner } from '../../src/github/runner.ts'
import { toolkit } from '../../src/github/toolkit.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'github-host-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

interface Started {
  readonly host: GithubHost
  readonly clock: { ms: number }
  log(): string
  data(): string
}

type Start = (environment?: Environment) => Started

/** As the command line has it. */
const byHand: Start = (environment = {}) => {
  const log: string[] = []
  const data: string[] = []
  const { job } = actionJob(environment)
  const runner = Late.of(commandRunner(job.files, text => log.push(text)))
  const clock = { ms: 0 }
  const options = { runner, data: (text: string) => data.push(`${text}\n`) }
  const host = new GithubHost(job, environment, options, () => clock.ms)
  return { host, clock, log: () => log.join(''), data: () => data.join('') }
}

/** As the action has it, but for data, which goes the same way there. */
const withToolkit: Start = (environment = {}) => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  const written: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    written.push(String(text).replace(/\r\n$/, '\n'))
    return true
  })
  const clock = { ms: 0 }
  const { job } = actionJob(environment)
  const data: string[] = []
  const options = { runner: Late.of(toolkit), data: (text: string) => data.push(`${text}\n`) }
  const host = new GithubHost(job, environment, options, () => clock.ms)
  return { host, clock, log: () => written.join(''), data: () => data.join('') }
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe.each([
  ['by hand', byHand],
  ['with the toolkit', withToolkit],
])('a GitHub job, spoken to %s,', (_, start) => {
  it('shows lines, groups and annotations', () => {
    const { host, log } = start()
    host.info('one\ntwo')
    host.group('Plan', ['+ a', '- b'])
    host.warning('100% wrong\nindeed')
    host.error('failed')
    expect(log()).toBe(
      'one\ntwo\n::group::Plan\n+ a\n- b\n::endgroup::\n::warning::100%25 wrong%0Aindeed\n::error::failed\n',
    )
  })

  it('obeys nothing that comes from a file name', () => {
    const { host, log, data } = start({ RUNNER_DEBUG: '1' })
    const name = '::set-output name=x::y\n ::add-mask::a\r##[error]boo'
    host.info(name)
    host.group(name, [name])
    host.warning(name)
    host.error(name)
    host.debug(name)
    host.data(name)
    const lines = [...log().split('\n'), ...data().split('\n')]
    const commands = lines
      .filter(line => /^\s*::/.test(line))
      .map(line => line.replace(/^(::[a-z]+::).*/, '$1'))
    expect(commands).toEqual(['::group::', '::endgroup::', '::warning::', '::error::', '::debug::'])
    expect(lines.filter(line => line.includes('##['))).toEqual([])
  })

  it('leaves data alone where it is harmless', () => {
    const { host, data } = start()
    host.data('[\n  {"key": "a\u00a0b## c"}\n]')
    expect(data()).toContain('"key"')
    host.data('a\u00a0b')
    expect(data()).toContain('a\u00a0b\n')
  })

  it('keeps its colours', () => {
    const { host, log } = start()
    host.info('\x1b[32m+ a\x1b[39m')
    expect(log()).toBe('\x1b[32m+ a\x1b[39m\n')
  })

  it.each<[Environment, boolean]>([
    [{}, true],
    [{ TERM: 'dumb' }, true],
    [{ NO_COLOR: '1' }, false],
    [{ FORCE_COLOR: '0' }, false],
  ])('with %j has colours: %s', (environment, color) => {
    expect(start(environment).host.color).toBe(color)
  })

  it('annotates ten of each level, and logs the others', () => {
    const { host, log } = start()
    for (let number = 1; number <= 12; number++) host.error(`e${number}`)
    for (let number = 1; number <= 11; number++) host.warning(`w${number}`)
    const lines = log().split('\n')
    expect(lines.filter(line => line.startsWith('::error::'))).toHaveLength(10)
    expect(lines.filter(line => line.startsWith('::warning::'))).toHaveLength(10)
    expect(lines).toEqual(
      expect.arrayContaining(['::error::e10', 'Error: e11', 'Error: e12', 'Warning: w11']),
    )
  })

  it('shows debug lines only where the runner asks for them', () => {
    const quiet = start()
    quiet.host.debug('x')
    expect(quiet.log()).toBe('')
    const loud = start({ RUNNER_DEBUG: '1' })
    loud.host.debug('x')
    expect(loud.log()).toBe('::debug::x\n')
  })

  it('shows progress every ten seconds', () => {
    const { host, clock, log } = start()
    for (clock.ms = 0; clock.ms <= 25_000; clock.ms += 500) host.progress(`${clock.ms} ms`)
    expect(log()).toBe('10000 ms\n20000 ms\n')
  })

  it('tells where in the repository something is wrong', () => {
    const { host, log } = start()
    host.error('bad', { title: 'Bad headers', file: 'a,b\u202e.yml', line: 3, column: 5 })
    host.warning('odd', { title: 'Odd' })
    expect(log()).toBe(
      '::error title=Bad headers,file=a%2Cb\\u202e.yml,line=3,col=5::bad\n::warning title=Odd::odd\n',
    )
  })

  it('appends outputs and the summary to the files that the runner names', async () => {
    const GITHUB_OUTPUT = join(folder, 'output')
    const GITHUB_STEP_SUMMARY = join(folder, 'summary')
    writeFileSync(GITHUB_STEP_SUMMARY, 'before\n')
    const { host, log } = start({ GITHUB_OUTPUT, GITHUB_STEP_SUMMARY })
    host.setOutput('created', '2')
    host.setOutput('changes-file', 'a\nb')
    await host.summary('# Deployed')
    const outputs = readFileSync(GITHUB_OUTPUT, 'utf8').replaceAll('\r\n', '\n')
    expect(outputs).toMatch(/^created<<(\S+)\n2\n\1\nchanges-file<<(\S+)\na\nb\n\2\n$/)
    expect(readFileSync(GITHUB_STEP_SUMMARY, 'utf8')).toBe('before\n# Deployed\n')
    expect(log()).toBe('')
  })

  it('declares artifacts where the runner has a file for them, but none that it would refuse', () => {
    const GITHUB_ARTIFACTS = join(folder, 'artifacts')
    writeFileSync(GITHUB_ARTIFACTS, 'before\n')
    const { host, log } = start({ GITHUB_ARTIFACTS })
    host.declareArtifact('/tmp/a.sha256')
    host.declareArtifact('/tmp/x=y/b.sha256')
    host.declareArtifact('/tmp/c.sha256')
    expect(readFileSync(GITHUB_ARTIFACTS, 'utf8')).toBe('before\n/tmp/a.sha256\n/tmp/c.sha256\n')
    expect(log()).toBe('')
    start().host.declareArtifact('/tmp/d.sha256')
    expect(readFileSync(GITHUB_ARTIFACTS, 'utf8')).not.toContain('/tmp/d')
  })

  it('does without the files that are not there', async () => {
    const { host, log } = start({ RUNNER_DEBUG: '1' })
    host.setOutput('created', '2')
    await host.summary('# Deployed')
    expect(log()).toBe(
      '::debug::GITHUB_OUTPUT is not set: the output created is lost.\n' +
        '::debug::GITHUB_STEP_SUMMARY is not set, so there is no summary.\n',
    )
  })

  it('warns of files that it cannot write, and goes on', async () => {
    const files = { GITHUB_OUTPUT: folder, GITHUB_STEP_SUMMARY: folder, GITHUB_ARTIFACTS: folder }
    const { host, log } = start(files)
    host.setOutput('created', '2')
    await host.summary('# Deployed')
    host.declareArtifact('/tmp/a.sha256')
    expect(log()).toMatch(
      /^::warning::The output created could not be set: .+\n::warning::The summary could not be written: .+\n::warning::\/tmp\/a\.sha256 could not be declared as an artifact: .+\n$/,
    )
  })

  it('has a folder of its own in that of the runner, made when it is asked for', () => {
    const parent = mkdtempSync(join(folder, 'runner temp '))
    const { host } = start({ RUNNER_TEMP: parent })
    expect(readdirSync(parent)).toEqual([])
    const first = host.temporaryDirectory
    expect(dirname(first)).toBe(parent)
    expect(existsSync(first)).toBe(true)
    expect(host.temporaryDirectory).toBe(first)
    expect(start({ RUNNER_TEMP: parent }).host.temporaryDirectory).not.toBe(first)
  })
})

describe('a secret', () => {
  it('is masked as it is by the toolkit, and named by nobody else', () => {
    const { host, log } = withToolkit()
    host.mask('a%b')
    expect(log()).toBe('::add-mask::a%25b\n')
    const quiet = byHand()
    quiet.host.mask('a%b')
    expect(quiet.log()).toBe('')
  })
})

describe('what is said before the toolkit is loaded', () => {
  it('comes out behind the masks, in order, once it is', async () => {
    const { job } = actionJob({ RUNNER_DEBUG: '1' })
    const log: string[] = []
    const runner = {
      ...commandRunner({}, text => log.push(text)),
      mask: (secret: string) => log.push(`mask ${secret}\n`),
    }
    const late = new Late<Runner>(async () => runner)
    const host = new GithubHost(job, {}, { runner: late, data: (text, { info }) => info(text) })
    host.mask('hush')
    host.info('one')
    host.data('two')
    host.warning('three')
    host.debug('four')
    expect(log).toEqual([])
    await host.flush()
    expect(log.join('')).toBe('mask hush\none\ntwo\n::warning::three\n::debug::four\n')
    host.info('five')
    expect(log.at(-1)).toBe('five\n')
  })

  it('is not lost without a word where it cannot be', async () => {
    const late = new Late<Runner>(() => Promise.reject(new Error('no such chunk')))
    const host = new GithubHost(actionJob({}).job, {}, { runner: late, data: () => {} })
    host.error('bad')
    await expect(host.flush()).rejects.toThrow('no such chunk')
  })
})
