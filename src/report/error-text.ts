import { adviseCloudFront, CloudFrontError } from '../cloudfront/cloudfront-error.ts'
import { Cancelled, ConfigError, CredentialsError, type Refusal, SourceError } from '../errors.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import { visible } from '../text/escape.ts'
import { count, counted } from '../text/format.ts'
import { LiveCheckError } from '../verify/live-check.ts'
import { type Explanation, said } from './explanation.ts'
import { liveCheckText } from './live-check-text.ts'

/** An error for people. Safe to show in a log; `title` is one line. */
export interface ErrorText {
  readonly title: string
  readonly lines: readonly string[]
}

/** How many paths of a refusal are named; the rest are counted. */
const MOST_PATHS = 20

/** What ended a run: what failed, why, what to do. No stack: that is for the debug log. */
export function errorText(error: unknown, explain: (error: StoreError) => Explanation): ErrorText {
  if (error instanceof ConfigError) return badInputs(error)
  if (error instanceof SourceError) return ofRefusals('The source cannot be deployed', error.problems)
  if (error instanceof StoreError) return explained(explain(error))
  if (error instanceof CredentialsError) return explained({ problem: error.message, hint: error.hint })
  if (error instanceof CloudFrontError) return explained(adviseCloudFront(error))
  if (error instanceof LiveCheckError) return liveCheckText(error)
  if (error instanceof Cancelled) return { title: visible(error.message), lines: [] }
  return otherError(error)
}

/** Title and lines as one text, for an annotation. */
export function errorMessage({ title, lines }: ErrorText): string {
  return [title, ...lines].join('\n')
}

function explained({ problem, hint }: Explanation): ErrorText {
  return { title: visible(problem), lines: said(hint.split('\n')) }
}

function badInputs({ inputs }: ConfigError): ErrorText {
  const lines = inputs.map(({ input, problem }) => visible(`${input}: ${problem}`))
  const [only] = lines
  if (lines.length === 1 && only !== undefined) return { title: only, lines: [] }
  return { title: `${counted(lines.length, 'input')} cannot be used`, lines }
}

function ofRefusals(title: string, refusals: readonly Refusal[]): ErrorText {
  return { title: `${title}; nothing was written`, lines: refusals.flatMap(refusalLines) }
}

/** Problem, hint and the first paths. */
function refusalLines({ problem, hint, paths }: Refusal): readonly string[] {
  const left = paths.length - MOST_PATHS
  return [
    visible(problem),
    ...paths.slice(0, MOST_PATHS).map(path => `  ${visible(path)}`),
    ...(left > 0 ? [`  … and ${count(left)} more`] : []),
    ...said([hint]),
  ]
}

function otherError(error: unknown): ErrorText {
  if (!(error instanceof Error)) return { title: visible(String(error)), lines: [] }
  const causes = causesOf(error).map(({ message }) => `Because: ${visible(message)}`)
  return { title: visible(error.message === '' ? error.name : error.message), lines: causes }
}

/** The causes that say something new; a circular chain is cut. */
function causesOf(error: Error): readonly Error[] {
  const causes: Error[] = []
  const said = new Set([error.message])
  let { cause } = error
  while (cause instanceof Error && !said.has(cause.message)) {
    said.add(cause.message)
    causes.push(cause)
    cause = cause.cause
  }
  return causes
}
