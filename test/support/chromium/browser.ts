import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { DevTools } from './devtools.ts'
import { chromiumArguments } from './find.ts'
import { Tab } from './tab.ts'

/** Tabs that nobody looks at work as those that somebody does. */
const ALL_AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]
/** It asks nobody but the site. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync']

/** A Chromium of its own, without a screen. */
export class Browser {
  readonly #process: ChildProcessByStdio<null, null, Readable>
  readonly #profile: string
  readonly #devtools: DevTools

  private constructor(
    process: ChildProcessByStdio<null, null, Readable>,
    profile: string,
    devtools: DevTools,
  ) {
    this.#process = process
    this.#profile = profile
    this.#devtools = devtools
  }

  static async start(program: string): Promise<Browser> {
    const profile = mkdtempSync(join(tmpdir(), 's3-site-deploy-chromium-'))
    const args = [...chromiumArguments(profile), ...ALL_AWAKE, ...QUIET, '--remote-debugging-port=0']
    const child = spawn(program, [...args, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
    return new Browser(child, profile, await DevTools.connect(await addressOf(child.stderr)))
  }

  /** A tab of a visitor who has never been here: nothing in its cache. */
  async openTab(): Promise<Tab> {
    const { browserContextId } = await this.#devtools.send('Target.createBrowserContext')
    const target = { url: 'about:blank', browserContextId, width: 1280, height: 800 }
    const { targetId } = await this.#devtools.send('Target.createTarget', target)
    const { sessionId } = await this.#devtools.send('Target.attachToTarget', { targetId, flatten: true })
    return Tab.in(this.#devtools, String(sessionId), String(targetId))
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#devtools.close()
    this.#process.kill()
    await ended
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** What it says first: `DevTools listening on ws://127.0.0.1:PORT/devtools/browser/ID`. */
async function addressOf(stderr: Readable): Promise<string> {
  const lines: string[] = []
  for await (const line of createInterface(stderr)) {
    lines.push(line)
    const [, address] = /^DevTools listening on (ws:.*)/.exec(line) ?? []
    if (address === undefined) continue
    // Read on, or it stops when the pipe is full.
    stderr.resume()
    return address
  }
  throw new Error(`Chromium ended at once:\n${lines.join('\n')}`)
}
