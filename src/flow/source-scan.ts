import type { DeployConfig } from '../config/config.ts'
import { expectToDigest } from '../local/digest-parts.ts'
import { KeptBodies } from '../local/kept-bodies.ts'
import { type Scan, scanLocal } from '../local/scan.ts'
import { collectGarbageOf, keepHeapSmall, VERY_MANY_FILES } from '../pace/small-heap.ts'
import { compileGrants, type Selected } from '../patterns/selection.ts'

/** From this many files on, a garbage collection is worth its time. */
const MANY_FILES = 4_000

/** Percent by which the heap may grow then: much is alive, so that little growth is much memory. */
const GROWTH = 12

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
  #targets: number
  /** Bytes of the files that are too large to be hashed while they are scanned. */
  #unhashed = 0
  #isDeployed = false
  /** Files or objects that were seen. */
  #most = 0

  /** @param targets how many will read it; the last one takes it along */
  constructor(targets = 1) {
    this.#targets = targets
  }

  /** @throws SourceError with everything in the source that cannot be deployed */
  async read(
    { source, compress, allow }: DeployConfig,
    selection: Selected,
    { onFound, onProgress }: SourceWatch,
    signal: AbortSignal,
  ): Promise<Scan> {
    this.#targets -= 1
    const before = this.#scan
    if (this.#targets === 0) this.#scan = undefined
    if (before !== undefined) {
      onFound(before.files.map(({ path }) => path))
      return before
    }
    this.#ofScan = compress === 'none' ? this.kept : undefined
    const onWalk = (files: number) => {
      this.#keepHeapSmall(files)
      if (files > MANY_FILES) this.#ofScan?.forgetAll()
    }
    const found = (paths: readonly string[]) => {
      onWalk(paths.length)
      onFound(paths)
    }
    const kept = this.#ofScan
    const watch = { ...(kept && { kept }), onWalk, onFound: found, onProgress }
    const scan = await scanLocal(source, { selection, allowed: compileGrants(allow) }, signal, watch)
    if (this.#targets > 0) this.#scan = scan
    this.#unhashed = scan.files.reduce((sum, { md5, size }) => sum + (md5 === undefined ? size : 0), 0)
    this.#expectToHash()
    collectGarbageOf(scan.files.length)
    return scan
  }

  /** A target has so many objects, of which little goes up again. */
  isDeployed(objects: number): void {
    this.#keepHeapSmall(objects)
    this.#ofScan?.forgetAll()
    this.#isDeployed = true
    this.#expectToHash()
  }

  /** Large files are hashed where the bucket may have them already. */
  #expectToHash(): void {
    if (this.#isDeployed) expectToDigest(this.#unhashed)
  }

  #keepHeapSmall(files: number): void {
    this.#most = Math.max(this.#most, files)
    if (this.#most > VERY_MANY_FILES) keepHeapSmall(GROWTH)
    else if (this.#most > MANY_FILES) keepHeapSmall()
  }
}
