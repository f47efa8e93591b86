import type { BrokenPromise } from '../compare/immutable.ts'
import type { Refusal } from '../errors.ts'
import type { Kind } from '../names/kind.ts'
import { folderOfRecord, type NestedDeploy } from '../record/nested.ts'
import type { SiteObject } from '../site/site-object.ts'
import { count, counted } from '../text/format.ts'
import type { Delete, Plan } from './plan.ts'

const KINDS: readonly Kind[] = ['page', 'data', 'signal', 'other']

/** Below `auto`, so many deletes are never suspicious, whatever is left. */
const AUTO_FEW = 5
/** So many are not, unless they leave less than half of the site. */
const AUTO_SOME = 20
/** `remove` under `auto`: a preview passes, a production site does not. */
const AUTO_REMOVE = 256

/** Why the deletes of a plan must not happen; empty when they may. Pure. */
export function checkPlan(
  plan: Plan,
  command: 'deploy' | 'remove',
  maxDeletes: MaxDeletes,
): readonly Refusal[] {
  const deletes = plan.changes.filter(change => change.action === 'delete')
  if (deletes.length === 0) return []
  switch (maxDeletes.limit) {
    case 'unlimited':
      return []
    case 'count':
      return atMost(deletes, maxDeletes.count, `max-deletes is ${maxDeletes.count}`)
    case 'percent': {
      const allowed = Math.floor((plan.before.objects * maxDeletes.percent) / 100)
      const limit = `max-deletes is ${maxDeletes.percent}%, which is ${count(allowed)} of ${counted(plan.before.objects, 'object')}`
      return atMost(deletes, allowed, limit)
    }
    case 'auto':
      return command === 'remove' ? tooMuchToRemove(plan, deletes) : tooMuchToDeploy(plan, deletes)
  }
}

/** A prefix that holds a record was made by deploys, and may be emptied however much there is. */
function tooMuchToRemove(plan: Plan, deletes: readonly Delete[]): Refusal[] {
  if (plan.before.hasRecord) return []
  return atMost(
    deletes,
    AUTO_REMOVE,
    `remove deletes at most ${AUTO_REMOVE} unless max-deletes says otherwise`,
  )
}

function tooMuchToDeploy(plan: Plan, deletes: readonly Delete[]): Refusal[] {
  return [...tooMuchOfTheSite(plan, deletes), ...lostFrontPage(plan, deletes)]
}

/** Source files that would land where another deploy keeps its own. Pure. */
export function checkNested(
  wanted: readonly SiteObject[],
  nested: readonly NestedDeploy[],
): readonly Refusal[] {
  return nested.flatMap(({ path: folder }) => {
    const paths = wanted.map(({ path }) => path).filter(path => path.startsWith(folder))
    if (paths.length === 0) return []
    const problem = `The source has ${counted(paths.length, 'file')} in ${folder}, where another deploy keeps its record.`
    const hint =
      'Leave them out with exclude, or remove the other deploy with the command remove and its prefix.'
    return [{ problem, hint, paths }]
  })
}

/** Source files that would be taken for the record of a deploy, or lie in its place. Pure. */
export function checkRecordNames(
  wanted: readonly SiteObject[],
  records: readonly string[],
): readonly Refusal[] {
  const paths = wanted.map(({ path }) => path).filter(path => folderOfRecord(path, records) !== undefined)
  if (paths.length === 0) return []
  const problem = `The source has ${counted(paths.length, 'file')} with the name that deploys use for their record.`
  const hint = 'Leave them out with exclude, or give the record another name with record.'
  return [{ problem, hint, paths }]
}

/** Objects that visitors were told would never change, and do. Pure. */
export function immutableRefusal(broken: readonly BrokenPromise[]): Refusal | undefined {
  const paths = pathsOf(broken, 'serious')
  if (paths.length === 0) return undefined
  const [what, they] =
    paths.length === 1 ? ['An object is', 'it'] : [`${count(paths.length)} objects are`, 'them']
  return {
    problem: `${what} served as immutable and would change: browsers that cached ${they} keep the old content for up to a year.`,
    hint:
      'Give changed content a new name: let your bundler put a content hash in its file names, and do not edit its output afterwards. ' +
      'If these names cannot change, send a Cache-Control without immutable in this deploy (headers, cache-control). ' +
      'If you mean this change, allow it with immutable-change: warn.',
    paths,
  }
}

