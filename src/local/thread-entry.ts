import { parentPort } from 'node:worker_threads'
import { digestPart, type FilePart } from './digest-part.ts'
import { inspectFile } from './inspect.ts'
import type { FoundFile } from './walk.ts'

/*
 * A thread that reads files beside the main one. An entry of its own: scripts/build.mjs makes it a bundle.
 */

/** What a thread is asked: to inspect files, or to hash a part of one. */
export type Task =
  | { readonly task: 'inspect'; readonly files: readonly FoundFile[] }
  | { readonly task: 'digest'; readonly part: FilePart }

parentPort?.on('message', (asked: Task) => parentPort?.postMessage(answer(asked)))

function answer(asked: Task) {
  return asked.task === 'inspect' ? asked.files.map(found => inspectFile(found)) : digestPart(asked.part)
}
