import type { BucketConfig, Config, DeployConfig, RemoveConfig, SweepConfig } from './config/config.ts'
import type { Prepared } from './flow/prepared.ts'
import { going, hasFailed, held, isClear, mayBegin, type Reached, type Run } from './flow/reached.ts'
import { readBucket } from './flow/read-bucket.ts'
import { readForDeploy } from './flow/read-for-deploy.ts'
import { openSession, type Session, type Surroundings } from './flow/session.ts'
import { SourceScan } from './flow/source-scan.ts'
import { whileWaiting } from './http/first-request.ts'
import { oneByOne } from './pace/one-by-one.ts'
import { type Ending, endingOf, overallEnding, type RunReport } from './report/run-report.ts'
import type { Host } from './terminal/host.ts'
import { warningOnce } from './terminal/warning-once.ts'

/** Loaded while the first requests are on their way. */
const rest = () => import('./flow/rest.ts')

type Open = (config: BucketConfig) => Session

/**
 * Does what the config says and tells the host about it.
 * @returns how it ended; commands that change nothing end in `nothing-to-do`
 */
export async function run(
  given: Config,
  anyHost: Host,
  signal: AbortSignal,
  surroundings: Surroundings = {},
): Promise<Ending> {
  const host = warningOnce(anyHost)
  const open: Open = config => openSession(config, host, signal, surroundings)
  if (given.command === 'iam-policy') {
    const { printPolicy } = await import('./flow/print-policy.ts')
    return printPolicy(given, host) ? 'nothing-to-do' : 'failed'
  }
  if (given.command === 'sweep') return sweep(given, open)
  const config = await found(given, open)
  if (config.command === 'list') {
    const { list } = await import('./flow/list.ts')
    return (await list(config, open(config))) ? 'nothing-to-do' : 'failed'
  }
  const runs = runsOf(config, open)
  const reports = await change(runs)
  await (await rest()).finish(reports, runs)
  return overallEnding(reports.map(endingOf))
}

/** The config with its bucket, looked up if the config gives a domain instead. */
async function found<C extends BucketConfig>(config: C, open: Open): Promise<C> {
  if (config.domain === undefined) return config
  const { locate } = await import('./flow/locate.ts')
  return locate(config, config.domain, open(config))
}

/** One for each target. */
function runsOf(first: DeployConfig | RemoveConfig, open: Open): readonly Run[] {
  const all = [first, ...(first.further ?? [])]
  const buckets = all.map(({ target }) => target.bucket)
  return all.map(config => ({
    config,
    session: open(config),
    others: buckets.filter(bucket => bucket !== config.target.bucket),
  }))
}

/** Removes old previews one by one, each as `remove` would. If one fails, the others are still removed. */
async function sweep(given: SweepConfig, open: Open): Promise<Ending> {
  const { oldPreviews } = await import('./flow/find-previews.ts')
  const first = await found(given.removal, open)
  const searches: Run[] = []
  const runs: Run[] = []
  const reports: RunReport[] = []
  for (const removal of [first, ...(first.further ?? [])]) {
    const session = open(removal)
    const search = { config: removal, session, others: [] }
    searches.push(search)
    try {
      for (const old of await oldPreviews({ ...given, removal }, session)) {
        if (runs.length > 0) session.host.info('')
        const run = { config: old, session: open(old), others: [] }
        reports.push(...(await change([run])))
        runs.push(run)
      }
    } catch (error) {
      const { reportOf } = await rest()
      reports.push(reportOf({ run: search, error }))
    }
  }
  await (await rest()).finish(reports, [...runs, ...searches])
  return overallEnding(reports.map(endingOf))
}

/** Makes and shows the plan of each target, then carries them out one by one, if none was refused. */
async function change(runs: readonly Run[]): Promise<readonly RunReport[]> {
  const source = new SourceScan(runs.length)
  const planned: Reached[] = []
  for (const run of runs) {
    if (planned.length > 0) run.session.host.info('')
    planned.push(await makePlan(run, source))
  }
  const { reportOf } = await rest()
  const done = await carryOutAll(planned)
  const seen = done.some(hasFailed) ? done : await oneByOne(done, seeThrough)
  return seen.map(reportOf)
}

async function makePlan(run: Run, source: SourceScan): Promise<Reached> {
  const { config, session, others } = run
  let prepared: Prepared | undefined
  try {
    prepared = await prepare(config, source, session)
    const { findDistributions, showPlan } = await rest()
    prepared = await findDistributions(prepared, others, session)
    prepared = { ...prepared, plan: session.relay(prepared.plan) }
    showPlan(prepared.plan, config, session)
    return { run, prepared }
  } catch (error) {
    return { run, prepared, error }
  }
}

/** Reads source, bucket and record, and makes the plan. Writes nothing. */
async function prepare(
  config: DeployConfig | RemoveConfig,
  source: SourceScan,
  session: Session,
): Promise<Prepared> {
  if (config.command === 'deploy') {
    const reading = readForDeploy(config, source, session)
    const { prepareDeploy } = await whileWaiting(reading, rest)
    return prepareDeploy(config, await reading, session)
  }
  const reading = session.timings.timed('list', readBucket(config, session, session.signal))
  const { prepareRemove } = await whileWaiting(reading, rest)
  return prepareRemove(config, await reading)
}

/** If one target cannot begin, none does. After one has failed, no other begins. */
async function carryOutAll(planned: readonly Reached[]): Promise<readonly Reached[]> {
  const agreed = await oneByOne(planned, agree)
  const obstacle = agreed.find(each => !isClear(each))
  if (obstacle !== undefined) return agreed.map(each => held(each, obstacle))
  const done: Reached[] = []
  for (const each of agreed) {
    const failed = done.find(hasFailed)
    done.push(failed === undefined ? await carryOutOne(each) : held(each, failed))
  }
  return done
}

/** Twice, if another run was at work at the same time. */
async function carryOutOne(planned: Reached): Promise<Reached> {
  const { both, isOvertaken, saidOnce, sayOvertaken } = await rest()
  const first = await apply(planned)
  if (!isOvertaken(first)) return first
  const { config, session } = planned.run
  sayOvertaken(config.target, session)
  const again = await makePlan({ ...planned.run, session: saidOnce(session) }, new SourceScan())
  return both(first, await apply(await agree(again)))
}

/** Asks whoever sits at a terminal. */
async function agree(planned: Reached): Promise<Reached> {
  if (!mayBegin(planned)) return planned
  const { confirm } = await rest()
  return going(planned, async ({ run, prepared }) => {
    await confirm(run.config, prepared.plan, run.session.host, run.session.signal)
    return {}
  })
}

async function apply(agreed: Reached): Promise<Reached> {
  if (!mayBegin(agreed)) return agreed
  const { asItTurnedOut, carryOut } = await rest()
  return going(agreed, async ({ run, prepared }) => {
    const applied = await carryOut(prepared, run.session)
    return { prepared: asItTurnedOut(prepared, applied), applied }
  })
}

/** Checks the live site, and writes the manifest. */
async function seeThrough(done: Reached): Promise<Reached> {
  const { checkSiteLive, writeManifest } = await rest()
  return going(done, async ({ run: { config, session }, prepared, applied }) => {
    if (config.command !== 'deploy' || !prepared || !applied) return {}
    await checkSiteLive(config, prepared.plan, applied, session)
    return { manifest: await writeManifest(config, prepared.plan, applied, session) }
  })
}
