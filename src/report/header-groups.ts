import type { HeaderDifference } from '../headers/differences.ts'
import type { Change, HeadersChange } from '../plan/plan.ts'
import { METADATA_PREFIX, type ObjectHeaders, TEXT_HEADERS } from '../s3/object-headers.ts'

/** Objects whose headers change in the same way. */
export interface HeaderGroup {
  /** Whether the old values are known; if not, `headers` are all that are sent now. */
  readonly known: boolean
  readonly headers: readonly HeaderDifference[]
  readonly changes: readonly HeadersChange[]
}

/** Of the changes that are of headers; the largest group first. */
export function headerGroups(changes: readonly Change[]): readonly HeaderGroup[] {
  const cells = changes
    .filter(change => change.action === 'headers')
    .map(change => {
      const known = change.differences.length > 0
      return { change, known, headers: known ? change.differences : headersSent(change.wanted.headers) }
    })
  return [...Map.groupBy(cells, ({ known, headers }) => JSON.stringify([known, headers])).values()]
    .flatMap(members =>
      members
        .slice(0, 1)
        .map(({ known, headers }) => ({ known, headers, changes: members.map(({ change }) => change) })),
    )
    .sort((a, b) => b.changes.length - a.changes.length)
}

function headersSent({ metadata = {}, tags = {}, ...texts }: ObjectHeaders): readonly HeaderDifference[] {
  return [
    ...TEXT_HEADERS.map(({ field, http }) => [http, texts[field]] as const),
    ...Object.entries(metadata).map(([name, value]) => [METADATA_PREFIX + name, value] as const),
    ...Object.entries(tags).map(([name, value]) => ['tag', `${name}=${value}`] as const),
  ].flatMap(([name, now]) => (now === undefined ? [] : [{ name, now }]))
}

/** Shown before headers whose old values are not known. */
export const NOW_SENT = 'headers differ from what the last deploy sent; now:'

/** Characters of a longer value: of its beginning, and of its end. */
const SHOWN = [80, 40] as const

/** A value in a list; the changes file has it whole. Not made safe. */
export function shortened(value: string): string {
  const [beginning, end] = SHOWN
  return value.length > beginning + end + 1 ? `${value.slice(0, beginning)}…${value.slice(-end)}` : value
}
