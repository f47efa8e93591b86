import { randomBytes } from 'node:crypto'
import type { Applied } from '../apply/apply-result.ts'
import type { DeployConfig } from '../config/config.ts'
import type { Environment } from '../environment.ts'
import { createAgents } from '../http/agents.ts'
import type { Plan } from '../plan/plan.ts'
import type { Host } from '../terminal/host.ts'
import { counted } from '../text/format.ts'
import { chooseProbes } from '../verify/choose-probes.ts'
import { checkLive } from '../verify/live-check.ts'
import { isComplete } from './is-complete.ts'

/** Checks the site through its own URL, once everything is uploaded. @throws LiveCheckError */
export async function checkSiteLive(
  { verify, siteUrl }: Pick<DeployConfig, 'verify' | 'siteUrl'>,
  plan: Plan,
  applied: Applied,
  { host, signal, environment }: { host: Host; signal: AbortSignal; environment: Environment },
): Promise<void> {
  if (verify.mode === 'off' || siteUrl === undefined || !isComplete(applied)) return
  for (const value of Object.values(verify.headers)) host.mask(value)
  const nowhere = `nowhere-${randomBytes(8).toString('hex')}`
  const chosen = chooseProbes({ plan, outcomes: applied.outcomes }, siteUrl, nowhere, verify.mode === 'spa')
  // Loaded lazily: it brings the HTML and CSS parsers, a quarter of the bundle.
  const { namedAssets } = await import('../verify/named-assets.ts')
  const probes = [...chosen, ...(await namedAssets(chosen))]
  const agents = createAgents(environment)
  host.progress(`Live check of ${counted(probes.length, 'address', 'addresses')} below ${siteUrl}`)
  try {
    await checkLive(probes, { agents, headers: verify.headers }, signal)
  } finally {
    agents.end()
  }
  host.info(`Live check: ${counted(probes.length, 'address', 'addresses')} below ${siteUrl} as deployed.`)
}
