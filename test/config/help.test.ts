import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/config/arguments.ts'
import { helpText } from '../../src/config/help.ts'
import { COMMAND_LINE_OPTIONS, COMMAND_TEXTS, COMMANDS } from '../../src/config/options.ts'

describe('the help', () => {
  it.each([undefined, ...COMMANDS])('for %s names every option that it takes, and no other', command => {
    const shown = helpText(command).matchAll(/^ {2}(?:-h, )?--([a-z-]+)/gm)
    const wanted = COMMAND_LINE_OPTIONS.filter(
      ({ commands }) => command === undefined || commands.includes(command),
    )
    expect([...shown].map(([, name]) => name).sort()).toEqual(wanted.map(({ name }) => name).sort())
  })

  it.each([undefined, ...COMMANDS])('for %s fits a terminal and has no markup', command => {
    const text = helpText(command)
    expect(text).not.toContain('`')
    expect(text.endsWith('\n')).toBe(true)
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(100)
  })

  it('for all begins with how to call it and what there is', () => {
    expect(helpText().split('\n').slice(0, 10)).toEqual([
      'Usage: s3-site-deploy <command> [options]',
      '',
      'Commands:',
      '  deploy                      Make an S3 prefix hold exactly a built site; upload only what',
      '                              changed.',
      '  list                        List the objects below a prefix.',
      '  remove                      Delete the objects below a prefix.',
      '  iam-policy                  Print the smallest IAM policy for a deploy with the same options;',
      '                              nothing is asked of AWS.',
      '',
    ])
  })

  it('for a command begins with what it does and what it needs', () => {
    expect(helpText('deploy').split('\n').slice(0, 7)).toEqual([
      'Make an S3 prefix hold exactly a built site; upload only what changed.',
      '',
      'Usage: s3-site-deploy deploy --bucket <name> --source <path> [options]',
      '',
      'Options:',
      "  --bucket <name>             The bucket's name; s3://bucket/some/prefix is understood too, if",
      '                              prefix is empty. (required)',
    ])
  })

  it('shows choices, defaults and short forms', () => {
    const text = helpText('deploy')
    expect(text).toContain('One of AES256,')
    expect(text).toContain('(default: auto)')
    expect(text).toContain('  -h, --help                  Show this text.')
  })

  it.each(COMMANDS)('for %s has an example that can be read', command => {
    const { example } = COMMAND_TEXTS[command]
    expect(helpText(command)).toContain(`\nExample:\n  ${example}\n`)
    expect(helpText()).toContain(`  ${example}\n`)
    const [program, ...args] = example.split(' ')
    expect(program).toBe('s3-site-deploy')
    expect(readArguments(args)).toMatchObject({ asks: 'run', inputs: { problems: [] } })
  })
})
