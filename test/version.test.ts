import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { VERSION } from '../src/version.ts'

const CLI = new URL('../src/cli.ts', import.meta.url)
const { version, engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

test('the version is that of the package', () => {
  expect(VERSION).toBe(version)
})

/** Runs the command line as if this were another version of Node. */
function cliOn(node: string) {
  const versions = `{ ...process.versions, node: '${node}' }`
  const code = `Object.defineProperty(process, 'versions', { value: ${versions} }); await import('${CLI}')`
  const args = ['--input-type=module', '--eval', code, 'cli', '--version']
  return spawnSync(process.execPath, args, { encoding: 'utf8' })
}

test('the command line says which Node it needs, and runs on none that is older', () => {
  expect(engines.node).toBe('>=22.3')
  for (const older of ['20.19.0', '22.2.0'])
    expect(cliOn(older)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `s3-site-deploy needs Node 22.3 or later; this is ${older}.\n`,
    })
  expect(cliOn('22.3.0')).toMatchObject({ status: 0, stderr: '', stdout: `${VERSION}\n` })
})
