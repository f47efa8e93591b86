import type { Running } from './running.ts'
import type { Watch } from './tools.ts'

type Timed = Parameters<NonNullable<Watch['timed']>>[0]

/** Does it under the eyes of who measures. */
export function timed<Result>(
  work: Timed,
  { tools }: Running,
  doing: () => Promise<Result>,
): Promise<Result> {
  const { timed } = tools.watch ?? {}
  return timed === undefined ? doing() : timed(work, doing())
}
