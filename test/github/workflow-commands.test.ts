import { EOL } from 'node:os'
import { debug, endGroup, error, setSecret, startGroup, warning } from '@actions/core'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { outputEntry, type WorkflowCommand, workflowCommand } from '../../src/github/workflow-commands.ts'

afterEach(() => vi.restoreAllMocks())

/** What @actions/core writes to standard output. */
function written(run: () => void): string {
  const texts: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    texts.push(String(text))
    return true
  })
  run()
  spy.mockRestore()
  return texts.join('')
}

const CORE: Readonly<Record<WorkflowCommand, (message: string) => void>> = {
  'add-mask': setSecret,
  debug,
  endgroup: endGroup,
  error,
  group: startGroup,
  warning,
}

describe('a workflow command', () => {
  it('is what @actions/core would write, whatever the message', () => {
    const command = fc.constantFrom<WorkflowCommand>('add-mask', 'debug', 'error', 'group', 'warning')
    const message = fc.string({ unit: fc.constantFrom('%', '\r', '\n', ':', ',', 'a', '🚀') })
    fc.assert(
      fc.property(command, message, (command, message) => {
        expect(workflowCommand(command, message) + EOL).toBe(written(() => CORE[command](message)))
      }),
    )
    expect(workflowCommand('endgroup') + EOL).toBe(written(endGroup))
  })

  it('is one line', () => {
    expect(workflowCommand('error', 'a\r\n::stop-commands::x\n100%')).toBe(
      '::error::a%0D%0A::stop-commands::x%0A100%25',
    )
  })
})

describe('an output', () => {
  it('stands between delimiters that its value cannot know', () => {
    const value = 'one\nghadelimiter_x\nbucket=other'
    const entry = outputEntry('changed', value)
    const delimiter = /^changed<<(ghadelimiter_[0-9a-f-]{36})\r?\n/.exec(entry)?.[1]
    expect(entry).toBe([`changed<<${delimiter}`, value, delimiter, ''].join(EOL))
    expect(outputEntry('changed', value)).not.toBe(entry)
  })
})
