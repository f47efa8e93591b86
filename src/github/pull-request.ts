import { readFileSync } from 'node:fs'
import type { Job } from './job.ts'

/** The pull request that a run is about. */
export interface PullRequest {
  readonly number: number
  /** The commit that was pushed; the job's own `sha` is that of a merge which GitHub made. */
  readonly headSha?: string
  /** It was merged or given up. */
  readonly isClosed: boolean
  /** It comes from another repository, or from one that is deleted by now. */
  readonly isFork: boolean
  readonly isOfDependabot: boolean
}

/** The part of the payload that is of use here. */
interface Payload {
  /** `opened`, `closed` and so on. */
  readonly action?: string
  readonly pull_request?: {
    readonly number?: number
    readonly user?: { readonly login?: string }
    /** `repo` is null once the fork is deleted. */
    readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null }
  }
  readonly workflow_run?: {
    readonly event?: string
    readonly head_sha?: string
    readonly head_branch?: string
    readonly head_repository?: { readonly owner?: { readonly login?: string } }
  }
}

export const DEPENDABOT = 'dependabot[bot]'

/** Undefined where the job's event is about none, or does not say about which. */
export async function pullRequestOf(job: Job): Promise<PullRequest | undefined> {
  if (!job.event.name.startsWith('pull_request')) return undefined
  const { action, pull_request: pull } = readPayload(job)
  if (!pull?.number) return undefined
  return {
    number: pull.number,
    ...(pull.head?.sha && { headSha: pull.head.sha }),
    isClosed: action === 'closed',
    isFork: Boolean(pull.head) && pull.head?.repo?.full_name !== job.repository,
    isOfDependabot: job.actor === DEPENDABOT || pull.user?.login === DEPENDABOT,
  }
}

/** The run that this one followed, where that was about a pull request. */
export interface TriggeringRun {
  /** Whose repository its branch is in. */
  readonly headOwner: string
  readonly headBranch: string
  readonly headSha: string
}

/** Undefined where the job's event is no `workflow_run` of a pull request. */
export async function triggeringRunOf(job: Job): Promise<TriggeringRun | undefined> {
  if (job.event.name !== 'workflow_run') return undefined
  const { workflow_run: run } = readPayload(job)
  const headOwner = run?.head_repository?.owner?.login
  if (run?.event !== 'pull_request' || !headOwner || !run.head_branch || !run.head_sha) return undefined
  return { headOwner, headBranch: run.head_branch, headSha: run.head_sha }
}

/** Empty where there is none to read. */
function readPayload({ event }: Job): Payload {
  try {
    const payload: unknown = JSON.parse(readFileSync(event.path ?? '', 'utf8'))
    return typeof payload === 'object' && payload !== null ? payload : {}
  } catch {
    return {}
  }
}
