import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What the server can be asked (bench/server.ts). */
export type Question =
  | { readonly ask: 'where' }
  /** Forgets the requests so far; from here on each takes at least `latencyMs`, side by side. */
  | { readonly ask: 'begin'; readonly latencyMs: number; readonly watchesPages?: boolean }
  | { readonly ask: 'counts' }
  /** How long pages named what was not there since `begin`, in milliseconds; 0 unless it watches pages. */
  | { readonly ask: 'broken' }
  | { readonly ask: 'empty' }

/** Requests by operation. */
export type Counts = Readonly<Record<string, number>>

export interface Answers {
  readonly where: {
    readonly endpoint: string
    /** The same over TLS, and the file of what vouches for it; absent where there is no OpenSSL. */
    readonly secure?: { readonly endpoint: string; readonly ca: string }
    readonly bucket: string
    readonly environment: Readonly<Record<string, string>>
  }
  readonly begin: undefined
  readonly counts: Counts
  readonly broken: number
  readonly empty: undefined
}

/** The S3 server that benchmarks run against. */
export class ServerProcess {
  readonly #child: ChildProcess
  #asked = 0

  private constructor(child: ChildProcess) {
    this.#child = child
  }

  static async start(): Promise<ServerProcess> {
    const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)))
    await once(child, 'message')
    return new ServerProcess(child)
  }

  ask<Q extends Question>(question: Q): Promise<Answers[Q['ask']]> {
    this.#asked += 1
    const number = this.#asked
    const answered = new Promise<Answers[Q['ask']]>((resolve, reject) => {
      const onExit = () => reject(new Error('The S3 server ended.'))
      const onMessage = (message: { number: number; answer: Answers[Q['ask']] }) => {
        if (message.number !== number) return
        this.#child.off('message', onMessage)
        this.#child.off('exit', onExit)
        resolve(message.answer)
      }
      this.#child.on('message', onMessage)
      this.#child.on('exit', onExit)
    })
    this.#child.send({ number, question })
    return answered
  }

  stop(): void {
    this.#child.disconnect()
  }
}
