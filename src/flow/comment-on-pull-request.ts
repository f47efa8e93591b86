import type { CommentOptions, Publicity } from '../config/publicity.ts'
import type { Environment } from '../environment.ts'
import { type Job, jobOf } from '../github/job.ts'
import { pullRequestOf, triggeringRunOf } from '../github/pull-request.ts'
import { pullRequestOfRun } from '../github/rest/fork-pull-request.ts'
import { restProblem } from '../github/rest/rest-error.ts'
import { leaveComment } from '../github/rest/sticky-comment.ts'
import { COMMENT_LIMIT, type CommentContext, comment, isWorthAComment } from '../report/comment/comment.ts'
import { placeOf, type RunReport } from '../report/run-report.ts'
import { eachWithin } from '../report/summary/each-within.ts'
import type { Host } from '../terminal/host.ts'
import { visible } from '../text/escape.ts'
import { askGithub, type OwnRepository } from './ask-github.ts'

/** What reporting a run needs from its surroundings. */
export interface Telling {
  readonly host: Host
  readonly signal: AbortSignal
  readonly environment: Environment
}

/** Reports a finished run on the pull request, in one comment. If that fails, the run's result does not change. */
export async function commentOnPullRequest(
  reports: readonly RunReport[],
  { comment: options }: Pick<Publicity, 'comment'>,
  { host, signal, environment, now }: Telling & { readonly now: () => number },
): Promise<void> {
  const job = jobOf(environment)
  if (options.when === 'never' || job === undefined) return
  // On pull_request_target, the base's own workflow runs.
  const isFork = job.event.name === 'pull_request' && (await pullRequestOf(job))?.isFork === true
  try {
    const told = await askGithub(options.token, { signal, environment }, own =>
      tell(reports, options, own, now()),
    )
    host.info(told ?? 'No comment: github-token is empty.')
  } catch (error) {
    const { problem, hint } = restProblem(error, 'pull-requests: write', isFork)
    const text = ['The pull request has no comment on this run.', problem, hint].join('\n').trimEnd()
    // On a fork's run this is expected.
    if (isFork) host.info(text)
    else host.warning(text)
  }
}

/** What was done, for the log. */
async function tell(
  reports: readonly RunReport[],
  { when, id = reports.map(placeOf).join(' ') }: CommentOptions,
  own: OwnRepository,
  at: number,
): Promise<string> {
  const { job, rest, repository } = own
  const subject = await subjectOf(own)
  if (subject === undefined)
    return `No comment: this run (${visible(job.event.name)}) has no open pull request.`
  const mode = when === 'changes' && !reports.some(isWorthAComment) ? 'update' : 'create'
  const place = { ...repository, issue: subject.number, id }
  const text = eachWithin(reports, COMMENT_LIMIT, (report, limit) =>
    comment(report, contextOf(report, job, subject.sha, at), limit),
  )
  const outcome = await leaveComment(rest, place, text, mode)
  if (outcome === 'left-out') return 'No comment: the plan has no changes.'
  return `Comment on pull request #${subject.number}: ${outcome}.`
}

/** The pull request that the run is about, and the commit that was pushed to it. */
interface Subject {
  readonly number: number
  readonly sha: string | undefined
}

async function subjectOf({ job, rest, repository }: OwnRepository): Promise<Subject | undefined> {
  const pull = await pullRequestOf(job)
  if (pull !== undefined) return { number: pull.number, sha: pull.headSha ?? job.sha }
  const run = await triggeringRunOf(job)
  const number = run && (await pullRequestOfRun(rest, repository, run))
  return number === undefined ? undefined : { number, sha: run?.headSha }
}

function contextOf({ siteUrl }: RunReport, job: Job, sha: string | undefined, at: number): CommentContext {
  const { run, serverUrl, repository } = job
  return {
    siteUrl,
    at,
    ...(run?.url && { run: { text: run.id, url: run.url } }),
    ...(sha && { commit: { text: sha.slice(0, 7), url: `${serverUrl}/${repository}/commit/${sha}` } }),
  }
}
