import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Content by path, `/` between folders; undefined removes what is there. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>

/** An empty folder that goes when the test ends. Its path has no links in it. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 's3-site-deploy-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** A folder with these files, which goes when the test ends. */
export function site(files: Files): string {
  const root = temporaryFolder()
  change(root, files)
  return root
}

/** Writes and removes files below `root`. */
export function change(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path)
    if (content === undefined) {
      rmSync(file, { recursive: true, force: true })
    } else {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
  }
}
