import type { Job } from '../github/job.ts'
import { partitionOf } from '../s3/partition.ts'
import { type Parse, Unusable } from '../text/parse.ts'

/**
 * `owner/repo`, and what may come behind it: an environment, a ref, `pull_request`, or any of these as the token's
 * subject has it.
 * @param region of the account, for its partition
 */
export function parseTrust(job: Job | undefined, region: string | undefined): Parse<Trust> {
  return text => {
    const [, owner = '', repository = '', context] = /^([\w-]+)\/([\w.-]+)(?::(.+))?$/.exec(text) ?? []
    if (owner === '') {
      throw new Unusable('is not owner/repo, owner/repo:environment or owner/repo:refs/heads/branch.')
    }
    const ids = idsOf(`${owner}/${repository}`, job)
    return {
      owner,
      repository,
      context: context === undefined ? '*' : subjectContext(context),
      partition: partitionOf(region),
      ...(ids && { ids }),
    }
  }
}

function subjectContext(text: string): string {
  if (text === 'pull_request' || /^(ref:)?refs\/./.test(text)) return text.replace(/^refs\//, 'ref:$&')
  if (text.startsWith('ref:')) throw new Unusable('needs a whole ref, such as refs/heads/main.')
  const name = text.replace(/^environment:/, '')
  if (name === '') throw new Unusable('names no environment.')
  // The subject is cut at colons, so GitHub encodes those of a name.
  return `environment:${name.replaceAll(':', '%3A')}`
}

/** In a workflow of that very repository its numbers are known. */
function idsOf(name: string, job: Job | undefined): Trust['ids'] {
  const { repository: own, ownerId: owner, repositoryId: repository } = job ?? {}
  return name === own && owner && repository ? { owner, repository } : undefined
}

/** Which runs of which repository may assume a role. */
export interface Trust {
  readonly owner: string
  readonly repository: string
  /** What the token's subject says behind the repository; `*` in it stands for anything. */
  readonly context: string
  /** Of the account. */
  readonly partition: string
  /** The numbers that never change, where they are known. */
  readonly ids?: { readonly owner: string; readonly repository: string }
}