/** What is to be said of broken promises that stop nothing, each in lines. Pure. */
export function immutableWarnings(broken: readonly BrokenPromise[]): readonly (readonly string[])[] {
  const ending = pathsOf(broken, 'ending')
  const harmless = pathsOf(broken, 'harmless')
  const warnings = [
    [
      `${served(ending.length)} as immutable until now and will change. From this deploy on they are not immutable, ` +
        'but browsers that cached them keep the old content for up to a year. To reach everyone, rename the files.',
      ...ending,
    ],
    [
      `${served(harmless.length)} as immutable and would change in ways that visitors do not notice: ` +
        'companions of other files (.gz, .br, .map), images that are named after their original, or changes in comments alone.',
      ...harmless,
    ],
  ]
  return warnings.filter(lines => lines.length > 1)
}

function pathsOf(broken: readonly BrokenPromise[], severity: BrokenPromise['severity']): readonly string[] {
  return broken.filter(one => one.severity === severity).map(({ path }) => path)
}

function served(objects: number): string {
  return objects === 1 ? '1 object was served' : `${count(objects)} objects were served`
}

function atMost(deletes: readonly Delete[], allowed: number, limit: string): Refusal[] {
  if (deletes.length <= allowed) return []
  return [
    refusal(deletes, `${counted(deletes.length, 'object')} would be deleted, and ${limit}.`, deletes.length),
  ]
}

function tooMuchOfTheSite(plan: Plan, deletes: readonly Delete[]): Refusal[] {
  if (deletes.length <= AUTO_FEW) return []
  const { deletable, deletableUnhashed } = plan.before
  const created = plan.changes.filter(({ action }) => action === 'create').length
  const left = deletable - deletes.length + created
  if (left < deletable / 2) {
    const problem = `This deploy would delete ${count(deletes.length)} of ${counted(deletable, 'object')}, leaving ${count(left)}: less than half.`
    return [refusal(deletes, problem, deletes.length)]
  }
  if (deletes.length <= AUTO_SOME) return []
  const unhashed = deletes.filter(({ kind }) => kind !== 'hashed')
  const lost = unhashed.length - replacedIn(plan, unhashed)
  if (lost > deletableUnhashed / 2) {
    const replaced = lost === unhashed.length ? '' : `, and only ${count(unhashed.length - lost)} replaced`
    const problem = `${count(unhashed.length)} of ${counted(deletableUnhashed, 'object')} without a content hash in the name would be deleted${replaced}: more than half.`
    return [refusal(unhashed, problem, deletes.length)]
  }
  return []
}

/** A folder that is renamed, or pages that are built in another form, are created as often as they are deleted. */
function replacedIn({ changes }: Plan, deletes: readonly Delete[]): number {
  const created = changes.flatMap(change => (change.action === 'create' ? [change.wanted.kind] : []))
  return KINDS.map(kind => {
    const gone = deletes.filter(change => change.kind === kind).length
    return Math.min(gone, created.filter(other => other === kind).length)
  }).reduce((sum, matched) => sum + matched, 0)
}

function lostFrontPage(plan: Plan, deletes: readonly Delete[]): Refusal[] {
  const frontPage = deletes.filter(({ path }) => path === 'index.html')
  if (frontPage.length === 0) return []
  const problem = `index.html of s3://${plan.target.bucket}/${plan.target.prefix} would be deleted, and the source has no replacement.`
  return [refusal(frontPage, problem, deletes.length)]
}

function refusal(deletes: readonly Delete[], problem: string, needed: number): Refusal {
  return {
    problem,
    hint: `Check that the source is complete and the prefix is right. If you mean these deletes, set max-deletes: ${needed}. To keep some objects, add them to protect or exclude.`,
    paths: deletes.map(({ path }) => path),
  }
}

export type MaxDeletes =
  | { readonly limit: 'auto' }
  | { readonly limit: 'count'; readonly count: number }
  /** Of the objects below the prefix; 0 to 100. */
  | { readonly limit: 'percent'; readonly percent: number }
  | { readonly limit: 'unlimited' }
