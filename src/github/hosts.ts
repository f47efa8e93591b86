import type { Environment } from '../environment.ts'
import type { Host } from '../terminal/host.ts'
import { TerminalHost } from '../terminal/terminal-host.ts'
import { GithubHost } from './github-host.ts'

// Some terminals do not tell their width.
const USUAL_COLUMNS = 80
const SECRETS = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']

/** The host of the action: everything goes to standard output, and secrets of the environment are masked. */
export function actionHost(environment: Environment): Host {
  const write = writer(process.stdout)
  const host = new GithubHost(environment, { log: write, data: write, runnerOnly: true })
  for (const name of SECRETS) {
    const secret = environment[name]
    if (secret) host.mask(secret)
  }
  return host
}

/**
 * The host of the command line, in a job or on a terminal. Nothing is masked: standard error may go to a file,
 * and masking names the secret.
 */
export function commandLineHost(environment: Environment): Host {
  const streams = { log: writer(process.stderr), data: writer(process.stdout) }
  const { GITHUB_ACTIONS } = environment
  if (GITHUB_ACTIONS === 'true') return new GithubHost(environment, { ...streams, runnerOnly: false })
  const columns = process.stderr.isTTY ? process.stderr.columns || USUAL_COLUMNS : undefined
  return new TerminalHost(environment, { ...streams, columns })
}

/** Writes to a stream until who reads it has gone, as `| head` does; that is no failure of ours. */
function writer(stream: NodeJS.WriteStream): (text: string) => void {
  stream.on('error', error => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error
  })
  return text => void stream.write(text)
}
