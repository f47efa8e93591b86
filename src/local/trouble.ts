import type { Refusal } from '../errors.ts'

/** Why something in the source cannot be deployed. */
export type Trouble =
  | 'broken-link'
  | 'link-outside'
  | 'link-loop'
  | 'not-utf8'
  | 'vanished'
  | 'changed'
  | 'forbidden'
  | 'unreadable'

export interface TroubledPath {
  readonly trouble: Trouble
  readonly path: string
}

const DEPLOY_LATER = 'Deploy after the build has finished and nothing writes to the source.'

const TEXTS: Record<Trouble, { readonly problem: string; readonly hint: string }> = {
  'broken-link': {
    problem: 'The source has broken links.',
    hint: 'Remove them, create their targets, or add them to exclude.',
  },
  'link-outside': {
    problem: 'The source has links that lead outside. Nothing outside the source is deployed.',
    hint: 'Replace the link with a copy, or add it to exclude.',
  },
  'link-loop': {
    problem: 'The source has links that lead in a circle.',
    hint: 'Remove them or name them in exclude.',
  },
  'not-utf8': {
    problem: 'The source has names that are not UTF-8, which S3 keys must be.',
    hint: 'Rename them, or name them in exclude with `*` for what is shown as \\x and two digits.',
  },
  vanished: { problem: 'Files disappeared while the source was read.', hint: DEPLOY_LATER },
  changed: { problem: 'Files changed while the source was read.', hint: DEPLOY_LATER },
  forbidden: {
    problem: 'The source has files or folders that this user cannot read.',
    hint: 'Change their permissions, or name them in exclude.',
  },
  unreadable: {
    problem: 'The source has files or folders that the system cannot read.',
    hint: 'Look at the disk and at the length of their paths, or name them in exclude.',
  },
}

/** One problem for each kind of trouble, with all its paths. */
export function problemsOf(troubled: readonly TroubledPath[]): Refusal[] {
  const kinds = Map.groupBy(troubled, ({ trouble }) => trouble)
  return [...kinds].map(([trouble, all]) => ({ ...TEXTS[trouble], paths: all.map(({ path }) => path) }))
}

/** What an error of the file system means; anything else is thrown again. */
export function troubleOf(error: unknown): Trouble {
  // Those that end a cancelled run have a number for a code.
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'vanished'
    // A link replaced a file.
    case 'ELOOP':
      return 'changed'
    case 'EACCES':
    case 'EPERM':
      return 'forbidden'
    default:
      return 'unreadable'
  }
}
