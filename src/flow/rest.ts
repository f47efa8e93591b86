/*
 * What a run needs once it has read the bucket: a chunk of its own, loaded while the first requests are on their way.
 */
export { asItTurnedOut, carryOut } from './carry-out.ts'
export { checkSiteLive } from './check-live.ts'
export { commentOnPullRequest } from './comment-on-pull-request.ts'
export { confirm } from './confirm.ts'
export { findDistributions } from './find-distributions.ts'
export { both, isOvertaken, saidOnce, sayOvertaken } from './overtaken.ts'
export { prepareDeploy } from './prepare-deploy.ts'
export { prepareRemove } from './prepare-remove.ts'
export { showPreviewAsDeployment } from './preview-deployment.ts'
export { publish } from './publish.ts'
export { reportOf } from './report.ts'
export { showPlan } from './show-plan.ts'
export { writeManifest } from './write-manifest.ts'
