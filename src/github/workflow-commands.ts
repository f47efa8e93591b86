import { randomUUID } from 'node:crypto'
import { EOL } from 'node:os'
import type { Place } from '../terminal/host.ts'

/*
 * What `@actions/core` says to the runner, for the command line, which does without it: the toolkit writes to standard
 * output alone. The tests hold the two against each other.
 */

/** A line that the runner obeys. No message can break out of it. */
export function workflowCommand(
  command: 'debug' | 'endgroup' | 'error' | 'group' | 'warning',
  message = '',
  { title, file, line, column }: Place = {},
): string {
  const properties = Object.entries({ title, file, line, col: column })
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
  return `::${command}${properties.length > 0 ? ` ${properties.join(',')}` : ''}::${escaped(message)}`
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** An output as the file at GITHUB_OUTPUT takes it, behind a delimiter that no value can know. */
export function outputEntry(name: string, value: string): string {
  const delimiter = `ghadelimiter_${randomUUID()}`
  return `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`
}
