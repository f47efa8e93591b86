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

  it.each([
    ['INPUT_DRY_RUN', 'dry_run', 'dry-run'],
    ['INPUT_PREFX', 'prefx', 'prefix'],
    ['INPUT_MAX_DELETES', 'max_deletes', 'max-deletes'],
    ['INPUT_DISTRIBUTION-ID', 'distribution-id', 'cloudfront-distribution-id'],
  ])('refuse %s, a slip that would deploy something else', (variable, input, meant) => {
    const { problems, strangers } = readInputs({ [variable]: ' x ' })
    const problem = `is not an input. Did you mean ${meant}?`
    expect(problems).toEqual([{ input, value: 'x', problem, excuses: [meant] }])
    expect(strangers).toEqual([])
  })

  it('let a slip be that says the same', () => {
    expect(readInputs({ INPUT_DRY_RUN: 'true', 'INPUT_DRY-RUN': 'true' }).problems).toEqual([])
  })

  it('name what is like none of them', () => {
    const { problems, strangers } = readInputs({ INPUT_WIBBLE: 'x', INPUT_: 'y', INPUTS: 'z' })
    expect({ problems, strangers }).toEqual({ problems: [], strangers: ['wibble'] })
  })
})
