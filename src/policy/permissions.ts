import type { DeployConfig, RemoveConfig } from '../config/config.ts'
import { policyFor } from './policy.ts'

/** What a run that writes needs, as actions of IAM. */
export interface Permissions {
  /** Used by this run, so they are there. */
  readonly used: readonly string[]
  /** Only a run that writes can find out. */
  readonly unchecked: readonly string[]
}

/** What the same run needs without `dry-run`. */
export function permissionsFor(
  config: DeployConfig | RemoveConfig,
  isUsed: (action: string) => boolean,
): Permissions {
  const { Statement } = policyFor({ ...config, dryRun: false })
  const actions = [...new Set(Statement.flatMap(({ Action }) => Action))]
  return {
    used: actions.filter(isUsed),
    unchecked: actions.filter(action => !isUsed(action)),
  }
}
