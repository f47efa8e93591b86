import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder that is gone after the test; its path has no links in it. */
export function makeFolder(): string {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 's3-site-deploy-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder with these files, by their paths below it. */
export function makeTree(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = makeFolder()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

/** Links to a folder, which everybody may do on Windows too. @param target absolute */
export function linkFolder(target: string, path: string): void {
  symlinkSync(target, path, 'junction')
}

/** Windows lets only some users make links to files. */
export const canLink = linksWork()

function linksWork(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 's3-site-deploy-'))
  try {
    symlinkSync('target', join(folder, 'link'))
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const WINDOWS = process.platform === 'win32'
