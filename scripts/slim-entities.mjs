import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * Puts an htmlparser2 with entities where the bundler looks first whose table of HTML's named characters is unpacked
 * already: to unpack it takes 7 ms, and every run that reads a page would.
 * @param {string} lib where the JavaScript to bundle lies
 */
export async function slimEntities(lib) {
  const packages = join(lib, 'node_modules')
  for (const name of ['htmlparser2', 'entities']) {
    const original = dirname(dirname(fileURLToPath(import.meta.resolve(name))))
    cpSync(original, join(packages, name), { recursive: true })
  }
  const file = join(packages, 'entities', 'dist', 'generated', 'decode-data-html.js')
  const { htmlDecodeTree } = await import(pathToFileURL(file).href)
  if (!(htmlDecodeTree instanceof Uint16Array) || !readFileSync(file, 'utf8').includes('decodeTrieDict('))
    throw new Error('entities has changed: htmlDecodeTree is no packed table.')
  const bytes = Buffer.alloc(htmlDecodeTree.length * 2)
  for (const [at, unit] of htmlDecodeTree.entries()) bytes.writeUInt16LE(unit, at * 2)
  // Its bytes one by one: readUInt16LE takes four times as long.
  writeFileSync(
    file,
    `const bytes = Buffer.from('${bytes.toString('base64')}', 'base64')\n` +
      'const unit = (_, at) => (bytes[at * 2] ?? 0) | ((bytes[at * 2 + 1] ?? 0) << 8)\n' +
      'export const htmlDecodeTree = Uint16Array.from({ length: bytes.length / 2 }, unit)\n',
  )
}
