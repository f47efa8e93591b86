import { inLanes } from '../pace/lanes.ts'
import type { Limiter } from '../pace/limiter.ts'
import type { Phase, PhaseName } from '../plan/order.ts'
import type { Delete, Work } from '../plan/plan.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import type { ObjectStore } from '../s3/object-store.ts'
import { MULTIPART_THRESHOLD } from '../s3/part-size.ts'
import type { ApplyResult, LeftUpload, Outcome } from './apply-result.ts'
import { Buffers } from './buffers.ts'
import { copyHeaders, isCopied } from './copy-headers.ts'
import { deleteObjects } from './delete-objects.ts'
import { withheld } from './ended.ts'
import { graceAfter } from './grace.ts'
import type { PhaseContext } from './phase-context.ts'
import { putInParts } from './put-in-parts.ts'
import { putWhole } from './put-whole.ts'

export interface Progress {
  readonly phase: PhaseName
  /** Changes that were applied or failed, of `total`. */
  readonly done: number
  readonly total: number
  /** Sent in this phase so far. */
  readonly bytes: number
}

export interface ApplyOptions {
  readonly limiter: Limiter
  /** Aborted: somebody cancelled the run. */
  readonly signal: AbortSignal
  /** Called when a phase begins and after each step of it, possibly thousands of times a second. */
  readonly onProgress?: (progress: Progress) => void
}

/** Failing keys after which a phase is given up: more of them tell nothing new. */
const MAX_FAILURES = 20

/** How long requests may go on once the run is cancelled, so that it is known what they did. */
const GRACE_MS = 2000

/** At least, whatever a throttled limiter lets through as a phase begins; what waits there holds no bytes. */
const SMALL_LANES = 96
/** One sends its parts while the next begins or the last completes. */
const LARGE_LANES = 2
/** Each request is 1,000 deletes to the store, which counts them singly. */
const DELETE_LANES = 4
const DELETE_BATCH = 1000

/** What the phases of a run share. */
interface Run {
  readonly store: ObjectStore
  readonly options: ApplyOptions
  readonly requests: AbortSignal
  readonly buffers: Buffers
  readonly outcomes: Map<Work, Outcome>
  readonly leftUploads: LeftUpload[]
}

/**
 * Carries out phases in their order, each complete before the next begins. After a failure no later phase
 * begins: its changes are withheld. Never rejects because of the store, a file or a cancellation: the outcomes
 * tell. Once cancelled, it resolves within about four seconds.
 */
export async function applyPhases(
  phases: readonly Phase[],
  store: ObjectStore,
  options: ApplyOptions,
): Promise<ApplyResult> {
  const grace = graceAfter(options.signal, GRACE_MS)
  const run: Run = {
    store,
    options,
    requests: grace.signal,
    buffers: new Buffers(),
    outcomes: new Map(),
    leftUploads: [],
  }
  try {
    for (const phase of phases) {
      if (!(await applyPhase(phase, run))) break
    }
  } finally {
    grace.dispose()
  }
  const outcomeOf = (change: Work) => run.outcomes.get(change) ?? withheld(change)
  return {
    outcomes: phases.flatMap(({ changes }) => changes.map(outcomeOf)),
    cancelled: options.signal.aborted,
    leftUploads: run.leftUploads,
  }
}

/** Resolves with whether every change of the phase was applied. */
async function applyPhase({ name, changes }: Phase, run: Run): Promise<boolean> {
  const { store, requests, buffers, options } = run
  const halt = new AbortController()
  const starts = AbortSignal.any([options.signal, halt.signal])
  let done = 0
  let bytes = 0
  let failures = 0

  const report = () => options.onProgress?.({ phase: name, done, total: changes.length, bytes })
  const settle = (outcome: Outcome) => {
    if (outcome.outcome === 'withheld') return
    run.outcomes.set(outcome.change, outcome)
    done += 1
    if (outcome.outcome === 'failed') {
      failures += 1
      if (failures >= MAX_FAILURES || endsRun(outcome.error)) halt.abort()
    }
    report()
  }
  const context: PhaseContext = {
    store,
    limiter: options.limiter,
    buffers,
    starts,
    requests,
    onBytes: sent => {
      bytes += sent
      report()
    },
    onLeftUpload: left => run.leftUploads.push(left),
  }

  report()
  const { small, large, copies, deletes } = sortOut(changes)
  const lanes = Math.max(SMALL_LANES, 2 * options.limiter.limit)
  await Promise.all([
    inLanes(LARGE_LANES, large, starts, async write => settle(await putInParts(write, context))),
    inLanes(lanes, small, starts, async write => settle(await putWhole(write, context))),
    inLanes(lanes, copies, starts, async copy => settle(await copyHeaders(copy, context))),
    inLanes(DELETE_LANES, batches(deletes), starts, async batch => {
      for (const outcome of await deleteObjects(batch, context)) settle(outcome)
    }),
  ])
  return failures === 0 && !starts.aborted
}

/** By how they are carried out; the largest first, so that no long request begins when the rest is done. */
function sortOut(changes: readonly Work[]) {
  const deletes = changes.filter(change => change.action === 'delete')
  const copies = changes.filter(change => change.action === 'headers').filter(isCopied)
  const copied = new Set<Work>(copies)
  const writes = changes
    .filter(change => change.action !== 'delete')
    .filter(change => !copied.has(change))
    .sort((a, b) => b.wanted.size - a.wanted.size)
  const firstSmall = writes.findIndex(({ wanted }) => wanted.size <= MULTIPART_THRESHOLD)
  const large = firstSmall === -1 ? writes : writes.slice(0, firstSmall)
  return { large, small: writes.slice(large.length), copies, deletes }
}

function* batches(deletes: readonly Delete[]): Generator<readonly Delete[]> {
  for (let from = 0; from < deletes.length; from += DELETE_BATCH) {
    yield deletes.slice(from, from + DELETE_BATCH)
  }
}

function endsRun(error: Error): boolean {
  return error instanceof StoreError && error.details.verdict === 'run'
}
