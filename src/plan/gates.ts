import type { Refusal } from '../errors.ts'
import { compilePatterns } from '../patterns/selection.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import { bytes, bytesApart, counted } from '../text/format.ts'
import type { Plan } from './plan.ts'

/** What a project does not want to deploy. All absent: everything passes. */
export interface Gates {
  readonly failOn: FailOn
  /** Of all files together that match. Each counts. */
  readonly maxSizes: readonly Budget[]
  /** Of a single file. A size without a pattern is for files that no other pattern matches. */
  readonly maxFileSizes: readonly Budget[]
  readonly require: Requirements
  readonly forbidSourceMaps: boolean
}

export interface FailOn {
  readonly deletes: boolean
  readonly warnings: boolean
  /** The same as the input broken-links: error. */
  readonly brokenLinks?: boolean
  /** The same as the input immutable-change: error. */
  readonly immutableChange?: boolean
  /** Percent by which the site may grow. */
  readonly growth?: number
}

/** How large something may be. */
export interface Budget {
  /** In .gitignore syntax; absent: whatever it is. */
  readonly pattern?: string
  /** Bytes as stored. */
  readonly size: number
}

/** What a build has to have. */
export interface Requirements {
  /** In .gitignore syntax: each has to match a file. */
  readonly patterns: readonly string[]
  /** At least so many HTML documents. */
  readonly pages?: number
}

/** What the gates look at. */
export interface Gated {
  readonly plan: Plan
  readonly warnings: readonly string[]
  /** Whether an object belonged to the site until now; others are kept only for open tabs. */
  wasLive(object: RemoteObject): boolean
}

/** Why the project's own rules forbid a deploy. Pure. */
export function checkGates(
  { failOn, maxSizes, maxFileSizes, require, forbidSourceMaps }: Gates,
  gated: Gated,
): readonly Refusal[] {
  const files = filesOf(gated.plan)
  return [
    ...missing(files, require),
    ...(forbidSourceMaps ? sourceMaps(files) : []),
    ...maxSizes.flatMap(budget => largeTogether(files, budget)),
    ...largeByThemselves(files, maxFileSizes),
    ...(failOn.deletes ? deletes(gated.plan) : []),
    ...(failOn.growth === undefined ? [] : growth(gated, files, failOn.growth)),
    ...(failOn.warnings ? warned(gated.warnings) : []),
  ]
}

interface File {
  readonly path: string
  readonly size: number
  readonly headers: { readonly contentType: string }
}

/** Everything that the source has. */
function filesOf({ changes }: Plan): readonly File[] {
  return changes.filter(change => change.action !== 'delete').map(({ wanted }) => wanted)
}

function missing(files: readonly File[], { patterns, pages }: Requirements): readonly Refusal[] {
  const absent = patterns.filter(pattern => {
    const matches = compilePatterns([pattern])
    return !files.some(({ path }) => matches(path))
  })
  const found = files.filter(({ headers }) => headers.contentType.startsWith('text/html')).length
  return [
    ...(absent.length === 0
      ? []
      : [refusal(`The source lacks ${counted(absent.length, 'file')} that require names.`, BUILD, absent)]),
    ...(pages === undefined || found >= pages
      ? []
      : [refusal(`The source has ${counted(found, 'page')}, and require wants at least ${pages}.`, BUILD)]),
  ]
}

const BUILD = 'Check that the build is complete. If you mean this, change require.'

function sourceMaps(files: readonly File[]): readonly Refusal[] {
  const paths = files.map(({ path }) => path).filter(path => /\.(css|[cm]?jsx?|tsx?)\.map$/i.test(path))
  if (paths.length === 0) return []
  const problem = `The source has ${counted(paths.length, 'source map')}, and forbid-source-maps is true.`
  return [refusal(problem, 'Build without source maps, or leave them out with exclude: "*.map".', paths)]
}

/** More would be a list that nobody reads. */
const MOST_LARGEST = 10

function largeTogether(files: readonly File[], { pattern, size }: Budget): readonly Refusal[] {
  const counting = pattern === undefined ? files : matching(files, pattern)
  const total = sum(counting)
  if (total <= size) return []
  const what =
    pattern === undefined ? 'The site has' : `${counted(counting.length, 'file')} that match ${pattern} have`
  const [has, most] = bytesApart(total, size)
  const largest = bySize(counting).slice(0, MOST_LARGEST)
  const problem = `${what} ${has}, and max-size${ofPattern(pattern)} is ${most}.`
  return [
    refusal(
      problem,
      `${largest.length < counting.length ? 'These are the largest. ' : ''}${SIZES}`,
      largest.map(named),
    ),
  ]
}

