import { expect, test } from 'vitest'
import { TerminalHost } from '../../src/terminal/terminal-host.ts'
import { type Verbosity, withVerbosity } from '../../src/terminal/verbosity.ts'

function said(verbosity: Verbosity): string {
  const written: string[] = []
  const log = (text: string) => written.push(text)
  const host = withVerbosity(new TerminalHost({}, { log, data: log }, () => 0), verbosity)
  host.info('info')
  host.group('group', ['line'])
  host.debug('debug')
  host.warning('warning')
  host.error('error')
  host.data('data')
  return written.join('').trimEnd().split('\n').join(' | ')
}

test.each<[Verbosity, string]>([
  ['quiet', 'Warning: warning | Error: error | data'],
  ['normal', 'info |  | group | line | Warning: warning | Error: error | data'],
  ['verbose', 'info |  | group | line | debug | Warning: warning | Error: error | data'],
])('%s', (verbosity, text) => {
  expect(said(verbosity)).toBe(text)
})
