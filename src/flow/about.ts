import { relative } from 'node:path'
import type { DeployConfig, RemoveConfig } from '../config/config.ts'
import type { Environment } from '../environment.ts'
import { type Job, jobOf } from '../github/job.ts'
import type { Source } from '../local/source.ts'
import type { About } from '../report/about.ts'

/** Where a run comes from and what it works with. */
export function aboutOf(
  config: DeployConfig | RemoveConfig,
  environment: Environment,
  accessKeyId: string | undefined,
): About {
  const job = jobOf(environment)
  return {
    source: config.command === 'deploy' ? sourceText(config.source) : undefined,
    region: config.connection.region?.name,
    identity: config.credentials.roles.at(-1) ?? keyText(accessKeyId),
    ...(job && jobFacts(job)),
  }
}

function sourceText(source: Source): string {
  switch (source.from) {
    case 'directory':
      return fromWorkspace(source.root, source)
    case 'file':
      return fromWorkspace(source.file, source)
    case 'patterns':
      return source.patterns.map(pattern => fromWorkspace(pattern, source)).join(', ')
  }
}

/** As people would write it: relative to the workspace if inside it, otherwise absolute. */
function fromWorkspace(path: string, { workspace }: Source): string {
  const below = relative(workspace, path)
  return below.startsWith('..') ? path : below || '.'
}

/** Enough to tell your keys apart, and no more. */
function keyText(accessKeyId: string | undefined): string | undefined {
  return accessKeyId && `access key …${accessKeyId.slice(-4)}`
}

function jobFacts({ sha, actor, run, serverUrl, repository }: Job): Partial<About> {
  const commitPage = repository && `${serverUrl}/${repository}/commit/${sha}`
  return {
    commit: sha === undefined ? undefined : { text: sha.slice(0, 7), url: commitPage },
    actor,
    run: run && { text: `run ${run.id}`, url: run.url },
  }
}
