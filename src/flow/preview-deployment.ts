import type { DeployConfig, RemoveConfig } from '../config/config.ts'
import { pullRequestOf } from '../github/pull-request.ts'
import { beginDeployment, endDeployments, setDeploymentStatus } from '../github/rest/deployments.ts'
import { restProblem } from '../github/rest/rest-error.ts'
import { isSuccess, type RunReport, siteToSee } from '../report/run-report.ts'
import { counted } from '../text/format.ts'
import { askGithub, type OwnRepository } from './ask-github.ts'
import type { Telling } from './comment-on-pull-request.ts'

/** Shows previews as deployments, with their addresses, until they are removed. Never fails the run. */
export async function showPreviewAsDeployment(
  reports: readonly RunReport[],
  { preview, deployment, dryRun, comment: { token } }: DeployConfig | RemoveConfig,
  { host, signal, environment }: Telling,
): Promise<void> {
  if (preview === undefined || deployment === 'never' || dryRun) return
  try {
    // A preview in several buckets is one.
    for (const ofOne of Map.groupBy(reports, ({ target }) => target.prefix).values()) {
      const done = await askGithub(token, { signal, environment }, own => tell(ofOne, own))
      if (done !== undefined) host.info(done)
    }
  } catch (error) {
    const { problem, hint } = restProblem(error, 'deployments: write')
    const text = ['GitHub does not show this preview as a deployment.', problem, hint].join('\n').trimEnd()
    if (deployment === 'always') host.warning(text)
    else host.debug(text)
  }
}

/** What was done, for the log. */
async function tell(
  reports: readonly RunReport[],
  { job, rest, repository }: OwnRepository,
): Promise<string | undefined> {
  const [report] = reports
  // A skipped run changes nothing.
  if (report === undefined || reports.some(({ skippedFor }) => skippedFor !== undefined)) return undefined
  const isDone = reports.every(isSuccess)
  const environment = report.target.prefix.replace(/\/$/, '')
  if (report.command === 'remove') {
    if (!isDone) return undefined
    const ended = await endDeployments(rest, repository, environment)
    return `Ended ${counted(ended, 'deployment')} of ${environment}.`
  }
  const pull = await pullRequestOf(job)
  const ref = pull?.headSha ?? job.sha
  if (ref === undefined) return undefined
  const id = await beginDeployment(rest, {
    ...repository,
    ref,
    environment,
    description: `Preview of pull request #${pull?.number ?? ''}`,
  })
  await setDeploymentStatus(rest, repository, id, {
    state: isDone ? 'success' : 'failure',
    url: siteToSee(report) || undefined,
    logUrl: job.run?.url,
  })
  return `Deployment of ${environment}: ${isDone ? 'success' : 'failure'}.`
}
