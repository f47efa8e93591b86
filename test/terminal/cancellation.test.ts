import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Cancelled } from '../../src/errors.ts'
import { onCancel } from '../../src/terminal/cancellation.ts'

class FakeProcess extends EventEmitter {
  readonly exit = vi.fn<(code: number) => void>()
}

describe('a wish to end the run', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'])('comes as %s', name => {
    const source = new FakeProcess()
    const { signal } = onCancel(source)
    expect(signal.aborted).toBe(false)
    source.emit(name, name)
    expect(signal.reason).toEqual(new Cancelled(`Cancelled by ${name}.`))
    expect(source.exit).not.toHaveBeenCalled()
  })

  it('ends the process when it is repeated', () => {
    const source = new FakeProcess()
    onCancel(source)
    source.emit('SIGINT', 'SIGINT')
    vi.advanceTimersByTime(1000)
    source.emit('SIGTERM', 'SIGTERM')
    expect(source.exit).toHaveBeenCalledExactlyOnceWith(130)
  })

  it('is the same wish when npm passes on what the terminal has sent', () => {
    const source = new FakeProcess()
    onCancel(source)
    source.emit('SIGINT', 'SIGINT')
    vi.advanceTimersByTime(999)
    source.emit('SIGINT', 'SIGINT')
    expect(source.exit).not.toHaveBeenCalled()
  })

  it('is nothing of ours any more after dispose', () => {
    const source = new FakeProcess()
    const { signal, dispose } = onCancel(source)
    dispose()
    expect(source.eventNames()).toEqual([])
    expect(signal.aborted).toBe(false)
  })
})

// On Windows a process cannot be sent a signal by another: kill() ends it.
describe.skipIf(process.platform === 'win32')('a real process', () => {
  const module = new URL('../../src/terminal/cancellation.ts', import.meta.url).href
  const program = `
    const { onCancel } = await import(${JSON.stringify(module)})
    const { signal, dispose } = onCancel()
    const alive = setInterval(() => {}, 1000)
    signal.addEventListener('abort', () => {
      console.log(signal.reason.message)
      clearInterval(alive)
      dispose()
    })
    console.log('ready')
  `

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends in order on %s', async name => {
    const cwd = fileURLToPath(new URL('../..', import.meta.url))
    const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', program], { cwd })
    let output = ''
    child.stdout.on('data', data => {
      output += data
      if (data.includes('ready')) child.kill(name)
    })
    const [code] = await once(child, 'close')
    expect([code, output]).toEqual([0, `ready\nCancelled by ${name}.\n`])
  })
})
