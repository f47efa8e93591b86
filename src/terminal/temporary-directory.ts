import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of this run's own, made on first use, since steps share the runner's. */
export function temporaryDirectory(parent = tmpdir()): () => string {
  let made: string | undefined
  return () => {
    made ??= mkdtempSync(join(parent, 's3-site-deploy-'))
    return made
  }
}
