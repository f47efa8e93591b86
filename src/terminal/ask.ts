import { once } from 'node:events'

export interface Dialogue {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/**
 * Asks a question; only y and yes count as yes. The terminal stays as it is, so Ctrl-C is a signal to the process; the
 * end of the input (Ctrl-D) is a no.
 * @throws the reason of `signal`
 */
export async function ask(
  question: string,
  signal: AbortSignal,
  { input, output }: Dialogue,
): Promise<boolean> {
  const { createInterface } = await import('node:readline/promises')
  const lines = createInterface({ input, output, terminal: false })
  try {
    const ended = once(lines, 'close').then(() => '')
    const answer = await Promise.race([lines.question(`${question} [y/N] `, { signal }), ended])
    return /^y(es)?$/i.test(answer.trim())
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    lines.close()
  }
}
