import { hash, randomUUID } from 'node:crypto'
import type { Outcome } from '../apply/apply-result.ts'
import { doneIn } from '../apply/done-in.ts'
import type { CloudFront } from '../cloudfront/cloudfront.ts'
import { adviseCloudFront, CloudFrontError } from '../cloudfront/cloudfront-error.ts'
import { collapse } from '../cloudfront/collapse.ts'
import { type Distribution, type Invalidation, invalidationPaths } from '../cloudfront/invalidation.ts'
import type { CloudFrontOptions } from '../cloudfront/options.ts'
import { addressable, encodeKey } from '../cloudfront/paths.ts'
import { ASKING, COMPLETION, patiently, REFUSED, until } from '../cloudfront/patience.ts'
import type { Stale } from '../cloudfront/stale.ts'
import type { DeployConfig, RemoveConfig } from '../config/config.ts'
import { type RetryClock, SYSTEM_CLOCK } from '../pace/clock.ts'
import { isWork, type Plan, type Unchanged } from '../plan/plan.ts'
import { missedBy, staleAfter } from '../plan/stale.ts'
import { visible } from '../text/escape.ts'
import type { Prepared } from './prepared.ts'
import type { Session } from './session.ts'

/** What is known of caches before anything is done. */
export interface Invalidating {
  /** What an earlier run changed and nobody invalidated. */
  readonly missed: readonly Unchanged[]
  /** Once the whole plan is carried out. */
  readonly planned: Stale
  /** Absent: nobody is to be told, or there is nothing to tell. */
  readonly cdn: Cdn | undefined
}

/** Whose caches are told, and how. */
interface Cdn {
  readonly options: CloudFrontOptions
  readonly cloudFront: CloudFront
  readonly distributions: readonly Distribution[]
  readonly clock: RetryClock
}

/** What caches were told, or would be. */
export interface Invalidated {
  readonly invalidations: readonly Invalidation[]
  /** URL paths from the root of the bucket that caches should drop, told or not. */
  readonly changedPaths: readonly string[]
  /** Those that the next run has to see to. */
  readonly openPaths: readonly string[]
  /** The first that failed. */
  readonly error?: unknown
}

/** More open paths than that are noted as wildcards, so that the record stays small. */
const MOST_OPEN_PATHS = 1_000

/**
 * Asks for the distributions, if there is anything to invalidate. Writes nothing.
 * @throws CloudFrontError for one that does not exist, or if CloudFront cannot be asked
 */
export async function prepareInvalidation(
  config: DeployConfig | RemoveConfig,
  prepared: Prepared,
  session: Session,
): Promise<Invalidating> {
  const { cloudFront: options, target } = config
  const { plan, bucket } = prepared
  const { memory } = bucket
  const missed = missedBy(plan, memory)
  const planned = staleAfter(plan, new Set(plan.changes.filter(isWork)), missed, memory.openPaths)
  const isNothing = planned.paths.length + planned.created.length === 0
  if (options === undefined || options.invalidate.what === 'none' || isNothing) {
    return { missed, planned, cdn: undefined }
  }
  const cloudFront = await session.connectCloudFront()
  const asking = { cloudFront, clock: SYSTEM_CLOCK }
  const distributions = await Promise.all(
    options.distributions.map(id => readDistribution(id, target, asking, session)),
  )
  return { missed, planned, cdn: { ...asking, options, distributions } }
}

async function readDistribution(
  id: string,
  { bucket, prefix }: DeployConfig['target'],
  { cloudFront, clock }: Pick<Cdn, 'cloudFront' | 'clock'>,
  session: Session,
): Promise<Distribution> {
  const { signal } = session
  try {
    const ask = () => cloudFront.distribution(id, bucket, signal)
    return await patiently(ask, ASKING, signal, waiting(session), clock)
  } catch (error) {
    if (!(error instanceof CloudFrontError) || error.details.status !== 403) throw error
    const { problem, hint } = adviseCloudFront(error)
    const forms =
      prefix === ''
        ? 'paths are taken to begin at the root of the bucket'
        : `every path is sent twice: from the root of the bucket, and below ${visible(prefix)}`
    session.warn(
      `The configuration of the distribution ${id} cannot be read, so ${forms}.\n${problem}\n${hint}`,
    )
    return { id, originPaths: prefix === '' ? [''] : ['', `/${prefix.slice(0, -1)}`], keepsErrors: false }
  }
}

/** What caches would be told of the whole plan. */
export function plannedInvalidations(
  { plan, bucket }: Prepared,
  { planned, cdn }: Invalidating,
): Invalidated {
  return {
    invalidations: ordersFor(planned, plan, cdn).map(order => ({ ...order, state: 'planned' })),
    changedPaths: planned.paths,
    openPaths: bucket.memory.openPaths,
  }
}

/** Tells caches what has been changed so far. What fails is in the result: the record has to know of it. */
export async function invalidate(
  { plan, bucket }: Prepared,
  outcomes: readonly Outcome[],
  { missed, cdn }: Invalidating,
  run: string,
  session: Session,
): Promise<Invalidated> {
  const { openPaths } = bucket.memory
  const stale = staleAfter(plan, doneIn(outcomes), missed, openPaths)
  if (cdn === undefined) return { invalidations: [], changedPaths: stale.paths, openPaths }
  return tell(stale, plan, cdn, run, session)
}

