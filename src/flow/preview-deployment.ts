import type { DeployConfig, RemoveConfig } from '../config/config.ts'
import { pullRequestOf } from '../github/pull-request.ts'
import { beginDeployment, endDeployments, setDeploymentStatus } from '../github/rest/deployments.ts'
import { restProblem } from '../github/rest/rest-error.ts'
import { isSuccess, type RunReport, siteToSee } from '../report/run-report.ts'
import { counted } from '../text/format.ts'
import { askGithub, type OwnRepository } from './ask-github.ts'
import type { Telling } from './comment-on-pull-request.ts'

/** Shows a preview as a deployment, with its address, until it is removed. Never fails the run. */
export async function showPreviewAsDeployment(
  report: RunReport,
  { preview, deployment, dryRun, comment: { token } }: DeployConfig | RemoveConfig,
  { host, signal, environment }: Telling,
): Promise<void> {
  if (preview === undefined || deployment === 'never' || dryRun) return
  try {
    const done = await askGithub(token, { signal, environment }, own => tell(report, own))
    if (done !== undefined) host.info(done)
  } catch (error) {
    const { problem, hint } = restProblem(error, 'deployments: write')
    const text = ['GitHub does not show this preview as a deployment.', problem, hint].join('\n').trimEnd()
    if (deployment === 'always') host.warning(text)
    else host.debug(text)
  }
}

/** What was done, for the log. */
async function tell(
  report: RunReport,
  { job, rest, repository }: OwnRepository,
): Promise<string | undefined> {
  const environment = report.target.prefix.replace(/\/$/, '')
  if (report.command === 'remove') {
    const ended = isSuccess(report) ? await endDeployments(rest, repository, environment) : 0
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
    state: isSuccess(report) ? 'success' : 'failure',
    url: siteToSee(report) || undefined,
    logUrl: job.run?.url,
  })
  return `Deployment of ${environment}: ${isSuccess(report) ? 'success' : 'failure'}.`
}
