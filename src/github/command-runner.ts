import { appendFileSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import type { Place } from '../terminal/host.ts'
import type { JobFiles } from './job.ts'
import type { Runner } from './runner.ts'
import { outputEntry, workflowCommand } from './workflow-commands.ts'

/**
 * The runner, spoken to by the command line: on standard error, since standard output belongs to data, where
 * `@actions/core` can write to nothing else. Secrets are not named: standard error may go to a file.
 * @param write to standard error
 */
export function commandRunner(files: JobFiles, write: (text: string) => void): Runner {
  const command = (name: Parameters<typeof workflowCommand>[0], text = '', place: Place = {}) =>
    write(`${workflowCommand(name, text, place)}\n`)
  return {
    info: text => write(`${text}\n`),
    startGroup: title => command('group', title),
    endGroup: () => command('endgroup'),
    warning: (text, place) => command('warning', text, place),
    error: (text, place) => command('error', text, place),
    debug: text => command('debug', text),
    mask: () => {},
    setOutput: (name, value) => appendFileSync(files.output ?? '', outputEntry(name, value)),
    addSummary: markdown => appendFile(files.summary ?? '', `${markdown}\n`),
    addArtifact: file => appendFileSync(files.artifacts ?? '', `${file}\n`),
  }
}
