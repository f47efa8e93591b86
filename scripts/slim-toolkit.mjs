import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What is loaded when it is asked for, or never: a client of HTTP with 1 MB of code, and one of other programs. */
const CHANGES = [
  ["import { OidcClient } from './oidc-utils.js';\n", ''],
  [
    'return yield OidcClient.getIDToken(aud);',
    "return yield (yield import('./oidc-utils.js')).OidcClient.getIDToken(aud);",
  ],
  ["export * as platform from './platform.js';\n", ''],
]

/**
 * Puts an @actions/core where the bundler looks first that loads its HTTP client for a token alone: every run would
 * read it otherwise, for a few lines of workflow commands.
 * @param {string} lib where the JavaScript to bundle lies
 */
export function slimToolkit(lib) {
  const original = dirname(dirname(fileURLToPath(import.meta.resolve('@actions/core'))))
  const folder = join(lib, 'node_modules', '@actions', 'core')
  cpSync(original, folder, { recursive: true })
  const core = join(folder, 'lib', 'core.js')
  let text = readFileSync(core, 'utf8')
  for (const [before, after] of CHANGES) {
    if (!text.includes(before))
      throw new Error(`@actions/core has changed: ${before.trim()} is not in core.js.`)
    text = text.replace(before, after)
  }
  writeFileSync(core, text)
}
