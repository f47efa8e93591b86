import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/**
 * Puts a mime-types of its table alone where the bundler looks first. The whole package brings mime-db along, 170 kB of
 * which a run would read every byte to make the same table.
 * @param {string} lib where the JavaScript to bundle lies
 */
export function slimMimeTypes(lib) {
  const { types } = require('mime-types')
  const folder = join(lib, 'node_modules', 'mime-types')
  mkdirSync(folder, { recursive: true })
  const table = JSON.stringify(types)
  writeFileSync(
    join(folder, 'index.js'),
    `exports.types = Object.assign(Object.create(null), JSON.parse(${JSON.stringify(table)}))\n`,
  )
  const original = dirname(require.resolve('mime-types/package.json'))
  cpSync(join(original, 'package.json'), join(folder, 'package.json'))
  const database = dirname(createRequire(join(original, 'index.js')).resolve('mime-db/package.json'))
  const licenses = [original, database].map(from => readFileSync(join(from, 'LICENSE'), 'utf8'))
  writeFileSync(join(folder, 'LICENSE'), licenses.join('\n'))
}
