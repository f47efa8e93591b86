import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { installed } from './server-process.ts'

const PROJECT = join(import.meta.dirname, '..', '..')
const WORKFLOWS = join(PROJECT, 'examples', 'workflows')
/** Of @octokit/webhooks-examples: real payloads, one list for each event. */
const PAYLOADS = installed('payloads/node_modules/@octokit/webhooks-examples/api.github.com/index.json')

export const ACT = installed(process.platform === 'win32' ? 'bin/act.exe' : 'bin/act')

/** The repository of the payloads. */
export const REPOSITORY = 'Codertocat/Hello-World'

/** What the workflows use, other than this action and actions/checkout, which act does by itself. */
const STUBS = {
  'actions/setup-node': '',
  'actions/attest': copying(
    "process.env['INPUT_SUBJECT-PATH']",
    "require('node:path').join(process.env.ARTIFACTS, 'signed')",
  ),
  'actions/upload-artifact': copying('process.env.INPUT_PATH', 'store'),
  'actions/download-artifact': copying('store', 'process.env.INPUT_PATH'),
}

/** Of all of these. */
const INPUTS = [
  ...['name', 'path', 'node-version', 'include-hidden-files', 'if-no-files-found', 'retention-days'],
  ...['run-id', 'github-token', 'subject-path'],
]

function copying(from: string, to: string): string {
  return `const store = require('node:path').join(process.env.ARTIFACTS, process.env.INPUT_NAME)
require('node:fs').cpSync(${from}, ${to}, { recursive: true })
`
}

export interface WorkflowRun {
  readonly succeeded: boolean
  readonly log: string
}

/** A repository whose build copies `site/` to `dist/`, there and in two packages, and the runner that runs the examples in it. */
export class Act {
  readonly folder = mkdtempSync(join(tmpdir(), 's3-site-deploy-act-'))
  readonly #repository = join(this.folder, 'repository')
  readonly #artifacts = join(this.folder, 'artifacts')
  readonly #replaced: readonly string[]
  readonly #env: Readonly<Record<string, string>>

  /** @param env what the runner gives to every step */
  constructor(env: Readonly<Record<string, string>>) {
    this.#env = env
    mkdirSync(this.#artifacts)
    this.#makeRepository()
    this.#replaced = this.#replacements()
  }

  /** What is in a file that was uploaded, or signed. */
  artifact(name: string): string {
    return readFileSync(join(this.#artifacts, name), 'utf8')
  }

  write(path: string, content: string): void {
    const file = join(this.#repository, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }

  /** Runs an example as it is, but for what act cannot read yet, for an event with a real payload. */
  run(workflow: string, event: string, payload: object = {}): Promise<WorkflowRun> {
    const payloadFile = join(this.folder, 'event.json')
    writeFileSync(payloadFile, JSON.stringify(payload))
    const readable = join(this.folder, workflow)
    const text = readFileSync(join(WORKFLOWS, workflow), 'utf8')
    writeFileSync(readable, text.replace(/^ +deployment: false .*\n/m, ''))
    const args = [
      event,
      ...['--workflows', readable, '--eventpath', payloadFile],
      ...['--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server'],
      ...['--secret', 'GITHUB_TOKEN=ghs_x', '--env', `ARTIFACTS=${this.#artifacts}`],
      // This act does not have it yet.
      ...['--env', `GITHUB_ARTIFACTS=${join(this.#artifacts, 'declared')}`],
      ...Object.entries(this.#env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      ...this.#replaced,
    ]
    return this.#start(args)
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  #start(args: readonly string[]): Promise<WorkflowRun> {
    // act runs `node24` with the first node on the path, and keeps its cache at home.
    const path = [join(PROJECT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter)
    const env = { PATH: path, HOME: this.folder, ACT_DISABLE_VERSION_CHECK: '1' }
    const child = spawn(ACT, args, { cwd: this.#repository, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let log = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', text => {
        log += text
      })
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', code => resolve({ succeeded: code === 0, log }))
    })
  }

  #makeRepository(): void {
    const name = { name: 'site', version: '1.0.0' }
    const build = `node -e "for (const at of ['.', 'packages/site', 'packages/docs']) fs.cpSync('site', at + '/dist', { recursive: true })"`
    this.write('package.json', JSON.stringify({ ...name, private: true, scripts: { build } }))
    this.write(
      'package-lock.json',
      JSON.stringify({ ...name, lockfileVersion: 3, requires: true, packages: { '': name } }),
    )
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        cwd: this.#repository,
        stdio: 'pipe',
      })
    git('init', '--quiet', '--initial-branch=main')
    git('remote', 'add', 'origin', `https://github.com/${REPOSITORY}.git`)
    git('add', '--all')
    git('commit', '--quiet', '--message=Begin')
  }

  /** The actions by what the workflows call them, SHA pins too. */
  #replacements(): readonly string[] {
    const own = join(this.folder, 'action')
    mkdirSync(own)
    for (const part of ['action.yml', 'dist'])
      cpSync(join(PROJECT, part), join(own, part), { recursive: true })
    const text = readdirSync(WORKFLOWS)
      .map(file => readFileSync(join(WORKFLOWS, file), 'utf8'))
      .join('\n')
    const stubs = Object.entries(STUBS).flatMap(([name, main]) => {
      const folder = join(this.folder, name)
      mkdirSync(folder, { recursive: true })
      const inputs = `{ ${INPUTS.map(name => `${name}: {}`).join(', ')} }`
      writeFileSync(
        join(folder, 'action.yml'),
        `name: stub\ndescription: stub\ninputs: ${inputs}\nruns: { using: node24, main: main.js }\n`,
      )
      writeFileSync(join(folder, 'main.js'), main)
      const references = new Set([...text.matchAll(new RegExp(`${name}@\\S+`, 'g'))].map(([found]) => found))
      return [...references].map(reference => `${reference}=${folder}`)
    })
    return [...stubs, `OWNER/s3-site-deploy@v1=${own}`].flatMap(pair => ['--local-repository', pair])
  }
}

/** A real payload. */
export function payloadOf(event: string, action: string | undefined): Record<string, unknown> {
  const all: readonly { name: string; examples: readonly Record<string, unknown>[] }[] = JSON.parse(
    readFileSync(PAYLOADS, 'utf8'),
  )
  const examples = all.find(({ name }) => name === event)?.examples ?? []
  const found = examples.find(example => example['action'] === action)
  if (found === undefined) throw new Error(`There is no example of ${event} ${action ?? ''}.`)
  return found
}
