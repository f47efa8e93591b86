import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startAction } from '../test/support/run-action.ts'
import type { Answers } from './server-process.ts'

/** What a process took. */
export interface Usage {
  /** From the start of its process to its end. */
  readonly seconds: number
  /** User and system time. */
  readonly cpuSeconds: number
  readonly peakBytes: number
}

/** A tool that makes the bucket hold the directory. Rejects if it fails. */
export interface Client {
  readonly name: string
  /** @param inputs of the action, for that alone */
  deploy(directory: string, inputs?: Readonly<Record<string, string>>): Promise<Usage>
}

type Where = Answers['where']

const beside = (name: string) => new URL(name, import.meta.url)

/** The built action, run as a runner does. Its files go below `folder`. */
export function ownAction({ endpoint, bucket, environment }: Where, folder: string): Client {
  const file = join(folder, 'usage.json')
  return {
    name: 's3-site-deploy',
    async deploy(directory, inputs) {
      rmSync(file, { force: true })
      const running = startAction({
        inputs: { bucket, endpoint, source: directory, delete: 'true', ...inputs },
        folder,
        env: {
          ...environment,
          AWS_REGION: 'us-east-1',
          NODE_OPTIONS: `--import=${beside('usage.mjs').href}`,
          BENCH_USAGE: file,
        },
      })
      // What the runner does before is not the action's time.
      const start = performance.now()
      const { exitCode, stdout, stderr } = await running.result
      const seconds = (performance.now() - start) / 1000
      if (exitCode !== 0) throw new Error(`The action failed:\n${stdout}${stderr}`)
      return { ...readUsage(file), seconds }
    },
  }
}

/** A command that is measured, and its environment. */
export interface Command {
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Another tool, run as its users run it. */
export function otherTool(
  name: string,
  { bucket, environment }: Where,
  folder: string,
  command: (directory: string, bucket: string) => Command,
): Client {
  const file = join(folder, 'other-usage.json')
  return {
    name,
    async deploy(directory) {
      const { args, env } = command(directory, bucket)
      const child = spawn('python3', [fileURLToPath(beside('usage.py')), file, ...args], {
        env: {
          PATH: process.env['PATH'],
          HOME: folder,
          ...environment,
          AWS_REGION: 'us-east-1',
          AWS_EC2_METADATA_DISABLED: 'true',
          ...env,
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const [exitCode] = await once(child, 'close')
      if (exitCode !== 0) throw new Error(`${name} failed.`)
      return readUsage(file)
    },
  }
}

/** `aws s3 sync`, where there is one: the command that AWS_CLI names, or `aws`. */
export function awsCli(where: Where, folder: string): Client | undefined {
  const { AWS_CLI: aws = 'aws' } = process.env
  if (process.platform === 'win32' || !runs(aws) || !runs('python3')) return undefined
  return otherTool('aws s3 sync', where, folder, (directory, bucket) => ({
    args: [
      ...[aws, 's3', 'sync', directory, `s3://${bucket}`, '--delete', '--only-show-errors'],
      ...['--endpoint-url', where.endpoint],
    ],
  }))
}

/** Whether a command is there. */
export const runs = (command: string): boolean =>
  spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined

const readUsage = (file: string): Usage => JSON.parse(readFileSync(file, 'utf8'))
