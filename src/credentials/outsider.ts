import { readFile } from 'node:fs/promises'
import type { Environment } from '../environment.ts'
import type { Outsider } from '../errors.ts'

/** What GITHUB_EVENT_PATH says of a pull request, as far as it is of use here. */
interface Event {
  readonly pull_request?: {
    readonly user?: { readonly login?: string }
    /** Null once the fork is deleted. */
    readonly head?: { readonly repo?: { readonly full_name?: string } | null }
  }
}

const DEPENDABOT = 'dependabot[bot]'

/**
 * Whether this run belongs to somebody from whom GitHub withholds secrets and the token. `pull_request_target` and
 * `workflow_run` get them for everybody.
 */
export async function outsiderOf(environment: Environment): Promise<Outsider | undefined> {
  const { GITHUB_EVENT_NAME = '', GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_ACTOR } = environment
  if (!/^pull_request(_review|_review_comment)?$/.test(GITHUB_EVENT_NAME)) return undefined
  const { pull_request: pull } = await readEvent(GITHUB_EVENT_PATH)
  if (GITHUB_ACTOR === DEPENDABOT || pull?.user?.login === DEPENDABOT) return 'dependabot'
  const isFork = pull?.head !== undefined && pull.head.repo?.full_name !== GITHUB_REPOSITORY
  return isFork ? 'fork' : undefined
}

/** Empty where there is none to read: the run is then taken for anybody's. */
async function readEvent(path: string | undefined): Promise<Event> {
  try {
    const event: unknown = JSON.parse(await readFile(path ?? '', 'utf8'))
    return typeof event === 'object' && event !== null ? event : {}
  } catch {
    return {}
  }
}
