import type { RunReport } from '../report/run-report.ts'
import { commentOnPullRequest } from './comment-on-pull-request.ts'
import { showPreviewAsDeployment } from './preview-deployment.ts'
import { publish } from './publish.ts'
import type { Run } from './reached.ts'

/** Tells of a run that is over, wherever that is asked for. All of its targets have the same wishes. */
export async function finish(reports: readonly RunReport[], [first]: readonly Run[]): Promise<void> {
  if (first === undefined) return
  const { config, session } = first
  await publish(reports, config.json, session.host)
  await showPreviewAsDeployment(reports, config, session)
  await commentOnPullRequest(reports, config, session)
}
