import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Environment } from '../../src/environment.ts'
import { GithubHost } from '../../src/github/github-host.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'github-host-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function start(environment: Environment = {}) {
  const log: string[] = []
  const data: string[] = []
  const clock = { ms: 0 }
  const streams = {
    log: (text: string) => log.push(text),
    data: (text: string) => data.push(text),
    runnerOnly: true,
  }
  const host = new GithubHost(environment, streams, () => clock.ms)
  return { host, clock, log: () => log.join(''), data: () => data.join('') }
}

describe('a GitHub job', () => {
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

  it('masks a secret as it is', () => {
    const { host, log } = start()
    host.mask('a%b')
    expect(log()).toBe('::add-mask::a%25b\n')
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

  it('does without the files that are not there', async () => {
    const { host, log } = start({ RUNNER_DEBUG: '1' })
    host.setOutput('created', '2')
    await host.summary('# Deployed')
    expect(log()).toBe(
      '::debug::GITHUB_OUTPUT is not set: the output created is lost.\n' +
        '::debug::GITHUB_STEP_SUMMARY is not set: there is no summary.\n',
    )
  })

  it('warns of files that it cannot write, and goes on', async () => {
    const { host, log } = start({ GITHUB_OUTPUT: folder, GITHUB_STEP_SUMMARY: folder })
    host.setOutput('created', '2')
    await host.summary('# Deployed')
    expect(log()).toMatch(
      /^::warning::The output created could not be set: .+\n::warning::The summary could not be written: .+\n$/,
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
