import type { Link } from './summary/markdown.ts'

/** What a run works with: the beginning of the log and the end of the summary. */
export interface About {
  /** As the user wrote it; a removal has none. */
  readonly source?: string | undefined
  readonly region?: string | undefined
  /** Who signs the requests: a role's ARN, or `access key …4F2A`. */
  readonly identity?: string | undefined
  /** Of the job, where there is one. */
  readonly commit?: Link | undefined
  readonly actor?: string | undefined
  readonly run?: Link | undefined
}
