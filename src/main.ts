import type { Invocation } from './config/arguments.ts'
import { readInputs } from './config/inputs.ts'
import { loadConfig } from './config/load.ts'
import { type RawInputs, unusedInputs } from './config/raw-inputs.ts'
import type { Environment } from './environment.ts'
import { ConfigError } from './errors.ts'
import { actionHost, commandLineHost } from './github/hosts.ts'
import { actionJob } from './github/job.ts'
import { keepHeapSmall } from './pace/small-heap.ts'
import type { Ending } from './report/run-report.ts'
import { run } from './run.ts'
import { onCancel } from './terminal/cancellation.ts'
import type { Host } from './terminal/host.ts'
import { type Verbosity, withVerbosity } from './terminal/verbosity.ts'
import { visible } from './text/escape.ts'
import { listed } from './text/listed.ts'
import { quote } from './text/quote.ts'
import { VERSION } from './version.ts'

/** Where the output goes to no terminal, or to one that does not tell its width. */
const USUAL_COLUMNS = 80

/** The action: inputs from the runner. Resolves with the exit code. */
export async function action(given: Environment = process.env): Promise<number> {
  const { job, environment } = actionJob(given)
  const host = actionHost(job, environment)
  const workspace = job.workspace ?? process.cwd()
  return guarded(host, async () => {
    const ended = await runWith(readInputs(environment), host, environment, workspace)
    return ended.ending === 'failed' ? 1 : 0
  })
}

/** The command line: inputs from its arguments, without the program's own name. Resolves with the exit code. */
export async function commandLine(
  args: readonly string[],
  environment: Environment = process.env,
): Promise<number> {
  const host = commandLineHost(environment)
  const json = args.some(arg => /^--json(=true)?$/i.test(arg))
  return guarded(
    host,
    async () => {
      const { readArguments } = await import('./config/arguments.ts')
      return answer(readArguments(args), host, environment)
    },
    json,
  )
}

/** Does what a command line asks for; resolves with the exit code. */
async function answer(invocation: Invocation, host: Host, environment: Environment): Promise<number> {
  switch (invocation.asks) {
    case 'help': {
      const { helpText } = await import('./config/help.ts')
      host.data(helpText(process.stdout.columns || USUAL_COLUMNS, invocation.command).trimEnd())
      return 0
    }
    case 'version':
      host.data(VERSION)
      return 0
    case 'completion':
      host.data((await completionFor(invocation.shell)).trimEnd())
      return 0
    case 'run': {
      const { inputs } = invocation
      const talking = withVerbosity(host, verbosityOf(inputs))
      const ended = await runWith(inputs, talking, environment, process.cwd())
      return exitCodeOf(ended, inputs.values.get('exit-code') === 'true')
    }
  }
}

async function completionFor(text: string): Promise<string> {
  const { completionScript, SHELLS } = await import('./config/completion.ts')
  const shell = SHELLS.find(shell => shell === text)
  if (shell !== undefined) return completionScript(shell)
  const shells = listed(SHELLS, 'or')
  const problem = text === '' ? `missing. Name a shell: ${shells}.` : `${quote(text)} is not ${shells}.`
  throw new ConfigError([{ input: 'completion', value: text, problem }])
}

function verbosityOf({ values }: RawInputs): Verbosity {
  if (values.get('quiet') === 'true') return 'quiet'
  return values.get('verbose') === 'true' ? 'verbose' : 'normal'
}

interface Ended {
  readonly ending: Ending
  readonly cancelled: boolean
}

/** As a shell reports what Ctrl-C ended. */
const CANCELLED = 130

/** `detailed`: as `terraform plan -detailed-exitcode` tells changes from none. */
function exitCodeOf({ ending, cancelled }: Ended, detailed: boolean): number {
  if (ending === 'failed') return cancelled ? CANCELLED : 1
  return detailed && ending === 'changed' ? 2 : 0
}

async function runWith(
  inputs: RawInputs,
  host: Host,
  environment: Environment,
  workspace: string,
): Promise<Ended> {
  const config = await loadConfig(inputs, environment, workspace)
  if (config.command !== 'deploy') keepHeapSmall()
  const unused = unusedInputs(inputs, config.command)
  for (const name of inputs.strangers ?? []) host.warning(`${visible(name)} is not an input, and is ignored.`)
  if (unused.length > 0) host.info(`Not used by ${config.command}: ${unused.join(', ')}.`)
  const cancellation = onCancel()
  try {
    const ending = await run(config, host, cancellation.signal, { environment })
    return { ending, cancelled: cancellation.signal.aborted }
  } finally {
    cancellation.dispose()
  }
}

/** The only place that turns an error into a failure. */
async function guarded(host: Host, work: () => Promise<number>, json = false): Promise<number> {
  let exitCode = 1
  try {
    exitCode = await work()
  } catch (error) {
    const { tellFailure } = await import('./flow/tell-failure.ts')
    await tellFailure(error, host, json)
  }
  await host.flush()
  return exitCode
}
