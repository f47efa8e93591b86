import { getInput } from '@actions/core'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readInputs } from '../../src/config/inputs.ts'
import { ACTION_INPUTS } from '../../src/config/options.ts'

afterEach(() => vi.unstubAllEnvs())

describe("the action's inputs", () => {
  it('come from the environment, as the runner names them', () => {
    const { from, values, problems } = readInputs({
      INPUT_BUCKET: ' site\n',
      'INPUT_MAX-DELETES': '5',
      INPUT_MAX_DELETES: '6',
      INPUT_UNKNOWN: 'x',
    })
    expect(from).toBe('action')
    expect(problems).toEqual([])
    expect(values.get('bucket')).toBe('site')
    expect(values.get('max-deletes')).toBe('5')
    expect(values.get('prefix')).toBe('')
    expect([...values.keys()]).toEqual(ACTION_INPUTS.map(({ name }) => name))
  })

  it('read as @actions/core reads them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACTION_INPUTS), fc.string(), ({ name }, value) => {
        const variable = `INPUT_${name.toUpperCase()}`
        vi.stubEnv(variable, value.replaceAll('\0', ''))
        expect(readInputs(process.env).values.get(name)).toBe(getInput(name))
      }),
    )
  })
})
