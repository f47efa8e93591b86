import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/config/arguments.ts'
import { COMMAND_TEXTS, COMMANDS } from '../../src/config/commands.ts'
import { helpText } from '../../src/config/help.ts'
import { COMMAND_LINE_OPTIONS } from '../../src/config/options.ts'

describe('the help', () => {
  it.each([undefined, ...COMMANDS])('for %s names every option that it takes, and no other', command => {
    const shown = helpText(80, command).matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)
    const wanted = COMMAND_LINE_OPTIONS.filter(
      ({ commands }) => command === undefined || commands.includes(command),
    )
    expect([...shown].map(([, name]) => name).sort()).toEqual(wanted.map(({ name }) => name).sort())
  })

  const widths = [40, 60, 80, 120, 160, 400]
  it.each(widths.flatMap(width => [undefined, ...COMMANDS].map(command => ({ width, command }))))(
    'fits a terminal of $width columns and has no markup: $command',
    ({ width, command }) => {
      const text = helpText(width, command)
      expect(text).not.toContain('`')
      expect(text.endsWith('\n')).toBe(true)
      const tooLong = text.split('\n').filter(line => line.length > width && line.trim().includes(' '))
      expect(tooLong.filter(line => !/^ {2}(-\w, )?--/.test(line))).toEqual([])
      const longest = Math.max(...text.split('\n').map(line => line.length))
      if (command !== 'list' && command !== 'sweep')
        expect(longest).toBeGreaterThan(Math.min(width, 160) - 15)
    },
  )

  it('for all begins with how to call it and what there is', () => {
    expect(helpText(80).split('\n').slice(0, 19)).toEqual([
      'Usage: s3-site-deploy [deploy] <source> s3://<bucket>/<prefix> [options]',
      '',
      'Commands:',
      '  deploy, sync, cp            Deploy a built site to a prefix of a bucket.',
      '                              Uploads only what changed.',
      '  preview                     Deploy the preview of a pull request, and remove',
      '                              it once the pull request is closed.',
      '  sweep                       Remove previews that no deploy has changed for',
      '                              some time.',
      '  list, ls                    List the objects below a prefix.',
      '  remove, rm                  Delete the objects below a prefix.',
      '  iam-policy                  Print the smallest IAM policy that a deploy with',
      '                              the same options needs. Sends no requests.',
      '  help [command]              Show this help, or the help of a command.',
      '  completion <shell>          Print a completion script for bash, zsh or fish.',
      '  version                     Show the version.',
      '',
      'Options of all commands:',
      '  --bucket <name>             Name of the bucket, or s3://bucket/some/prefix.',
    ])
  })

  it('for a command begins with what it does and how to call it', () => {
    expect(helpText(80, 'list').split('\n').slice(0, 8)).toEqual([
      'List the objects below a prefix.',
      '',
      'Usage: s3-site-deploy list s3://<bucket>/<prefix> [options]',
      '',
      'Also: ls',
      '',
      'Options:',
      '  --bucket <name>             Name of the bucket, or s3://bucket/some/prefix.',
    ])
  })

  it('puts texts below the names where there is no room beside them', () => {
    expect(helpText(40, 'list')).toContain(
      '\n  --bucket <name>\n      Name of the bucket, or\n      s3://bucket/some/prefix. For\n',
    )
  })

  it('shows choices, defaults and short forms', () => {
    const text = helpText(80, 'deploy')
    expect(text).toMatch(/One of\s+AES256, aws:kms, aws:kms:dsse\./)
    expect(text).toContain('(default: auto)')
    expect(text).toContain('\n  --delete [owned]')
    expect(text).toContain('\n  -n, --dry-run               Show the plan and write nothing.\n')
  })

  it.each(COMMANDS)('for %s has examples that can be read', command => {
    for (const example of COMMAND_TEXTS[command].examples) {
      expect(helpText(160, command)).toContain(`\n  ${example}\n`)
      expect(helpText(160)).toContain(`  ${example}\n`)
      const [program, ...args] = example.replaceAll('"', '').split(' ')
      expect(program).toBe('s3-site-deploy')
      expect(readArguments(args)).toMatchObject({ asks: 'run', inputs: { problems: [] } })
    }
  })
})
