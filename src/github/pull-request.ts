import { readFile } from 'node:fs/promises'
import type { Job } from './job.ts'

/** The pull request that a run is about. */
export interface PullRequest {
  readonly number: number
  /** The commit that was pushed; the job's own `sha` is that of a merge which GitHub made. */
  readonly headSha?: string
  /** It comes from another repository, or from one that is deleted by now. */
  readonly isFork: boolean
  readonly isOfDependabot: boolean
}

/** The part of the payload that is of use here. */
interface Payload {
  readonly pull_request?: {
    readonly number?: number
    readonly user?: { readonly login?: string }
    /** `repo` is null once the fork is deleted. */
    readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null }
  }
}

export const DEPENDABOT = 'dependabot[bot]'

/** Undefined where the job's event is about none, or does not say about which. */
export async function pullRequestOf(job: Job): Promise<PullRequest | undefined> {
  if (!job.event.name.startsWith('pull_request')) return undefined
  const { pull_request: pull } = await readPayload(job)
  if (pull === undefined) return undefined
  return {
    number: pull.number ?? 0,
    ...(pull.head?.sha && { headSha: pull.head.sha }),
    isFork: pull.head !== undefined && pull.head.repo?.full_name !== job.repository,
    isOfDependabot: job.actor === DEPENDABOT || pull.user?.login === DEPENDABOT,
  }
}

/** Empty where there is none to read. */
async function readPayload({ event }: Job): Promise<Payload> {
  try {
    const payload: unknown = JSON.parse(await readFile(event.path ?? '', 'utf8'))
    return typeof payload === 'object' && payload !== null ? payload : {}
  } catch {
    return {}
  }
}
