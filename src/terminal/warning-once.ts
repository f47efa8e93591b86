import type { Host } from './host.ts'
import { overridden } from './overridden.ts'

/** The host, for a run that comes by the same thing more than once: what was warned of is not said again. */
export function warningOnce(host: Host): Host {
  const said = new Set<string>()
  return overridden(host, {
    warning: (text, place) => {
      if (said.has(text)) return
      said.add(text)
      host.warning(text, place)
    },
  })
}
