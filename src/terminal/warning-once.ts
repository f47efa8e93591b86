import type { Host } from './host.ts'
import { overridden } from './overridden.ts'

/** The host, for a run that may meet the same problem more than once: each warning is shown once. */
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
