import type { Environment } from '../environment.ts'
import { onFirstRequest } from '../http/first-request.ts'
import type { Host } from '../terminal/host.ts'
import { TerminalHost } from '../terminal/terminal-host.ts'
import { commandRunner } from './command-runner.ts'
import { GithubHost } from './github-host.ts'
import { type Job, jobOf } from './job.ts'
import { Late } from './late.ts'

// Some terminals do not tell their width.
const USUAL_COLUMNS = 80
const SECRETS = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']

/**
 * The host of the action: everything goes to standard output through GitHub's toolkit, and secrets of the environment
 * are masked. The toolkit is loaded once the first request is on its way, or when all is said.
 */
export function actionHost(job: Job, environment: Environment): Host {
  survive(process.stdout)
  const runner = new Late(async () => (await import('./toolkit.ts')).toolkit)
  const idToken = async (audience: string) => {
    await runner.ready()
    return (await import('./toolkit.ts')).askToolkit(audience)
  }
  const host = new GithubHost(job, environment, { runner, data: (text, { info }) => info(text), idToken })
  for (const name of SECRETS) {
    const secret = environment[name]
    if (secret) host.mask(secret)
  }
  // Where it cannot be loaded, `flush` says so.
  onFirstRequest(() => runner.ready().catch(() => {}))
  return host
}

/**
 * The host of the command line, in a job or on a terminal. Nothing is masked: standard error may go to a file,
 * and masking names the secret.
 */
export function commandLineHost(environment: Environment): Host {
  const log = writer(process.stderr)
  const data = writer(process.stdout, failFor(log))
  const job = jobOf(environment)
  if (job !== undefined) {
    const runner = Late.of(commandRunner(job.files, log))
    return new GithubHost(job, environment, { runner, data: text => data(`${text}\n`) })
  }
  const columns = process.stderr.isTTY ? process.stderr.columns || USUAL_COLUMNS : undefined
  const isAnswered = process.stdin.isTTY && process.stderr.isTTY
  const dialogue = isAnswered ? { input: process.stdin, output: process.stderr } : undefined
  return new TerminalHost(environment, { log, data, columns, dialogue })
}

type OnError = (error: NodeJS.ErrnoException) => void

function writer(stream: NodeJS.WriteStream, onError?: OnError): (text: string) => void {
  survive(stream, onError)
  return text => void stream.write(text)
}

/** Whoever reads a stream may go away, as `| head` does. That is not a failure. Nor does a deploy need its log. */
function survive(stream: NodeJS.WriteStream, onError: OnError = () => {}): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') onError(error)
  })
}

/** What a program was to read is not there, for example because the disk is full. */
function failFor(log: (text: string) => void): OnError {
  return ({ message }) => {
    log(`Error: Standard output could not be written: ${message}\n`)
    process.once('exit', () => {
      process.exitCode = 1
    })
  }
}
