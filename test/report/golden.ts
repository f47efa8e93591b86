import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'

const HERE = join(import.meta.dirname, 'golden')

/**
 * Compares a text with a file of test/report/golden, or of another folder, byte for byte. These files are what users
 * see: after a change that is meant, write them anew with `UPDATE_GOLDEN=1 npx vitest run` and read the difference.
 */
export function expectGolden(name: string, text: string, folder = HERE): void {
  const file = join(folder, name)
  const { UPDATE_GOLDEN } = process.env
  if (UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  expect(text).toBe(readFileSync(file, 'utf8'))
}
