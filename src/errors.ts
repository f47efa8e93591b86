/** Where in a file of the repository something is wrong. */
export interface FilePlace {
  /** From the root of the workspace. */
  readonly file: string
  /** Both count from 1. */
  readonly line: number
  readonly column: number
}

/** One input that cannot be used. */
export interface BadInput {
  /** As the user wrote it: `max-deletes`, `--max-deletes` on the command line, `file:line:column` in a file. */
  readonly input: string
  readonly value: string
  /** What is wrong and what would be accepted, as a sentence. */
  readonly problem: string
  /** Of what is wrong in a file. */
  readonly place?: FilePlace
}

/** The user's inputs, all bad ones at once. Nothing was requested. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly inputs: readonly BadInput[]

  constructor(inputs: readonly BadInput[]) {
    super(inputs.map(({ input, problem }) => `${input}: ${problem}`).join('\n'))
    this.inputs = inputs
  }
}

/** The source cannot be deployed as it is: links that leave it, names that are not UTF-8, nothing in it. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly problems: readonly Refusal[]

  constructor(problems: readonly Refusal[]) {
    super(problems.map(({ problem }) => problem).join('\n'))
    this.problems = problems
  }
}

/** Keys did not get where the plan wanted them; the outcomes say which and why. */
export class DeployError extends Error {
  override readonly name = 'DeployError'
}

/** Somebody cancelled the run. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** Why a plan must not be carried out, and which setting would allow it. */
export interface Refusal {
  readonly problem: string
  readonly hint: string
  /** The paths concerned, for the log; possibly many. */
  readonly paths: readonly string[]
}

/** Whose runs GitHub gives neither secrets nor a token, unless a repository says otherwise. */
export type Outsider = 'fork' | 'dependabot'

/** What is said of credentials that are missing or refused. */
export interface CredentialsProblem {
  readonly problem: string
  /** What to do next, line by line. */
  readonly hint: readonly string[]
}

/** There are no credentials, or a role may not be assumed. Asking again does not help. */
export class CredentialsError extends Error {
  override readonly name = 'CredentialsError'
  readonly hint: string
  /** Set where nothing is wrong but that GitHub withholds credentials from such runs. */
  readonly deniedTo: Outsider | undefined

  constructor({ problem, hint }: CredentialsProblem, cause: unknown, deniedTo?: Outsider) {
    super(problem, { cause })
    this.hint = hint.join('\n')
    this.deniedTo = deniedTo
  }
}
