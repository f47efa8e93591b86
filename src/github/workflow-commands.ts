import { randomUUID } from 'node:crypto'
import { EOL } from 'node:os'

/*
 * What a process says to the runner of GitHub Actions. Written here because `@actions/core` brings an HTTP client
 * along, which takes 75 ms to load and 1 MB of the bundle; the tests hold it against that library.
 */

export type WorkflowCommand = 'add-mask' | 'debug' | 'endgroup' | 'error' | 'group' | 'warning'

/** A line that the runner obeys. No message can break out of it. */
export function workflowCommand(command: WorkflowCommand, message = ''): string {
  return `::${command}::${message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`
}

/** An output as the file at GITHUB_OUTPUT takes it, behind a delimiter that no value can know. */
export function outputEntry(name: string, value: string): string {
  const delimiter = `ghadelimiter_${randomUUID()}`
  return `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`
}
