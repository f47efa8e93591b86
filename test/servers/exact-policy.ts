import { tmpdir } from 'node:os'
import { loadConfig } from '../../src/config/load.ts'
import type { OptionName } from '../../src/config/options.ts'
import type { PolicyDocument } from '../../src/policy/document.ts'
import { policyFor } from '../../src/policy/policy.ts'

/** What `iam-policy` prints for these inputs. */
export async function exactPolicy(
  inputs: Readonly<Partial<Record<OptionName, string>>>,
): Promise<PolicyDocument> {
  const values = new Map(Object.entries({ command: 'iam-policy', ...inputs }) as [OptionName, string][])
  const config = await loadConfig({ from: 'action', values, problems: [] }, {}, tmpdir())
  if (config.command !== 'iam-policy' || config.asks !== 'permissions') throw new Error('Not a policy.')
  return policyFor(config.deploy)
}
