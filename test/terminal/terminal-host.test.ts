import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Environment } from '../../src/environment.ts'
import { TerminalHost } from '../../src/terminal/terminal-host.ts'

function start(environment: Environment = {}, columns?: number) {
  const log: string[] = []
  const data: string[] = []
  const clock = { ms: 0 }
  const streams = {
    log: (text: string) => log.push(text),
    data: (text: string) => data.push(text),
    columns,
  }
  const host = new TerminalHost(environment, streams, () => clock.ms)
  return { host, clock, log: () => log.join(''), data: () => data.join('') }
}

describe('a terminal', () => {
  it('shows the log, and gets the data apart from it', async () => {
    const { host, log, data } = start()
    host.info('one\ntwo')
    host.group('Plan', ['+ a'])
    host.warning('careful')
    host.error('failed')
    host.data('[]')
    host.setOutput()
    await host.summary()
    expect(log()).toBe('one\ntwo\n\nPlan\n+ a\nWarning: careful\nError: failed\n')
    expect(data()).toBe('[]\n')
  })

  it('gets no control characters from a file name', () => {
    const { host, log } = start()
    host.info('a\x1b]0;title\x07\rb')
    expect(log()).toBe('a\\x1b]0;title\\x07\\rb\n')
  })

  it.each<[Environment, number | undefined, boolean]>([
    [{}, undefined, false],
    [{}, 80, true],
    [{ TERM: 'dumb' }, 80, false],
    [{ NO_COLOR: '1' }, 80, false],
    [{ NO_COLOR: '' }, 80, true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, 80, false],
    [{ FORCE_COLOR: '1' }, undefined, true],
    [{ FORCE_COLOR: '0' }, 80, false],
  ])('with %j and %s columns has colours: %s', (environment, columns, color) => {
    expect(start(environment, columns).host.color).toBe(color)
  })

  it('shows warnings and errors in colour', () => {
    const { host, log } = start({ FORCE_COLOR: '1' })
    host.warning('w')
    host.error('e')
    expect(log()).toBe('\x1b[33mWarning:\x1b[39m w\n\x1b[31mError:\x1b[39m e\n')
  })

  it.each<[string | undefined, boolean]>([
    [undefined, false],
    ['other', false],
    ['s3-site-deploy', true],
    ['other,s3-site-deploy', true],
    ['*', true],
  ])('with DEBUG=%s shows debug lines: %s', (DEBUG, shown) => {
    const { host, log } = start({ DEBUG })
    host.debug('x')
    expect(log()).toBe(shown ? 'x\n' : '')
  })

  it('shows progress in one line, which the next line of the log replaces', () => {
    const { host, clock, log } = start({}, 10)
    host.progress('too early')
    clock.ms = 100
    host.progress('0123456789')
    clock.ms = 150
    host.progress('too early')
    clock.ms = 200
    host.progress('two')
    host.info('done')
    host.info('really')
    expect(log()).toBe('\r\x1b[K012345678\r\x1b[Ktwo\r\x1b[Kdone\nreally\n')
  })

  it('shows progress every ten seconds where the log is not seen at once', () => {
    const { host, clock, log } = start()
    for (clock.ms = 0; clock.ms <= 25_000; clock.ms += 500) host.progress(`${clock.ms} ms`)
    expect(log()).toBe('10000 ms\n20000 ms\n')
  })

  it('has a folder of its own for files', () => {
    const { host } = start()
    expect(dirname(host.temporaryDirectory)).toBe(tmpdir())
    rmSync(host.temporaryDirectory, { recursive: true })
  })
})
