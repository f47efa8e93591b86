import type { Running } from './running.ts'
import type { Watch } from './tools.ts'

type Timed = Parameters<NonNullable<Watch['timed']>>[0]

/** Does the work, measured by the watch if there is one. */
export function timed<Result>(
  work: Timed,
  { tools }: Running,
  doing: () => Promise<Result>,
): Promise<Result> {
  const { timed } = tools.watch ?? {}
  return timed === undefined ? doing() : timed(work, doing())
}
