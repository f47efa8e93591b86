import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

type Environment = Readonly<Record<string, string>>

export interface ActionRun {
  /** As under `with:`; what is not in action.yml is refused. */
  readonly inputs: Readonly<Record<string, string>>
  /** The folder of action.yml; the project's own if absent. */
  readonly action?: string
  /** An existing folder: the runner's files go below it, and stay there for the caller to read and remove. */
  readonly folder: string
  /** Credentials and what else the step is given. Nothing is inherited from this process. */
  readonly env?: Environment
  /** GITHUB_WORKSPACE, where the step runs; an empty folder if absent. */
  readonly workspace?: string
  readonly event?: { readonly name: string; readonly payload: unknown }
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string | undefined
  readonly message: string
}

export interface ActionResult {
  /** Null where a signal ended it. */
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly annotations: readonly Annotation[]
}

export interface Running<Result> {
  readonly child: ChildProcess
  readonly result: Promise<Result>
  /** As GitHub cancels a step: SIGINT, 7.5 s later SIGTERM, 2.5 s later it is killed. */
  cancel(): void
}

const PROJECT = join(import.meta.dirname, '..', '..')

/** Runs an action's `main` as a runner does: action.yml's inputs and defaults, command files, no other environment. */
export const runAction = (run: ActionRun): Promise<ActionResult> => startAction(run).result

export function startAction(run: ActionRun): Running<ActionResult> {
  const action = run.action ?? PROJECT
  const metadata: Metadata = parse(readFileSync(join(action, 'action.yml'), 'utf8'))
  const runner = mkdtempSync(join(run.folder, 'runner-'))
  const folder = (name: string) => {
    const path = join(runner, name)
    mkdirSync(path)
    return path
  }
  const file = (name: string, content = '') => {
    const path = join(runner, name)
    writeFileSync(path, content)
    return path
  }
  const output = file('output')
  const summary = file('summary.md')
  const workspace = run.workspace ?? folder('workspace')
  const home = folder('home')
  const { PATH: path = '' } = process.env
  const env = {
    ...platform(),
    HOME: home,
    USERPROFILE: home,
    PATH: path,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'octo/site',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: run.event?.name ?? 'push',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(run.event?.payload ?? {})),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    RUNNER_TEMP: folder('temp'),
    RUNNER_OS: { darwin: 'macOS', win32: 'Windows' }[process.platform as string] ?? 'Linux',
    ...inputEnvironment(run.inputs, metadata),
    ...run.env,
  }
  return start(join(action, metadata.runs.main), [], env, workspace, ended => ({
    ...ended,
    outputs: readCommandFile(readFileSync(output, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
    annotations: readAnnotations(ended.stdout),
  }))
}

export interface CliResult {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `dist/cli.js`, with nothing in its environment but `env`. */
export const runCli = (
  args: readonly string[],
  env: Environment = {},
  cwd: string = PROJECT,
): Promise<CliResult> =>
  start(join(PROJECT, 'dist', 'cli.js'), args, { ...platform(), ...env }, cwd, ended => ended).result

function start<Result>(
  script: string,
  args: readonly string[],
  env: Environment,
  cwd: string,
  finish: (ended: CliResult) => Result,
): Running<Result> {
  const child = spawn(process.execPath, [script, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const read = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', text => (read.stdout += text))
  child.stderr.setEncoding('utf8').on('data', text => (read.stderr += text))
  const result = new Promise<Result>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode, signal) => {
      try {
        resolve(finish({ exitCode, signal, ...read }))
      } catch (error) {
        reject(error)
      }
    })
  })
  return { child, result, cancel: () => cancel(child) }
}

function cancel(child: ChildProcess): void {
  child.kill('SIGINT')
  const timers = [
    setTimeout(() => child.kill('SIGTERM'), 7_500),
    setTimeout(() => child.kill('SIGKILL'), 10_000),
  ]
  child.on('close', () => timers.forEach(clearTimeout))
}

/** What a process cannot do without on Windows. */
function platform(): Record<string, string> {
  const names = process.platform === 'win32' ? ['SystemRoot', 'windir', 'TEMP', 'TMP', 'PATHEXT'] : []
  return Object.fromEntries(names.map(name => [name, process.env[name] ?? '']))
}

interface Metadata {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>>
  readonly runs: { readonly main: string }
}

function inputEnvironment(
  given: Readonly<Record<string, string>>,
  metadata: Metadata,
): Record<string, string> {
  const known = metadata.inputs ?? {}
  const unknown = Object.keys(given).filter(name => !(name in known))
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}.`)
  return Object.fromEntries(
    Object.entries(known).map(([name, input]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? String(input.default ?? ''),
    ]),
  )
}

/** `name=value` lines and `name<<delimiter` blocks. */
function readCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const block = /^([^=]+?)<<(.+)$/.exec(line)
    if (block !== null) {
      const end = lines.indexOf(block[2] ?? '', at + 1)
      if (end === -1) throw new Error(`The command file's value ${block[1]} has no end.`)
      values[block[1] ?? ''] = lines.slice(at + 1, end).join('\n')
      at = end
    } else if (line.includes('=')) {
      values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
    }
  }
  return values
}

function readAnnotations(stdout: string): readonly Annotation[] {
  return stdout.split(/\r?\n/).flatMap(line => {
    const match = /^\s*::(error|warning|notice)(?: ([^:]*))?::(.*)$/.exec(line)
    if (match === null) return []
    const title = /(?:^|,)title=([^,]*)/.exec(match[2] ?? '')?.[1]
    return [
      {
        level: match[1] as Annotation['level'], // the expression knows no others
        title: title === undefined ? undefined : unescapeCommand(title),
        message: unescapeCommand(match[3] ?? ''),
      },
    ]
  })
}

const unescapeCommand = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