/** Tells caches of what was deleted after they had been told of everything else. */
export async function invalidateAfterwards(
  { plan }: Prepared,
  outcomes: readonly Outcome[],
  { cdn }: Invalidating,
  run: string,
  session: Session,
): Promise<Invalidated> {
  const stale = staleAfter(plan, doneIn(outcomes), [], [])
  if (cdn === undefined) return { invalidations: [], changedPaths: stale.paths, openPaths: [] }
  return tell(stale, plan, cdn, run, session)
}

async function tell(stale: Stale, plan: Plan, cdn: Cdn, run: string, session: Session): Promise<Invalidated> {
  const changedPaths = stale.paths
  const failures: unknown[] = []
  const started = await inTurn(ordersFor(stale, plan, cdn), failures, async order => {
    session.signal.throwIfAborted()
    return start(order, cdn, run, session)
  })
  const invalidations = started.map(
    ({ order, result }): Invalidation => result ?? { ...order, state: 'not-started' },
  )
  const isOpen = invalidations.some(({ state }) => state === 'not-started')
  const openPaths = isOpen ? toBeNoted(stale, plan, cdn) : []
  const ended = cdn.options.wait
    ? await inTurn(invalidations, failures, invalidation => completion(invalidation, cdn, session))
    : []
  const [error, ...others] = failures
  for (const other of others) warnOf(other, session)
  const last = ended.map(({ order, result }) => result ?? order)
  return { invalidations: cdn.options.wait ? last : invalidations, changedPaths, openPaths, error }
}

/** Does the same with each, whatever becomes of the others. */
async function inTurn<Order, Result>(
  orders: readonly Order[],
  failures: unknown[],
  work: (order: Order) => Promise<Result>,
): Promise<readonly { readonly order: Order; readonly result?: Result }[]> {
  const results: { readonly order: Order; readonly result?: Result }[] = []
  for (const order of orders) {
    try {
      results.push({ order, result: await work(order) })
    } catch (error) {
      results.push({ order })
      failures.push(error)
    }
  }
  return results
}

type Order = Pick<Invalidation, 'distribution' | 'paths'>

function ordersFor(stale: Stale, { prefix }: Plan, cdn: Cdn | undefined): readonly Order[] {
  if (cdn === undefined) return []
  const { distributions, options } = cdn
  return distributions
    .map(distribution => ({
      distribution: distribution.id,
      paths: invalidationPaths(distribution, stale, options, prefix),
    }))
    .filter(({ paths }) => paths.length > 0)
}

async function start(
  { distribution, paths }: Order,
  { cloudFront, clock }: Cdn,
  run: string,
  session: Session,
): Promise<Invalidation> {
  const { signal } = session
  // Repeats of one request are one invalidation; two steps of one job with the same paths must be two.
  const reference = hash('sha256', [run, randomUUID(), distribution, ...paths].join('\n'))
  const ask = () => cloudFront.invalidate(distribution, paths, reference, signal)
  const id = await patiently(ask, REFUSED, signal, waiting(session), clock)
  return { distribution, paths, state: 'started', id }
}

async function completion(
  invalidation: Invalidation,
  { cloudFront, clock }: Cdn,
  session: Session,
): Promise<Invalidation> {
  const { distribution, id } = invalidation
  if (id === undefined) return invalidation
  const { signal } = session
  const from = clock.now()
  const ask = async () => {
    const seconds = Math.round((clock.now() - from) / 1000)
    session.host.progress(`Waiting for CloudFront's invalidation ${id}, ${seconds} s so far`)
    return patiently(
      () => cloudFront.isCompleted(distribution, id, signal),
      REFUSED,
      signal,
      waiting(session),
      clock,
    )
  }
  if (await until(ask, COMPLETION, signal, clock)) return { ...invalidation, state: 'completed' }
  throw new CloudFrontError(`it was not done after ${COMPLETION.budgetMs / 60_000} minutes`, {
    operation: 'GetInvalidation',
    distribution,
    code: 'TimedOut',
  })
}

function toBeNoted(stale: Stale, { prefix }: Plan, { distributions }: Cdn): readonly string[] {
  const { paths, created } = stale
  const keepsErrors = distributions.some(distribution => distribution.keepsErrors)
  const open = keepsErrors ? [...paths, ...created] : paths
  if (open.length <= MOST_OPEN_PATHS) return open
  const neighbours = { untouched: stale.untouched, known: [`/${encodeKey(prefix)}`] }
  return collapse(open.map(addressable), neighbours, MOST_OPEN_PATHS)
}

function waiting({ host }: Session) {
  return ({ message, details }: CloudFrontError, ms: number) => {
    host.progress(`CloudFront asks for patience (${details.code})`)
    host.debug(`${details.operation}: ${details.code}: ${message} (again in ${Math.round(ms)} ms)`)
  }
}

/** For an error that is not the first. */
export function warnOf(error: unknown, session: Session): void {
  if (!(error instanceof CloudFrontError)) return
  const { problem, hint } = adviseCloudFront(error)
  session.warn([problem, hint].filter(line => line !== '').join('\n'))
}
