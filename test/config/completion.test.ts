import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { completionScript, SHELLS, type Shell } from '../../src/config/completion.ts'
import { COMMAND_LINE_OPTIONS } from '../../src/config/options.ts'
import { temporaryFolder } from '../support/site.ts'

const isThere = (shell: Shell) => spawnSync(shell, ['-c', 'true']).status === 0

describe('completion', () => {
  it.each(SHELLS)('for %s knows every option', shell => {
    const script = completionScript(shell)
    for (const { name } of COMMAND_LINE_OPTIONS) {
      expect(script).toMatch(shell === 'fish' ? new RegExp(` -l ${name} `) : new RegExp(`--${name}\\b`))
    }
  })

  it.each(SHELLS.filter(isThere))('for %s is something that it can read', shell => {
    // fish reads no script from a pipe with -n.
    const file = join(temporaryFolder(), 'completion')
    writeFileSync(file, completionScript(shell))
    const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['iam', ['iam-policy']],
    ['--dry', ['--dry-run']],
    ['dist s3://b --delete o', ['owned']],
    ['list --dry', []],
    ['rm s3://b --dry', ['--dry-run']],
    ['dist --acl bucket-owner-r', ['bucket-owner-read']],
    ['completion f', ['fish']],
  ]

  it.runIf(isThere('bash')).each(cases)('of "%s" in bash', (line, wanted) => {
    const words = ['s3-site-deploy', ...line.split(' ')]
    const script = `${completionScript('bash')}
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _s3_site_deploy; echo "\${COMPREPLY[*]}"`
    const { stdout } = spawnSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' })
    expect(stdout.trim().split(' ').filter(Boolean)).toEqual(wanted)
  })

  // A value of its own behind --delete is beyond fish.
  it.runIf(isThere('fish')).each(cases.filter(([line]) => !line.includes('--delete')))(
    'of "%s" in fish',
    (line, wanted) => {
      const script = `${completionScript('fish')}\ncomplete -C 's3-site-deploy ${line}'`
      const { stdout } = spawnSync('fish', ['--no-config', '-c', script], { encoding: 'utf8' })
      expect(stdout.split('\n').flatMap(row => row.split('\t')[0] || [])).toEqual(wanted)
    },
  )
})
