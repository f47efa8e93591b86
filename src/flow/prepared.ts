import type { Refusal } from '../errors.ts'
import type { Plan } from '../plan/plan.ts'
import type { SiteObject } from '../site/site-object.ts'
import type { Bucket } from './bucket.ts'

/** What is to be done, what speaks against it, and what the next record is made of. */
export interface Prepared {
  readonly plan: Plan
  readonly refusals: readonly Refusal[]
  readonly bucket: Bucket
  readonly findings: Findings
}

/** What was found out of objects while the plan was made. */
export interface Findings {
  /** As the configuration wants them. */
  readonly wanted: readonly SiteObject[]
  /** What the objects hold whose content is right, by key (SiteObject.contentId). */
  readonly contentIds: ReadonlyMap<string, string>
  /** Fingerprints of the headers that were seen to be right, by key. */
  readonly rightHeaders: ReadonlyMap<string, string>
  /** The record could not have told: a new one is worth writing even if nothing changes. */
  readonly isNew: boolean
}

export const NO_FINDINGS: Findings = {
  wanted: [],
  contentIds: new Map(),
  rightHeaders: new Map(),
  isNew: false,
}
