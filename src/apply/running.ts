import type { Invalidation } from '../cloudfront/invalidation.ts'
import type { Plan, Work } from '../plan/plan.ts'
import type { RecordStore } from '../record/record-store.ts'
import type { LeftUpload, Outcome, RecordOutcome } from './apply-result.ts'
import { Buffers } from './buffers.ts'
import type { Tools } from './tools.ts'

/** A plan that is being applied, and what has become of it so far. */
export class Running {
  readonly plan: Plan
  readonly tools: Tools
  /** Once aborted the answers to what was sent are no longer awaited. */
  readonly requests: AbortSignal
  readonly buffers = new Buffers()
  readonly outcomes = new Map<Work, Outcome>()
  readonly leftUploads: LeftUpload[] = []
  /** After that no further write or delete begins. */
  hasFailed = false
  isCancelled: boolean
  interference: unknown
  invalidations: readonly Invalidation[] = []
  readonly invalidationErrors: unknown[] = []
  /** Done before caches were last told; absent: they have not been told yet. */
  told: ReadonlySet<Work> | undefined
  /** What is left for the next run to invalidate. */
  openPaths: readonly string[]
  record: RecordOutcome = { record: 'unchanged' }

  constructor(plan: Plan, tools: Tools, requests: AbortSignal) {
    this.plan = plan
    this.tools = tools
    this.requests = requests
    this.isCancelled = tools.signal.aborted
    this.openPaths = plan.record?.openPaths ?? []
  }

  get mayGoOn(): boolean {
    return !this.hasFailed && !this.isCancelled
  }
}

/** Where the record lies; absent: none is kept. */
export function recordPlace({ plan, tools }: Running): RecordStore | undefined {
  if (plan.record === undefined) return undefined
  const { bucket, key, isElsewhere } = plan.record
  return { store: tools.recordStore ?? tools.store, bucket, key, isElsewhere }
}
