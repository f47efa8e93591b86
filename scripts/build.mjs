// Builds dist/: TypeScript to JavaScript with tsc (ncc's own loader cannot read TypeScript 7: vercel/ncc#1336), then
// one bundle for both entries. index.js and cli.js are two lines each that import it, so dist/ holds the engine once.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { licensesOf } from './licenses.mjs'
import { slimEntities } from './slim-entities.mjs'
import { slimMimeTypes } from './slim-mime-types.mjs'
import { slimToolkit } from './slim-toolkit.mjs'

const require = createRequire(import.meta.url)
const node = (script, ...args) => execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' })
const ncc = require.resolve('@vercel/ncc/dist/ncc/cli.js')
const scratch = mkdtempSync(join(tmpdir(), 's3-site-deploy-build-'))
const stats = join(scratch, 'stats.json')

rmSync('lib', { recursive: true, force: true })
rmSync('dist', { recursive: true, force: true })
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
slimMimeTypes('lib')
slimToolkit('lib')
await slimEntities('lib')
node(ncc, 'build', 'lib/main.js', '-o', 'dist', '--stats-out', stats)
renameSync('dist/index.js', 'dist/main.js')
// A thread loads a bundle of its own: small, since each one reads it.
node(ncc, 'build', 'lib/local/thread-entry.js', '-o', join(scratch, 'thread'))
cpSync(join(scratch, 'thread', 'index.js'), 'dist/thread-entry.js')
for (const entry of ['index.js', 'cli.js']) cpSync(`lib/${entry}`, `dist/${entry}`)

writeFileSync('dist/licenses.txt', licensesOf(JSON.parse(readFileSync(stats, 'utf8'))))
// The files are ES modules wherever they are copied to.
writeFileSync('dist/package.json', `${JSON.stringify({ type: 'module' }, null, 2)}\n`)
rmSync(scratch, { recursive: true })
