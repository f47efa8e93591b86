import type { DeployConfig } from '../config/config.ts'
import { KeptBodies } from '../local/kept-bodies.ts'
import { type Scan, scanLocal } from '../local/scan.ts'
import { collectGarbage, keepHeapSmall } from '../pace/small-heap.ts'
import { compileGrants, type Selected } from '../patterns/selection.ts'

/** From this many files on, a garbage collection is worth its time. */
const MANY_FILES = 4_000

/** From this many files on, reading them is worth a garbage collection of its own. */
const VERY_MANY_FILES = 20_000

/** Is told of a scan. */
export interface SourceWatch {
  /** The paths of all files, before any is opened. */
  readonly onFound: (paths: readonly string[]) => void
  readonly onProgress: (files: number) => void
}

/** The source, read once for all targets of a run: each gets the same files. */
export class SourceScan {
  /** Content that waits to be sent: compressed, or of files that no target has yet. */
  readonly kept = new KeptBodies()
  /** What the scan keeps its content in. What is compressed needs the room more. */
  #ofScan: KeptBodies | undefined
  #scan: Scan | undefined

  /** @throws SourceError with everything in the source that cannot be deployed */
  async read(
    { source, compress, allow }: DeployConfig,
    selection: Selected,
    { onFound, onProgress }: SourceWatch,
    signal: AbortSignal,
  ): Promise<Scan> {
    if (this.#scan !== undefined) {
      onFound(this.#scan.files.map(({ path }) => path))
      return this.#scan
    }
    this.#ofScan = compress === 'none' ? this.kept : undefined
    const found = (paths: readonly string[]) => {
      onFound(paths)
      if (paths.length > MANY_FILES) this.#saveMemory()
    }
    const kept = this.#ofScan
    const watch = { ...(kept && { kept }), onFound: found, onProgress }
    this.#scan = await scanLocal(source, { selection, allowed: compileGrants(allow) }, signal, watch)
    if (this.#scan.files.length > VERY_MANY_FILES) collectGarbage()
    return this.#scan
  }

  /** Of what a target has already little goes up again. */
  isDeployed(): void {
    this.#ofScan?.forgetAll()
  }

  #saveMemory(): void {
    keepHeapSmall()
    this.#ofScan?.forgetAll()
  }
}
