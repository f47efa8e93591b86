/*
 * What a run needs once it has read the bucket: a chunk of its own, loaded while the first requests are on their way.
 */
export { asItTurnedOut, carryOut } from './carry-out.ts'
export { checkSiteLive } from './check-live.ts'
export { confirm } from './confirm.ts'
export { findDistributions } from './find-distributions.ts'
export { finish } from './finish.ts'
export { both, isOvertaken, saidOnce, sayOvertaken } from './overtaken.ts'
export { prepareDeploy } from './prepare-deploy.ts'
export { prepareRemove } from './prepare-remove.ts'
export { reportOf } from './report.ts'
export { showPlan } from './show-plan.ts'
export { writeManifest } from './write-manifest.ts'
