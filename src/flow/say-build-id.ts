import { type BuildIdChange, buildIdChange } from '../plan/build-id.ts'
import type { Plan } from '../plan/plan.ts'
import { readSource } from '../site/bodies/read.ts'
import { visible } from '../text/escape.ts'
import { count } from '../text/format.ts'
import type { Session } from './session.ts'

/** How many files are searched, spread evenly among similar ones. */
const SAMPLE = 16

/** Says so if most uploads probably differ only by the build ID, which a setting would avoid. */
export async function sayBuildId(
  plan: Plan,
  { host, signal }: Pick<Session, 'host' | 'signal'>,
): Promise<void> {
  const change = buildIdChange(plan)
  // Using the commit as the ID is a deliberate choice.
  if (change === undefined || isChosen(change, plan)) return
  if (!(await isInAll(change, signal))) return
  const { tool, also, setting, id, alike, changed } = change
  const name = id === undefined ? '' : ` (${visible(id)})`
  const what = `${tool} build id${name}${also === undefined ? '' : ` or ${also}`}`
  host.info(
    `${count(alike.length)} of ${count(changed)} changed files are as long as before and hold ${what}: probably nothing else in them is new. ` +
      `With a fixed ${setting}, a rebuild uploads only what changed: see "Builds that change without a reason" in docs/record.md.`,
  )
}

function isChosen({ id }: BuildIdChange, { provenance: { commit } }: Plan): boolean {
  return id !== undefined && id === commit
}

async function isInAll({ alike, isIn }: BuildIdChange, signal: AbortSignal): Promise<boolean> {
  const every = Math.ceil(alike.length / SAMPLE)
  for (const { wanted } of alike.filter((_, index) => index % every === 0)) {
    signal.throwIfAborted()
    // If the file cannot be read, its upload reports that.
    const bytes = await readSource(wanted).catch(() => undefined)
    if (bytes === undefined || !isIn(bytes.toString())) return false
  }
  return true
}
