import type { Host } from './host.ts'
import { overridden } from './overridden.ts'

/** How much of a run is told. */
export type Verbosity = 'quiet' | 'normal' | 'verbose'

/** The host, less talkative or more: `quiet` keeps warnings, errors and data; `verbose` shows what is for debugging. */
export function withVerbosity(host: Host, verbosity: Verbosity): Host {
  const silent = () => {}
  switch (verbosity) {
    case 'normal':
      return host
    case 'quiet':
      return overridden(host, { info: silent, group: silent, progress: silent })
    case 'verbose':
      return overridden(host, { debug: text => host.info(text) })
  }
}
