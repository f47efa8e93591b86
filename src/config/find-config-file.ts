import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Environment } from '../environment.ts'
import { jobOf } from '../github/job.ts'

export const CONFIG_FILES = ['s3-site-deploy.yml', 's3-site-deploy.yaml'] as const

/**
 * Runs with the rights of the repository in whose workspace there may be files of somebody who has none: the pull
 * request's checkout, or an artifact of its build.
 */
const EVENTS_WITH_FOREIGN_FILES = ['pull_request_target', 'workflow_run', 'issue_comment']

export type FoundConfigFile =
  | { readonly found: 'none' }
  /** As people write it, from the workspace. */
  | { readonly found: 'file'; readonly file: string }
  /** There is a file, but its author must not decide where this run writes. */
  | { readonly found: 'foreign'; readonly file: string; readonly event: string }

/**
 * The configuration file of a run: the one that `config` names, which need not exist, or else `s3-site-deploy.yml` at
 * the root of the workspace.
 * @param named the input `config`; `false` for none
 */
export function findConfigFile(named: string, environment: Environment, workspace: string): FoundConfigFile {
  if (/^(false|False|FALSE)$/.test(named)) return { found: 'none' }
  if (named !== '') return { found: 'file', file: named }
  const file = CONFIG_FILES.find(name => isThere(resolve(workspace, name)))
  if (file === undefined) return { found: 'none' }
  const event = jobOf(environment)?.event.name ?? ''
  return EVENTS_WITH_FOREIGN_FILES.includes(event)
    ? { found: 'foreign', file, event }
    : { found: 'file', file }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}
