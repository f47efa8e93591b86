import type { DeployConfig, RemoveConfig } from '../config/config.ts'
import { Cancelled } from '../errors.ts'
import type { Plan } from '../plan/plan.ts'
import { urlOf } from '../report/run-report.ts'
import type { Host } from '../terminal/host.ts'
import { visible } from '../text/escape.ts'
import { counted } from '../text/format.ts'

/**
 * Asks a person at a terminal before a removal deletes anything; programs and jobs are not asked.
 * @throws Cancelled unless they agree
 */
export async function confirm(
  config: DeployConfig | RemoveConfig,
  { changes }: Pick<Plan, 'changes'>,
  host: Host,
  signal: AbortSignal,
): Promise<void> {
  if (config.command !== 'remove' || !config.asksFirst || changes.length === 0) return
  const question = `Delete ${counted(changes.length, 'object')} from ${visible(urlOf(config.target))}?`
  if ((await host.confirm?.(question, signal)) === false) throw new Cancelled('Not confirmed.')
}
