import { readArguments } from './config/arguments.ts'
import { helpText } from './config/help.ts'
import { readInputs } from './config/inputs.ts'
import { loadConfig } from './config/load.ts'
import { type RawInputs, unusedInputs } from './config/raw-inputs.ts'
import type { Environment } from './environment.ts'
import { Cancelled, ConfigError } from './errors.ts'
import { actionHost, commandLineHost } from './github/hosts.ts'
import { actionJob } from './github/job.ts'
import { keepYoungGenerationSmall } from './pace/young-generation.ts'
import { errorMessage, errorText } from './report/error-text.ts'
import { run } from './run.ts'
import { advise } from './s3/errors/advice.ts'
import { onCancel } from './terminal/cancellation.ts'
import type { Host } from './terminal/host.ts'
import { type Verbosity, withVerbosity } from './terminal/verbosity.ts'
import { visible } from './text/escape.ts'
import { VERSION } from './version.ts'

/** Where the output goes to no terminal, or to one that does not tell its width. */
const USUAL_COLUMNS = 80

/** The action: inputs from the runner. Resolves with the exit code. */
export async function action(given: Environment = process.env): Promise<number> {
  const { job, environment } = actionJob(given)
  const host = actionHost(job, environment)
  const workspace = job.workspace ?? process.cwd()
  return guarded(host, () => carryOut(readInputs(environment), host, environment, workspace))
}

/** The command line: inputs from its arguments, without the program's own name. Resolves with the exit code. */
export async function commandLine(
  args: readonly string[],
  environment: Environment = process.env,
): Promise<number> {
  const host = commandLineHost(environment)
  return guarded(host, async () => {
    const invocation = readArguments(args)
    switch (invocation.asks) {
      case 'help':
        host.data(helpText(process.stdout.columns || USUAL_COLUMNS, invocation.command).trimEnd())
        return true
      case 'version':
        host.data(VERSION)
        return true
      case 'completion':
        host.data((await completionFor(invocation.shell)).trimEnd())
        return true
      case 'run': {
        const { inputs } = invocation
        return carryOut(inputs, withVerbosity(host, verbosityOf(inputs)), environment, process.cwd())
      }
    }
  })
}

async function completionFor(text: string): Promise<string> {
  const { completionScript, SHELLS } = await import('./config/completion.ts')
  const shell = SHELLS.find(shell => shell === text)
  if (shell !== undefined) return completionScript(shell)
  const problem = `is not a shell that can be completed for. Write s3-site-deploy completion ${SHELLS.join(', ')}.`
  throw new ConfigError([{ input: text || 'completion', value: text, problem }])
}

function verbosityOf({ values }: RawInputs): Verbosity {
  if (values.get('quiet') === 'true') return 'quiet'
  return values.get('verbose') === 'true' ? 'verbose' : 'normal'
}

async function carryOut(
  inputs: RawInputs,
  host: Host,
  environment: Environment,
  workspace: string,
): Promise<boolean> {
  keepYoungGenerationSmall()
  const config = await loadConfig(inputs, environment, workspace)
  const unused = unusedInputs(inputs, config.command)
  for (const name of inputs.strangers ?? []) host.warning(`${visible(name)} is not an input, and is ignored.`)
  if (unused.length > 0) host.info(`Not used by ${config.command}: ${unused.join(', ')}.`)
  const cancellation = onCancel()
  try {
    return await run(config, host, cancellation.signal, Date.now, environment)
  } finally {
    cancellation.dispose()
  }
}

/** The only place that turns an error into a failure. */
async function guarded(host: Host, work: () => Promise<boolean>): Promise<number> {
  let succeeded = false
  try {
    succeeded = await work()
  } catch (error) {
    const text = errorText(error, failed => advise(failed, { bucket: '' }))
    const place = error instanceof ConfigError ? error.inputs.find(({ place }) => place)?.place : undefined
    host.error(errorMessage(text), place)
    if (error instanceof Error && !(error instanceof Cancelled)) host.debug(error.stack ?? error.message)
  }
  await host.flush()
  return succeeded ? 0 : 1
}
