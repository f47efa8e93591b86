import { hash, randomUUID } from 'node:crypto'
import { CloudFrontError } from '../cloudfront/cloudfront-error.ts'
import type { Invalidation } from '../cloudfront/invalidation.ts'
import { COMPLETION, patiently, REFUSED, until } from '../cloudfront/patience.ts'
import { SYSTEM_CLOCK } from '../pace/clock.ts'
import { type InvalidationOrder, invalidationsFor, pathsToNote } from '../plan/invalidations.ts'
import { staleAfter } from '../plan/stale.ts'
import { doneIn } from './done-in.ts'
import type { Running } from './running.ts'
import { timed } from './timed.ts'
import type { Tools } from './tools.ts'

/** Tells caches what has been changed since they were last told. What fails is noted: the record has to know of it. */
export async function invalidateStep(running: Running): Promise<void> {
  const { plan, told } = running
  const done = doneIn([...running.outcomes.values()])
  const untold = new Set([...done].filter(change => !told?.has(change)))
  const stale = staleAfter(plan, untold, told === undefined)
  const openPaths = told === undefined ? [] : running.openPaths
  running.told = done
  const orders = invalidationsFor(plan, stale)
  const isTold = orders.length === 0 || (await timed('invalidate', running, () => tell(orders, running)))
  running.openPaths = isTold ? openPaths : [...new Set([...openPaths, ...pathsToNote(plan, stale)])]
}

/** Resolves with whether every distribution has taken its order. */
async function tell(orders: readonly InvalidationOrder[], running: Running): Promise<boolean> {
  const errors = running.invalidationErrors
  const started = await inTurn(orders, errors, order => start(order, running))
  let invalidations = started.map(
    ({ item, result }): Invalidation => result ?? { ...item, state: 'not-started' },
  )
  const isTold = invalidations.every(({ state }) => state !== 'not-started')
  if (running.plan.invalidation?.options.wait) {
    const ended = await inTurn(invalidations, errors, invalidation => completion(invalidation, running))
    invalidations = ended.map(({ item, result }) => result ?? item)
  }
  running.invalidations = [...running.invalidations, ...invalidations]
  running.hasFailed ||= errors.length > 0
  return isTold
}

interface Done<Item, Result> {
  readonly item: Item
  readonly result?: Result
}

/** Does the same with each, whatever becomes of the others. */
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
  { plan, tools }: Running,
): Promise<Invalidation> {
  const { signal } = tools
  signal.throwIfAborted()
  const cloudFront = await tools.connectCloudFront()
  // Repeats of one request are one invalidation; two steps of one job with the same paths must be two.
  const run = plan.provenance.run ?? ''
  const reference = hash('sha256', [run, randomUUID(), distribution, ...paths].join('\n'))
  const id = await persisting(tools, () => cloudFront.invalidate(distribution, paths, reference, signal))
  return { distribution, paths, state: 'started', id }
}

async function completion(invalidation: Invalidation, { tools }: Running): Promise<Invalidation> {
  const { distribution, id } = invalidation
  if (id === undefined) return invalidation
  const { signal, watch, clock = SYSTEM_CLOCK } = tools
  const cloudFront = await tools.connectCloudFront()
  const from = clock.now()
  const ask = () => {
    watch?.onWaiting?.(id, Math.round((clock.now() - from) / 1000))
    return persisting(tools, () => cloudFront.isCompleted(distribution, id, signal))
  }
  if (await until(ask, COMPLETION, signal, clock)) return { ...invalidation, state: 'completed' }
  throw new CloudFrontError(`it was not done after ${COMPLETION.budgetMs / 60_000} minutes`, {
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
