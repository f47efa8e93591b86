import type { Invalidation } from '../cloudfront/invalidation.ts'
import { outermost } from '../names/folders.ts'
import { type Delete, isWork, type Plan, type Work } from '../plan/plan.ts'
import type { Seen } from '../record/memory.ts'
import type { RecordStore } from '../record/record-store.ts'
import type { WriteCondition, Written } from '../s3/object-store.ts'
import type { LeftUpload, Outcome, RecordOutcome } from './apply-result.ts'
import { Buffers } from './buffers.ts'
import { Conditions } from './conditions.ts'
import type { Course } from './next-record.ts'
import type { Tools } from './tools.ts'

/** What has changed below the prefix since the plan was made, as far as deletes need to know. */
export interface SecondLook {
  readonly isSameRecord: boolean
  /** Folders, below the prefix, that hold a record of another deploy and something that is to be deleted. */
  readonly folders: readonly string[]
}

/** A plan that is being applied, and its progress so far. */
export class Running {
  readonly plan: Plan
  readonly tools: Tools
  /** Once aborted the answers to what was sent are no longer awaited. */
  readonly requests: AbortSignal
  readonly buffers = new Buffers()
  readonly conditions = new Conditions()
  readonly outcomes = new Map<Work, Outcome>()
  /** Deletes that another deploy's folder has spared, and the folder. */
  readonly spared = new Map<Delete, string>()
  readonly leftUploads: LeftUpload[] = []
  /** For the check right after the writes during which it began. Undefined: it came too early. */
  earlyLook: Promise<SecondLook | undefined> | undefined
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
  /** The record as it was encoded ahead, for the course that was expected. */
  draft: { readonly course: Course; readonly bytes: Buffer } | undefined
  /** The record as it was last written by any run, as far as this run knows. */
  seen: Seen
  /** Under which a new record may take its place. */
  condition: WriteCondition | undefined
  /** Whether the store is known to refuse a record whose condition is not met. Never rejects. */
  guarded: Promise<boolean>

  constructor(plan: Plan, tools: Tools, requests: AbortSignal) {
    this.plan = plan
    this.tools = tools
    this.requests = requests
    this.isCancelled = tools.signal.aborted
    this.openPaths = plan.record?.openPaths ?? []
    this.seen = plan.record?.seen ?? { is: 'unknown' }
    this.condition = plan.record?.condition
    this.guarded = Promise.resolve(plan.record?.isGuarded ?? false)
    // It would need the right to read, which a removal has no other use for.
    if (plan.command === 'remove') this.conditions.forgo('delete')
  }

  get mayGoOn(): boolean {
    return !this.hasFailed && !this.isCancelled
  }

  get pendingDeletes(): readonly Delete[] {
    return this.plan.changes
      .filter(change => change.action === 'delete')
      .filter(change => !this.outcomes.has(change) && !this.spared.has(change))
  }

  /** The changes that are this run's to make. */
  get work(): readonly Work[] {
    return this.plan.changes
      .filter(isWork)
      .filter(change => change.action !== 'delete' || !this.spared.has(change))
  }

  /** What is still to be deleted in these folders stays. */
  spare(folders: readonly string[]): void {
    const taken = new Set(folders)
    for (const change of this.pendingDeletes) {
      const folder = outermost(change.path, taken)
      if (folder !== undefined) this.spared.set(change, folder)
    }
  }

  /** The record now belongs to this run, though it has no rows yet. */
  claimed({ etag }: Written): void {
    this.seen = etag === '' ? { is: 'unknown' } : { is: 'there', etag }
    this.condition = etag === '' ? undefined : { ifMatch: etag }
  }

  /** Another run has written the record: this one leaves it alone. */
  overtaken(): void {
    this.record = { record: 'taken' }
    this.hasFailed = true
  }

  interfered(why: unknown): void {
    this.interference = why
    this.hasFailed = true
  }
}

/** Where the record lies; absent: none is kept. */
export function recordPlace({ plan, tools }: Running): RecordStore | undefined {
  if (plan.record === undefined) return undefined
  const { bucket, key, isElsewhere } = plan.record
  return { store: tools.recordStore ?? tools.store, bucket, key, isElsewhere }
}
