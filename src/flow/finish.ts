import type { RunReport } from '../report/run-report.ts'
import { commentOnPullRequest } from './comment-on-pull-request.ts'
import { showPreviewAsDeployment } from './preview-deployment.ts'
import { publish } from './publish.ts'
import type { Run } from './reached.ts'

/** Reports a finished run everywhere the config asks for. All targets share these settings. A sweep may have no report. */
export async function finish(reports: readonly RunReport[], [first]: readonly Run[]): Promise<void> {
  if (first === undefined) return
  const { config, session } = first
  await publish(reports, config, session.host)
  await showPreviewAsDeployment(reports, config, session)
  await commentOnPullRequest(reports, config, session)
}
