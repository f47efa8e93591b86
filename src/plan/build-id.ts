import type { Kind } from '../names/kind.ts'
import type { Change, Plan, Update, Write } from './plan.ts'

/** Changed files that probably differ only in what the build writes into every file. */
export interface BuildIdChange {
  /** Possessive. */
  readonly tool: string
  /** What else each build writes anew. */
  readonly also: string | undefined
  /** The setting that gives the tool an id. */
  readonly setting: string
  /** Absent: no file is named after it. */
  readonly id: string | undefined
  /** As long as before. That it is in them is yet to be seen. */
  readonly alike: readonly Update[]
  /** Files that were changed or are new, without those that are named after the id. */
  readonly changed: number
  /** Whether a file holds what each build writes anew. */
  isIn(text: string): boolean
}

interface Tool {
  readonly tool: string
  readonly also?: string
  readonly setting: string
  /** A file that each build writes: under a new name, which is the group, or with new content. */
  readonly companion: RegExp
  /** What is in each file that differs, besides an id that the companion names. */
  readonly mark?: RegExp
}

const TOOLS: readonly Tool[] = [
  {
    tool: "Next.js's",
    setting: 'generateBuildId',
    companion: /(?:^|\/)_next\/static\/([^/]+)\/_buildManifest\.js$/,
  },
  {
    tool: "Nuxt's",
    also: 'the time of the build',
    setting: 'buildId',
    companion: /(?:^|\/)_nuxt\/builds\/meta\/([^/]+)\.json$/,
    mark: /"prerenderedAt"/,
  },
  {
    tool: "SvelteKit's",
    setting: 'kit.version.name',
    companion: /(?:^|\/)_app\/version\.json$/,
    mark: /\b__sveltekit_[0-9a-z]+/,
  },
]

/** Fewer are not worth mentioning. */
const ENOUGH = 10

const PAGES: readonly Kind[] = ['page', 'data']

/**
 * Whether most pages change and keep their length, next to the traces of a new build, whose ids are all as long. Pure: what
 * the objects hold is not asked for, so it is no more than likely.
 */
export function buildIdChange({ changes }: Pick<Plan, 'changes'>): BuildIdChange | undefined {
  const written = changes.filter(change => change.action === 'create' || change.action === 'update')
  const alike = written.filter(
    change => change.action === 'update' && change.reason === 'content-differs' && isOfPages(change),
  ) as readonly Update[]
  const pages = changes.filter(isOfPages).length
  if (alike.length < ENOUGH || alike.length <= pages / 2) return undefined
  for (const { tool, also, setting, companion, mark } of TOOLS) {
    const found = written.find(({ wanted }) => companion.test(wanted.path))
    if (found === undefined) continue
    const id = companion.exec(found.wanted.path)?.[1]
    const isNamed = ({ wanted: { path } }: Write) => id !== undefined && path.includes(id)
    const changed = written.filter(change => !isNamed(change)).length
    if (alike.length <= changed / 2) return undefined
    const isIn = (text: string) => (id !== undefined && text.includes(id)) || mark?.test(text) === true
    return { tool, also, setting, id, alike, changed, isIn }
  }
  return undefined
}

function isOfPages(change: Change): boolean {
  return change.action !== 'delete' && PAGES.includes(change.wanted.kind)
}
