import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/config/arguments.ts'
import { COMMAND_LINE_OPTIONS, COMMANDS } from '../../src/config/options.ts'
import { ConfigError } from '../../src/errors.ts'

function inputsOf(...args: readonly string[]) {
  const invocation = readArguments(args)
  if (invocation.asks !== 'run') throw new Error(`It asks for ${invocation.asks}.`)
  return invocation.inputs
}

function valuesOf(...args: readonly string[]): object {
  const { values, problems } = inputsOf(...args)
  expect(problems).toEqual([])
  return Object.fromEntries(values)
}

function complaints(...args: readonly string[]): readonly string[] {
  return inputsOf(...args).problems.map(({ input, problem }) => `${input}: ${problem}`)
}

describe('a command line', () => {
  it.each<[string[], object]>([
    [['list'], { command: 'list' }],
    [['deploy', '--bucket', 'site', '--source=dist'], { command: 'deploy', bucket: 'site', source: 'dist' }],
    [['--bucket', 'site', 'list'], { command: 'list', bucket: 'site' }],
    [['deploy', '--delete', '--dry-run=false'], { command: 'deploy', delete: 'true', 'dry-run': 'false' }],
    [['deploy', '--delete', '--bucket', 'site'], { command: 'deploy', delete: 'true', bucket: 'site' }],
    [
      ['deploy', '--exclude', 'a', '--exclude=!b', '--exclude', 'c\nd'],
      { command: 'deploy', exclude: 'a\n!b\nc\nd' },
    ],
    [['deploy', '--exclude=--x', '--prefix='], { command: 'deploy', exclude: '--x', prefix: '' }],
    [
      ['deploy', '--cache-control', 'public, max-age=5'],
      { command: 'deploy', 'cache-control': 'public, max-age=5' },
    ],
    [['deploy', '--source', '-'], { command: 'deploy', source: '-' }],
    [['deploy', '--prefix', ''], { command: 'deploy', prefix: '' }],
    [['list', '--json'], { command: 'list', json: 'true' }],
    [['lst', '--json'], { command: 'lst', json: 'true' }],
  ])('%j', (args, values) => {
    expect(valuesOf(...args)).toEqual(values)
  })

  it.each<[string[], object]>([
    [['--help'], { asks: 'help' }],
    [['-h'], { asks: 'help' }],
    [['deploy', '--help'], { asks: 'help', command: 'deploy' }],
    [['--help', 'list'], { asks: 'help', command: 'list' }],
    [['lst', '-h', '--nonsense'], { asks: 'help' }],
    [['--version'], { asks: 'version' }],
    [['deploy', '--version'], { asks: 'version' }],
  ])('%j asks for something else', (args, invocation) => {
    expect(readArguments(args)).toEqual(invocation)
  })

  it.each<[string[], string[]]>([
    [['list', '--buckett', 'site'], ['--buckett: is not an option. Did you mean --bucket?']],
    [['list', '--buckett=site'], ['--buckett: is not an option. Did you mean --bucket?']],
    [['list', '-bucket', 'site'], ['-bucket: is not an option. Did you mean --bucket?']],
    [['list', '-b'], ['-b: is not an option. See --help.']],
    [['list', '--frobnicate'], ['--frobnicate: is not an option. See --help.']],
    [['list', '--__proto__', 'x'], ['--__proto__: is not an option. See --help.']],
    [['deploy', '--no-delete'], ['--no-delete: is not an option. Write --delete=false.']],
    [
      ['--command', 'deploy', 'list'],
      ['--command: is not an option here. Write s3-site-deploy deploy, list, remove, iam-policy.'],
    ],
    [['list', '--delete'], ['--delete: is no option of list, but of deploy.']],
    [['list', '--dry-run'], ['--dry-run: is no option of list, but of deploy and remove.']],
    [['list', '--bucket'], ['--bucket: needs a value: --bucket <name>.']],
    [
      ['deploy', '--bucket', '--delete'],
      ['--bucket: needs a value. If "--delete" is meant, write --bucket=--delete'],
    ],
    [['list', '--bucket', 'a', '--bucket=b'], ['--bucket: is given more than once.']],
    [['deploy', '--delete', '--delete', '--delete'], ['--delete: is given more than once.']],
    [['deploy', '--dry-run='], ['--dry-run: "" is neither true nor false.']],
    [['deploy', '--delete', 'false'], ['false: belongs to no option. Write --delete=false.']],
    [
      ['deploy', 'dist'],
      ['dist: belongs to no option. Write the name of the option before it, as in --source dist.'],
    ],
    [
      ['deploy', '--', '--delete'],
      ['--delete: belongs to no option. Write the name of the option before it, as in --source dist.'],
    ],
  ])('%j is refused', (args, messages) => {
    expect(complaints(...args)).toEqual(messages)
  })

  it('with several mistakes is told all of them', () => {
    expect(
      complaints('remove', 'x', '--source', 'dist', '--nope', '--bucket').map(line => line.split(':')[0]),
    ).toEqual(['x', '--source', '--nope', '--bucket'])
  })

  it.each<[string[]]>([[[]], [['--bucket', 'site']]])('%j lacks a command', args => {
    expect(() => readArguments(args)).toThrow(
      new ConfigError([
        {
          input: 'command',
          value: '',
          problem: 'is missing. Write s3-site-deploy deploy, list, remove, iam-policy; --help tells more.',
        },
      ]),
    )
  })

  it('gives back what was written, in either form', () => {
    const command = fc.constantFrom(...COMMANDS)
    const written = command.chain(command => {
      const options = COMMAND_LINE_OPTIONS.filter(
        ({ name, type, commands }) => type !== 'boolean' && name !== 'help' && commands.includes(command),
      )
      const value = fc.string({ unit: 'binary' }).filter(text => !text.startsWith('-'))
      const given = fc.tuple(fc.constantFrom(...options), value, fc.boolean())
      return fc.record({
        command: fc.constant(command),
        given: fc.uniqueArray(given, { selector: ([{ name }]) => name }),
      })
    })
    fc.assert(
      fc.property(written, ({ command, given }) => {
        const args = given.flatMap(([{ name }, value, inline]) =>
          inline ? [`--${name}=${value}`] : [`--${name}`, value],
        )
        const values = given.map(([{ name }, value]) => [name, value])
        expect(valuesOf(command, ...args)).toEqual({ command, ...Object.fromEntries(values) })
      }),
    )
  })

  it('of any kind is read without a fault', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('--', '-', '--=', '--bucket', '-h=x'))),
        args => {
          expect(['run', 'help', 'version']).toContain(readArguments(['list', ...args]).asks)
        },
      ),
    )
  })
})
