import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/config/arguments.ts'
import { COMMANDS } from '../../src/config/commands.ts'
import { COMMAND_LINE_OPTIONS } from '../../src/config/options.ts'

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
    [['lst', '--json'], { source: 'lst', json: 'true' }],
  ])('%j', (args, values) => {
    expect(valuesOf(...args)).toEqual(values)
  })

  const deploy = { command: 'deploy', source: 'dist', bucket: 's3://b/p' }
  it.each<[string[], object]>([
    [['dist', 's3://b/p'], { source: 'dist', bucket: 's3://b/p' }],
    [['dist', 's3://b/p', '--delete'], { source: 'dist', bucket: 's3://b/p', delete: 'true' }],
    [['--delete', 'dist', 's3://b/p'], { source: 'dist', bucket: 's3://b/p', delete: 'true' }],
    [['deploy', 'dist', 's3://b/p'], deploy],
    [['sync', 'dist', 's3://b/p', '-n'], { ...deploy, 'dry-run': 'true' }],
    [['deploy', 'dist', '--bucket', 's3://b/p'], deploy],
    [['deploy', 's3://b/p', '--source', 'dist'], deploy],
    [
      ['deploy', 'dist', 's3://b/p', '--delete', 'owned', '-nv'],
      { ...deploy, delete: 'owned', 'dry-run': 'true', verbose: 'true' },
    ],
    [['deploy', '--delete', 'false', 'dist', 's3://b/p'], { ...deploy, delete: 'false' }],
    [['deploy', '--dry-run', 'dist', 's3://b/p', '-q'], { ...deploy, 'dry-run': 'true', quiet: 'true' }],
    [['deploy', '--', '--odd', 's3://b/p'], { ...deploy, source: '--odd' }],
    [['ls', 's3://b/p'], { command: 'list', bucket: 's3://b/p' }],
    [
      ['rm', 's3://b/p', '--max-deletes', '50%'],
      { command: 'remove', bucket: 's3://b/p', 'max-deletes': '50%' },
    ],
    [['iam-policy', 'dist', 's3://b/p', '--delete'], { ...deploy, command: 'iam-policy', delete: 'true' }],
    [['--bucket', 'site'], { bucket: 'site' }],
    [
      ['cp', 'a b.pdf', 's3://b/x/c d.pdf'],
      { ...deploy, source: 'a b.pdf', bucket: 's3://b/x/', as: 'c d.pdf' },
    ],
    [['cp', 'a.pdf', 's3://b/c.pdf'], { ...deploy, source: 'a.pdf', bucket: 's3://b/', as: 'c.pdf' }],
    [['cp', 'a.pdf', 's3://b/x/'], { ...deploy, source: 'a.pdf', bucket: 's3://b/x/' }],
    [['cp', 'a.pdf', 's3://b'], { ...deploy, source: 'a.pdf', bucket: 's3://b' }],
    [['sync', 'a.pdf', 's3://b/c.pdf'], { ...deploy, source: 'a.pdf', bucket: 's3://b/c.pdf' }],
  ])('%j has words', (args, values) => {
    expect(valuesOf(...args)).toEqual(values)
  })

  it.each<[string[], object]>([
    [['--help'], { asks: 'help' }],
    [['help'], { asks: 'help' }],
    [['-h'], { asks: 'help' }],
    [['deploy', '--help'], { asks: 'help', command: 'deploy' }],
    [['help', 'rm'], { asks: 'help', command: 'remove' }],
    [['--help', 'list'], { asks: 'help', command: 'list' }],
    [['lst', '-h', '--nonsense'], { asks: 'help' }],
    [['--version'], { asks: 'version' }],
    [['-V'], { asks: 'version' }],
    [['version'], { asks: 'version' }],
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
    [['list', '--constructor', 'x'], ['--constructor: is not an option. See --help.']],
    [['sync', 'dist', 's3://b', '--dryrun'], ['--dryrun: is not an option. Did you mean --dry-run?']],
    [['rm', 's3://b/p', '--recursive'], ['--recursive: is not needed: everything below is included.']],
    [['deploy', '--no-delete'], ['--no-delete: is not an option. Write --delete=false.']],
    [
      ['--command', 'deploy'],
      ['--command: is not an option here. Write the command first, as in s3-site-deploy list.'],
    ],
    [['list', '--delete'], ['--delete: is not an option of list, but of deploy and preview.']],
    [
      ['list', '--dry-run'],
      ['--dry-run: is not an option of list, but of deploy, preview, remove and sweep.'],
    ],
    [['list', '--bucket'], ['--bucket: needs a value: --bucket <name>.']],
    [
      ['deploy', '--bucket', '--delete'],
      ['--bucket: needs a value. If "--delete" is meant, write --bucket=--delete'],
    ],
    [['list', '--region', 'a', '--region=b'], ['--region: is given more than once.']],
    [['deploy', '--delete', '--delete', '--delete'], ['--delete: is given more than once.']],
    [['deploy', '--dry-run='], ['--dry-run: "" is neither true nor false.']],
    [['list', 'site'], ['site: is not a target. Did you mean s3://site?']],
    [
      ['rm', 's3://a', 's3://b'],
      ['s3://b: is a second target. Write s3-site-deploy remove s3://<bucket>/<prefix>'],
    ],
    [['s3://b', 'dist'], ['s3://b: comes first, but this only uploads. Write s3-site-deploy dist s3://b']],
    [
      ['dist', 's3://b', '--bucket', 'c'],
      ['s3://b: is the target, and so is --bucket. Write only one of them.'],
    ],
    [['depoly', 'dist', 's3://b'], ['depoly: is not a command. Did you mean deploy?']],
    [
      ['dist/a.html', 'dist/b.html', 's3://b'],
      [
        "dist/b.html: is a second source. Write s3-site-deploy deploy <source> s3://<bucket>/<prefix>, with quotes around a pattern ('dist/**/*.html') so that the shell does not expand it.",
      ],
    ],
  ])('%j is refused', (args, messages) => {
    expect(complaints(...args)).toEqual(messages)
  })

  it('with several mistakes is told all of them', () => {
    expect(
      complaints('remove', 'x', '--source', 'dist', '--nope', '--bucket').map(line => line.split(':')[0]),
    ).toEqual(['x', '--source', '--nope', '--bucket'])
  })

  it('with nothing in it is told how to begin', () => {
    expect(() => readArguments([])).toThrow(
      'command: is missing. Try s3-site-deploy dist s3://bucket/prefix --dry-run, or --help.',
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
