import type { Publicity } from '../config/publicity.ts'
import type { Environment } from '../environment.ts'
import { type Job, jobOf } from '../github/job.ts'
import { pullRequestOf, triggeringRunOf } from '../github/pull-request.ts'
import { connectRest, type Rest } from '../github/rest/connect.ts'
import { pullRequestOfRun } from '../github/rest/fork-pull-request.ts'
import { type Repository, repositoryOf } from '../github/rest/repository.ts'
import { restProblem } from '../github/rest/rest-error.ts'
import { leaveComment } from '../github/rest/sticky-comment.ts'
import { createAgents } from '../http/agents.ts'
import { type CommentContext, comment, isWorthAComment } from '../report/comment/comment.ts'
import { type RunReport, urlOf } from '../report/run-report.ts'
import type { Host } from '../terminal/host.ts'
import { visible } from '../text/escape.ts'

/** What commenting needs of its surroundings. */
export interface Commenting {
  readonly host: Host
  readonly signal: AbortSignal
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly environment: Environment
}

/** A deploy is over by then, and waits no longer for GitHub. Milliseconds. */
const PATIENCE_MS = 120_000

/** Tells the pull request of a run that is over. Whatever becomes of that, the run stays what it was. */
export async function commentOnPullRequest(
  report: RunReport,
  { comment: options }: Pick<Publicity, 'comment'>,
  { host, signal, now, environment }: Commenting,
): Promise<void> {
  const job = jobOf(environment)
  if (options.when === 'never' || job === undefined) return
  const repository = repositoryOf(job.repository ?? '')
  if (options.token === undefined || repository === undefined) {
    host.info('No comment: there is no github-token to write it with.')
    return
  }
  const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
  const agents = createAgents(environment)
  let isFork = false
  try {
    const rest = await connectRest({ apiUrl: job.apiUrl, token: options.token }, agents, limit)
    const subject = await subjectOf(job, rest, repository)
    if (subject === undefined) {
      host.info(`No comment: this run (${visible(job.event.name)}) is about no open pull request.`)
      return
    }
    isFork = subject.isFork
    const mode = options.when === 'changes' && !isWorthAComment(report) ? 'update' : 'create'
    const place = { ...repository, issue: subject.number, id: options.id ?? urlOf(report.target) }
    const markdown = comment(report, contextOf(report, job, subject.sha, now()))
    const outcome = await leaveComment(rest, place, markdown, mode)
    if (outcome !== 'left-out') host.info(`Comment on pull request #${subject.number}: ${outcome}.`)
    else host.info('No comment: the plan has no changes.')
  } catch (error) {
    const { problem, hint } = restProblem(error, 'pull-requests: write', isFork)
    const text = ['The pull request has no comment on this run.', problem, hint].filter(line => line !== '')
    // Nothing is wrong with a fork's run.
    if (isFork) host.info(visibleLines(text))
    else host.warning(visibleLines(text))
  } finally {
    agents.http.destroy()
    agents.https.destroy()
  }
}

/** The pull request that the run is about, and the commit that was pushed to it. */
interface Subject {
  readonly number: number
  readonly sha: string | undefined
  /** Whether the run itself is a fork's, and so may not write. */
  readonly isFork: boolean
}

async function subjectOf(job: Job, rest: Rest, repository: Repository): Promise<Subject | undefined> {
  const pull = await pullRequestOf(job)
  // What runs on pull_request_target is the base's own workflow.
  const isFork = pull?.isFork === true && job.event.name === 'pull_request'
  if (pull !== undefined) return { number: pull.number, sha: pull.headSha ?? job.sha, isFork }
  const run = await triggeringRunOf(job)
  const number = run && (await pullRequestOfRun(rest, repository, run))
  return number === undefined ? undefined : { number, sha: run?.headSha, isFork: false }
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

function visibleLines(lines: readonly string[]): string {
  return lines.map(visible).join('\n')
}
