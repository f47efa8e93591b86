import { hash, randomUUID } from 'node:crypto'
import { BATCH_PAUSE, batchesOf } from '../cloudfront/batches.ts'
import { CloudFrontError } from '../cloudfront/cloudfront-error.ts'
import type { Invalidation } from '../cloudfront/invalidation.ts'
import {
  BLIND_WAIT_MS,
  COMPLETION,
  isPassing,
  type Patience,
  patiently,
  REFUSED,
  UNASKED_COMPLETION,
  until,
} from '../cloudfront/patience.ts'
import { SYSTEM_CLOCK } from '../pace/clock.ts'
import { type InvalidationOrder, invalidationsFor, pathsToNote } from '../plan/invalidations.ts'
import { staleAfter } from '../plan/stale.ts'
import { doneIn } from './done-in.ts'
import type { Running } from './running.ts'
import { timed } from './timed.ts'
import type { Tools } from './tools.ts'

/**
 * Tells caches what has been changed since they were last told. What fails is noted: the record has to know of it.
 * @param beforeDeletes whether files are deleted next that pages held by an edge may name
 */
export async function invalidateStep(running: Running, beforeDeletes: boolean): Promise<void> {
  const { plan, told } = running
  const done = doneIn([...running.outcomes.values()])
  const untold = new Set([...done].filter(change => !told?.has(change)))
  const stale = staleAfter(plan, untold, told === undefined)
  const openPaths = told === undefined ? [] : running.openPaths
  running.told = done
  const orders = invalidationsFor(plan, stale)
  const isTold =
    orders.length === 0 || (await timed('invalidate', running, () => tell(orders, running, beforeDeletes)))
  running.openPaths = isTold ? openPaths : [...new Set([...openPaths, ...pathsToNote(plan, stale)])]
}

/** Resolves with whether every distribution has accepted its invalidation. */
async function tell(
  orders: readonly InvalidationOrder[],
  running: Running,
  beforeDeletes: boolean,
): Promise<boolean> {
  const errors = running.invalidationErrors
  const started = await inTurn(orders, errors, order => start(order, running))
  let invalidations = started.flatMap(
    ({ item, result }): readonly Invalidation[] => result ?? [{ ...item, state: 'not-started' }],
  )
  const isTold = invalidations.every(({ state }) => state !== 'not-started')
  const completing = waitIn(running, beforeDeletes && isTold)
  if (completing !== undefined) {
    const ended = await inTurn(invalidations, errors, invalidation => completing(invalidation, running))
    invalidations = ended.map(({ item, result }) => result ?? item)
  }
  running.invalidations = [...running.invalidations, ...invalidations]
  running.hasFailed ||= errors.length > 0
  return isTold
}

type Completing = (invalidation: Invalidation, running: Running) => Promise<Invalidation>

function waitIn({ plan, mayGoOn }: Running, beforeDeletes: boolean): Completing | undefined {
  const wait = plan.invalidation?.options.wait
  if (wait === 'always') return (invalidation, running) => completion(invalidation, running, COMPLETION)
  return wait === 'auto' && beforeDeletes && mayGoOn ? completionIfKnown : undefined
}

interface Done<Item, Result> {
  readonly item: Item
  readonly result?: Result
}

/** Does the same with each, even if others fail. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  errors: unknown[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Done<Item, Result>[]> {
  const results: Done<Item, Result>[] = []
  for (const item of items) {
    try {
      results.push({ item, result: await work(item) })
    } catch (error) {
      results.push({ item })
      errors.push(error)
    }
  }
  return results
}

async function start(
  { distribution, paths }: InvalidationOrder,
  running: Running,
): Promise<readonly Invalidation[]> {
  const whole = await startBatch(distribution, paths, running, AT_ONCE)
  if (whole !== undefined) return [whole]
  const { signal, clock = SYSTEM_CLOCK } = running.tools
  const started: Invalidation[] = []
  for (const batch of batchesOf(paths)) {
    if (started.length > 0) await clock.sleep(BATCH_PAUSE, signal)
    const one = await startBatch(distribution, batch, running)
    if (one !== undefined) started.push(one)
  }
  return started
}

/** Where CloudFront limits what is asked for in a second, waiting helps no batch that is larger than that. */
const AT_ONCE = 'at-once'

/** Resolves with undefined where a batch is refused for now, and could go in several. */
async function startBatch(
  distribution: string,
  paths: readonly string[],
  { plan, tools }: Running,
  mode?: typeof AT_ONCE,
): Promise<Invalidation | undefined> {
  const { signal } = tools
  signal.throwIfAborted()
  const cloudFront = await tools.connectCloudFront()
  // Repeats of one request are one invalidation; two steps of one job with the same paths must be two.
  const run = plan.provenance.run ?? ''
  const reference = hash('sha256', [run, randomUUID(), distribution, ...paths].join('\n'))
  const ask = () => cloudFront.invalidate(distribution, paths, reference, signal)
  const divides = mode === AT_ONCE && batchesOf(paths).length > 1
  try {
    const id = await (divides ? ask() : persisting(tools, ask))
    return { distribution, paths, state: 'started', id }
  } catch (error) {
    if (divides && isPassing(error)) return undefined
    throw error
  }
}

/** If waiting is only a precaution, not knowing the result is not a failure. */
async function completionIfKnown(invalidation: Invalidation, running: Running): Promise<Invalidation> {
  const { signal, watch, clock = SYSTEM_CLOCK } = running.tools
  try {
    return await completion(invalidation, running, UNASKED_COMPLETION)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof CloudFrontError)) throw error
    watch?.onUnconfirmed?.(error)
    if (error.details.code !== 'TimedOut') await clock.sleep(BLIND_WAIT_MS, signal)
    return invalidation
  }
}

async function completion(
  invalidation: Invalidation,
  { tools }: Running,
  patience: Patience,
): Promise<Invalidation> {
  const { distribution, id } = invalidation
  if (id === undefined) return invalidation
  const { signal, watch, clock = SYSTEM_CLOCK } = tools
  const cloudFront = await tools.connectCloudFront()
  const from = clock.now()
  const ask = () => {
    watch?.onWaiting?.(id, Math.round((clock.now() - from) / 1000))
    return persisting(tools, () => cloudFront.isCompleted(distribution, id, signal))
  }
  if (await until(ask, patience, signal, clock)) return { ...invalidation, state: 'completed' }
  throw new CloudFrontError(`it was not done after ${patience.budgetMs / 60_000} minutes`, {
    operation: 'GetInvalidation',
    distribution,
    code: 'TimedOut',
  })
}

function persisting<Answer>(
  { signal, watch, clock = SYSTEM_CLOCK }: Tools,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  return patiently(ask, REFUSED, signal, (error, ms) => watch?.onPatience?.(error, ms), clock)
}
