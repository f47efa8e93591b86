import type { Environment } from '../environment.ts'

/** As https://no-color.org and https://force-color.org say; else whether whoever shows the log knows colours. */
export function wantsColor({ NO_COLOR, FORCE_COLOR }: Environment, known: boolean): boolean {
  if (NO_COLOR) return false
  return FORCE_COLOR ? !['0', 'false'].includes(FORCE_COLOR) : known
}
