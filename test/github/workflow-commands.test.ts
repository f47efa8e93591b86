import { EOL } from 'node:os'
import { type AnnotationProperties, debug, endGroup, error, startGroup, warning } from '@actions/core'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { outputEntry, workflowCommand } from '../../src/github/workflow-commands.ts'

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

type Command = Parameters<typeof workflowCommand>[0]

const CORE: Readonly<Record<Command, (message: string, properties: AnnotationProperties) => void>> = {
  debug,
  endgroup: endGroup,
  error,
  group: startGroup,
  warning,
}

const unit = fc.constantFrom('%', '\r', '\n', ':', ',', '=', 'a', '🚀')
const text = fc.string({ unit })
const name = fc.string({ unit, minLength: 1 })

describe('a workflow command', () => {
  it('is what @actions/core would write, whatever the message', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Command>('debug', 'error', 'group', 'warning'),
        text,
        (command, message) => {
          expect(workflowCommand(command, message) + EOL).toBe(written(() => CORE[command](message, {})))
        },
      ),
    )
    expect(workflowCommand('endgroup') + EOL).toBe(written(endGroup))
  })

  it('tells the place as @actions/core would', () => {
    const position = fc.integer({ min: 1, max: 9 })
    const place = fc.record(
      { title: name, file: name, line: position, column: position },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.constantFrom<Command>('error', 'warning'), place, (command, place) => {
        const { line: startLine, column: startColumn, ...named } = place
        const properties = {
          ...named,
          ...(startLine !== undefined && { startLine }),
          ...(startColumn !== undefined && { startColumn }),
        }
        const theirs = written(() => CORE[command]('x', properties))
        expect(workflowCommand(command, 'x', place) + EOL).toBe(theirs)
      }),
    )
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
