import { parentPort } from 'node:worker_threads'
import { inspectFile } from './inspect.ts'
import type { Batch } from './inspect-files.ts'

/*
 * A thread that inspects files beside the main one. An entry of its own: scripts/build.mjs makes it a bundle.
 */

parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(batch.map(found => inspectFile(found))))
