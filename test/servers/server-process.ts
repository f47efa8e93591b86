import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { test } from 'vitest'

/** Where `node scripts/install-servers.mjs` puts them. */
const SERVERS = join(import.meta.dirname, '..', '..', '.servers')

/** The path of an installed program: `bin/minio`, `moto/bin/moto_server`. */
export const installed = (path: string): string => join(SERVERS, path)

/**
 * Runs `suite` if its server is installed. If not: a visible skip on a laptop; in CI, where all of them belong, a
 * failure.
 */
export function withServer(name: string, program: string, suite: () => void): void {
  const { CI } = process.env
  if (existsSync(program)) suite()
  else if (!CI) test.skip(`${name} is not installed: node scripts/install-servers.mjs`, () => {})
  else
    test(`${name} is installed`, () => {
      throw new Error(`${program} is missing. Install it with: node scripts/install-servers.mjs`)
    })
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.')
  return address.port
}

/** Real servers and the folder that they keep their data in. */
export class ServerProcesses {
  /** Absolute and short: it holds a socket, whose path may have about 100 bytes. */
  readonly folder = mkdtempSync(join(tmpdir(), 's3-'))
  readonly #children: ChildProcess[] = []

  /** Starts a program and waits until `health` answers 200. */
  async start(
    program: string,
    args: readonly string[],
    health: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const { PATH = '' } = process.env
    const child = spawn(program, args, {
      cwd: this.folder,
      env: { PATH, HOME: this.folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#children.push(child)
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', text => {
        said = (said + text).slice(-4000)
      })
    const ended = new Promise<never>((_, reject) => {
      child.on('error', reject)
      child.on('exit', code => reject(new Error(`${program} ended with ${code}:\n${said}`)))
    })
    ended.catch(() => {}) // Once it is ready, the tests themselves notice its end.
    await Promise.race([ended, untilHealthy(health)])
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#children.map(async child => {
        if (child.exitCode !== null || child.signalCode !== null) return
        const exit = once(child, 'exit')
        child.kill('SIGTERM')
        await exit
      }),
    )
    rmSync(this.folder, { recursive: true, force: true })
  }
}

const READY_WITHIN_MS = 30_000

async function untilHealthy(url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (!(await isHealthy(url))) {
    if (Date.now() > deadline)
      throw new Error(`${url} did not answer 200 within ${READY_WITHIN_MS / 1000} s.`)
    await wait(50)
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).status === 200
  } catch {
    return false
  }
}
