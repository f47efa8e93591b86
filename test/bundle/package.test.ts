import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { VERSION } from '../../src/version.ts'
import { temporaryFolder } from '../support/site.ts'

vi.setConfig({ testTimeout: 120_000 })

const PROJECT = join(import.meta.dirname, '..', '..')
// A shell: npm is a script on Windows.
const npm = (cwd: string, ...args: readonly string[]) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32', stdio: 'pipe' })

test('the packed package installs nothing beside its bundle, and runs', () => {
  const folder = temporaryFolder()
  const packed = npm(PROJECT, 'pack', '--ignore-scripts', '--pack-destination', folder)
    .trim()
    .split('\n')
    .at(-1)
  npm(folder, 'init', '--yes')
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', `./${packed}`)

  const modules = join(folder, 'node_modules')
  expect(readdirSync(modules).filter(name => !name.startsWith('.'))).toEqual(['s3-site-deploy'])
  const { dependencies } = JSON.parse(readFileSync(join(modules, 's3-site-deploy', 'package.json'), 'utf8'))
  expect(dependencies).toBeUndefined()
  expect(npm(folder, 'exec', '--', 's3-site-deploy', '--version').trim()).toBe(VERSION)
})
