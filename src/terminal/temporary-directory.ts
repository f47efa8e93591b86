import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of this run's own, made when it is first asked for: steps share the one of the runner. */
export function temporaryDirectory(parent = tmpdir()): () => string {
  let made: string | undefined
  return () => {
    made ??= mkdtempSync(join(parent, 's3-site-deploy-'))
    return made
  }
}