const SIZES = 'Sizes are those as stored, compressed where compress does that.'

function largeByThemselves(files: readonly File[], budgets: readonly Budget[]): readonly Refusal[] {
  const patterns = budgets.flatMap(({ pattern }) => pattern ?? [])
  const isNamed = compilePatterns(patterns)
  return budgets.flatMap(({ pattern, size }) => {
    const counting =
      pattern === undefined ? files.filter(({ path }) => !isNamed(path)) : matching(files, pattern)
    const over = bySize(counting.filter(file => file.size > size))
    if (over.length === 0) return []
    const are = over.length === 1 ? 'is' : 'are'
    const problem = `${counted(over.length, 'file')} ${are} too large: max-file-size${ofPattern(pattern)} is ${bytes(size)}.`
    return [
      refusal(
        problem,
        SIZES,
        over.map(file => `${file.path} (${bytesApart(file.size, size)[0]})`),
      ),
    ]
  })
}

/** The patterns of sizes that no file of the source matches, with the inputs that have them. */
export function idleBudgets(
  { maxSizes, maxFileSizes }: Pick<Gates, 'maxSizes' | 'maxFileSizes'>,
  plan: Plan,
): readonly { readonly input: 'max-size' | 'max-file-size'; readonly pattern: string }[] {
  const inputs = [
    ...maxSizes.map(budget => ({ input: 'max-size', ...budget }) as const),
    ...maxFileSizes.map(budget => ({ input: 'max-file-size', ...budget }) as const),
  ]
  if (inputs.length === 0) return []
  const files = filesOf(plan)
  return inputs.flatMap(({ input, pattern }) =>
    pattern === undefined || matching(files, pattern).length > 0 ? [] : [{ input, pattern }],
  )
}

function matching(files: readonly File[], pattern: string): readonly File[] {
  const matches = compilePatterns([pattern])
  return files.filter(({ path }) => matches(path))
}

function bySize(files: readonly File[]): readonly File[] {
  return files.toSorted((a, b) => b.size - a.size)
}

function ofPattern(pattern: string | undefined): string {
  return pattern === undefined ? '' : ` of ${pattern}`
}

function deletes({ changes }: Plan): readonly Refusal[] {
  const paths = changes.flatMap(change => (change.action === 'delete' ? [change.path] : []))
  if (paths.length === 0) return []
  const problem = `${counted(paths.length, 'object')} would be deleted, and fail-on has deletes.`
  return [refusal(problem, 'If you mean these deletes, remove deletes from fail-on.', paths)]
}

function growth({ plan, wasLive }: Gated, files: readonly File[], percent: number): readonly Refusal[] {
  const before = sum(siteBefore(plan).filter(wasLive))
  const after = sum(files)
  if (before === 0 || after <= before * (1 + percent / 100)) return []
  const grown = Math.floor((after / before - 1) * 100)
  const problem = `The site would grow by ${grown}%, from ${bytes(before)} to ${bytes(after)}, and fail-on has growth>${percent}%.`
  return [refusal(problem, 'If you mean this, allow more growth in fail-on.')]
}

/** The objects below the prefix that this deploy manages. */
function siteBefore({ changes, kept }: Plan): readonly RemoteObject[] {
  return [
    ...changes.flatMap(change => (change.action === 'create' ? [] : [change.object])),
    ...kept.flatMap(({ object, reason }) =>
      reason === 'kept-asset' || reason === 'delete-is-off' ? [object] : [],
    ),
  ]
}

function warned(warnings: readonly string[]): readonly Refusal[] {
  if (warnings.length === 0) return []
  const first = warnings.map(warning => warning.split('\n', 1)[0] ?? '')
  return [refusal(`${counted(warnings.length, 'warning')}, and fail-on has warnings.`, '', first)]
}

function sum(files: readonly { readonly size: number }[]): number {
  return files.reduce((total, { size }) => total + size, 0)
}

function named({ path, size }: File): string {
  return `${path} (${bytes(size)})`
}

function refusal(problem: string, hint: string, paths: readonly string[] = []): Refusal {
  return { problem, hint, paths }
}
