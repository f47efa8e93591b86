import type { Access } from '../compare/access.ts'
import {
  checkHeaders,
  type HeaderCheck,
  type HeadersToAsk,
  type SameContent,
} from '../compare/check-headers.ts'
import { compareContents } from '../compare/compare-contents.ts'
import { checkImmutable } from '../compare/immutable.ts'
import type { Knowledge } from '../compare/knowledge.ts'
import type { DeployConfig } from '../config/config.ts'
import type { Refusal } from '../errors.ts'
import type { KeptBodies } from '../local/kept-bodies.ts'
import type { LocalFile } from '../local/local-file.ts'
import { byKey } from '../names/by-key.ts'
import { collectGarbageOf } from '../pace/small-heap.ts'
import type { Selected } from '../patterns/selection.ts'
import { checkGates, idleBudgets } from '../plan/gates.ts'
import {
  checkNested,
  checkPlan,
  checkRecordNames,
  immutableRefusal,
  immutableWarnings,
} from '../plan/guards.ts'
import { isWrite, type Plan } from '../plan/plan.ts'
import { compareSite, type DeleteRule, planDeploy } from '../plan/plan-deploy.ts'
import { checkPreview } from '../plan/preview-guard.ts'
import type { Memory } from '../record/memory.ts'
import { recordPaths } from '../record/nested.ts'
import type { StoreError } from '../s3/errors/store-error.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import { buildSite, type Site } from '../site/build-site.ts'
import type { SiteObject } from '../site/site-object.ts'
import { visible } from '../text/escape.ts'
import { counted } from '../text/format.ts'
import type { Bucket } from './bucket.ts'
import { brokenLinksMode, checkLinks, linksToCheck, stillNamed } from './check-links.ts'
import { warnOfOldBase } from './compare-base.ts'
import { warnOfHidden, warnOfOtherForms } from './look-alikes.ts'
import type { Prepared } from './prepared.ts'
import { askingNothing, bucketFrom, markOf, type PublicRecord } from './public-record.ts'
import type { DeployReading } from './read-for-deploy.ts'
import { readReferences } from './read-references.ts'
import { sayBuildId } from './say-build-id.ts'
import { sayLeftOut } from './say-left-out.ts'
import type { Session } from './session.ts'
import { siteFilePlace } from './site-file-place.ts'

/** Compares what was read, and plans. Writes nothing. */
export function prepareDeploy(
  given: DeployConfig,
  reading: DeployReading,
  session: Session,
): Promise<Prepared> {
  return describe(given, reading, session).then(described => {
    // By now no function keeps the scan in memory, of which the plan needs no more.
    collectGarbageOf(described.site.objects.length)
    return planFrom(described, session)
  })
}

/** What is wanted, and what there is. */
interface Described {
  /** Without what needs requests to AWS, if those are not possible. */
  readonly config: DeployConfig
  readonly site: Site
  readonly bucket: Bucket
  /** Absent: the bucket was read. */
  readonly shown: PublicRecord | undefined
  readonly selected: Selected
  readonly findings: readonly Refusal[]
  readonly kept: KeptBodies
}

async function describe(
  given: DeployConfig,
  { selected, scan, kept, found }: DeployReading,
  session: Session,
): Promise<Described> {
  const { target, source, selection } = given
  const { signal, timings, warn } = session
  const shown = 'memory' in found ? undefined : found
  const config = shown ? askingNothing(given) : given
  const listed = 'memory' in found ? found : bucketFrom(found, keyed(scan.files, target.prefix))
  for (const { problem, paths } of scan.warnings) warn([problem, ...paths.map(visible)].join('\n'))
  const inBucket = listed.own.map(({ key }) => key.slice(target.prefix.length))
  // The name ends in `/` where not all is known; the other one stands for what is there, which some pattern leaves out.
  for (const folder of listed.skipped) inBucket.push(folder, `${folder}-`)
  sayLeftOut(scan, selection, inBucket, session)

  const held = { remote: listed.own, recollection: listed.memory.recollection }
  const building = buildSite(scan.files, config, selected.selected, held, kept, signal)
  const site = config.compress === 'none' ? await building : await timings.timed('compress', building)
  for (const { lines, at } of site.warnings)
    warn(lines.map(visible).join('\n'), at && siteFilePlace(at, source, scan.files))
  const bucket = shown ? bucketFrom(shown, site.objects) : listed
  return { config, site, bucket, shown, selected, findings: scan.findings, kept }
}

async function planFrom(
  { config, site, bucket, shown, selected, findings, kept }: Described,
  session: Session,
): Promise<Prepared> {
  const { target, siteUrl, write, cloudFront, provenance } = config
  const { connections, now, signal, timings, warn } = session
  const wanted = site.objects
  const { memory } = bucket
  const knowledge = await timings.timed('compare', learn(site, bucket, config, session))
  const compared = compareSite({ wanted, remote: bucket.own, memory, knowledge, write })
  openConnections(compared, config, session)
  const mode = brokenLinksMode(config)
  const mount = { prefix: target.prefix, ...(siteUrl !== undefined && { siteUrl }) }
  const links = linksToCheck(mode, wanted, target.prefix)
  const { order, check } = await timings.timed('order', readReferences(compared, mount, links, kept, signal))
  const plan = planDeploy(
    {
      target,
      wanted,
      remote: bucket.own,
      nested: bucket.nested,
      skipped: bucket.skipped,
      memory,
      knowledge,
      selection: selected,
      deletes: deleteRule(config, now()),
      write,
      provenance,
      cloudFront,
      order,
      stillNamed: stillNamed(check),
    },
    compared,
  )
  warnOfWellKnown(plan, session)
  warnOfOtherForms(plan, session)
  warnOfHidden(plan, bucket.own, memory.rows, session)
  warnOfUnowned(plan, memory, session)
  sayIdleBudgets(config, plan, session)
  await warnOfOldBase(config, memory, session)
  await sayBuildId(plan, session)
  const refusals = [
    ...findings,
    ...site.refusals,
    ...checkNested(wanted, bucket.nested),
    ...checkRecordNames(wanted, recordPaths(target.prefix, connections.recordKey)),
    ...checkPlan(plan, 'deploy', config.maxDeletes),
    ...(await checkImmutableChanges(plan, wanted, memory, knowledge, config, session)),
    ...(await checkAcl(plan, config, session)),
    ...checkLinks(plan, check, { mode, siteUrl }, warn),
    ...checkPreview(config.preview, bucket),
    ...checkGates(config.gates, {
      plan,
      warnings: session.warnings,
      wasLive: object => bucket.memory.recollection.rowOf(object)?.unneededSince === undefined,
    }),
  ]
  // After the gates, because this is no reason to refuse the change.
  if (shown) warn(markOf(shown, config, bucket))
  return { plan: { ...plan, refusals }, hasNoRecord: memory.isBlank, keptBodies: kept }
}

/** Over TLS this takes two round trips, which are over by the time the plan is made. */
function openConnections(
  compared: ReturnType<typeof compareSite>,
  { dryRun }: DeployConfig,
  { connections: { store, limiter } }: Session,
): void {
  const writes = compared.filter(isWrite).length
  if (!dryRun) store.openAhead?.(Math.min(writes, limiter.limit))
}

function keyed(files: readonly LocalFile[], prefix: string): readonly Pick<SiteObject, 'key' | 'size'>[] {
  return files.map(({ path, size }) => ({ key: prefix + path, size }))
}

/** Either the site has no such file today, or the pattern has a typo. */
function sayIdleBudgets({ gates }: DeployConfig, plan: Plan, { host }: Session): void {
  for (const { input, pattern } of idleBudgets(gates, plan))
    host.info(`${input}: ${pattern} matches nothing.`)
}

/** actions/upload-artifact leaves out dotfiles unless it is told not to, which must not cost a site its certificates. */
function warnOfWellKnown({ kept }: Plan, session: Session): void {
  const count = kept.filter(({ reason }) => reason === 'well-known').length
  if (count === 0) return
  session.warn(
    `${counted(count, 'object')} below .well-known/ stay${count === 1 ? 's' : ''}, since the source has no .well-known/. ` +
      'If it should have one: actions/upload-artifact leaves out dotfiles without include-hidden-files: true.',
  )
}

function warnOfUnowned({ kept }: Plan, { isBlank }: Memory, session: Session): void {
  if (!isBlank || !kept.some(({ reason }) => reason === 'not-owned')) return
  session.warn('No record of an earlier deploy was found, so delete: owned deletes nothing.')
}

const OPAQUE =
  "No object's ETag matches its content, as in a bucket encrypted with SSE-KMS, and there is no record of what they contain. " +
  "They are uploaded again. This run's record lets the next one compare them."

/** Finds out what LIST does not show: which objects have the right content, and which the right headers. */
async function learn(
  { objects: wanted, said }: Site,
  { own, memory }: Bucket,
  config: DeployConfig,
  session: Session,
): Promise<Knowledge> {
  const access = accessOf(session)
  const { recollection } = memory
  const { contentIds, etags, failedHead } = await compareContents(wanted, own, recollection, access)
  if (failedHead)
    warnOfHead('Some objects cannot be compared, so they are uploaded again.', failedHead, session)

  if (etags === 'opaque' && memory.place !== undefined) session.warn(OPAQUE)

  const same = havingSameContent(wanted, own, contentIds)
  const options = { write: config.write, ask: headersToAsk(config, memory), said }
  const headers = await checkHeaders(same, recollection, options, access)
  if (headers.redirects.length > 0) session.warn(legacyRedirects(headers.redirects))
  if (headers.failedHead) {
    warnOfHead(
      'The headers of some objects cannot be checked, so they are left unchanged.',
      headers.failedHead,
      session,
    )
  }
  return {
    contentIds,
    etags,
    unknownHeaders: headers.unknown,
    wrongHeaders: headers.wrong,
    isNew: headers.isNew,
  }
}

/** What has the wanted content: gone through once, so that not all pairs are in memory. */
function* havingSameContent(
  wanted: readonly SiteObject[],
  own: readonly RemoteObject[],
  contentIds: Knowledge['contentIds'],
): Generator<SameContent> {
  const objects = byKey(own)
  for (const [at, want] of wanted.entries()) {
    const object = contentIds[at] === undefined ? undefined : objects.get(want.key)
    if (object) yield { wanted: want, object }
  }
}

function accessOf({ connections, signal }: Session): Access {
  const { store, limiter } = connections
  return { store, limiter, signal }
}

/** Redirects left by another tool, which are easily overlooked: the content is right, but nobody gets it. */
function legacyRedirects(redirects: HeaderCheck['redirects']): string {
  const lines = redirects.map(({ path, to }) => visible(`${path} → ${to}`))
  return [
    'Some existing objects redirect at website endpoints although nothing here asks for it. They are left unchanged. ' +
      'To serve their content, remove the header in headers: website-redirect-location: null.',
    ...lines,
  ].join('\n')
}

function headersToAsk({ checkHeaders }: DeployConfig, { place }: Memory): HeadersToAsk {
  if (checkHeaders === 'auto') return place ? 'unknown-to-the-record' : 'none'
  return checkHeaders
}

function deleteRule({ delete: mode, keepAssets }: DeployConfig, now: number): DeleteRule {
  return mode === 'none' ? { mode: 'off' } : { mode, now, keepAssets }
}

async function checkImmutableChanges(
  plan: Plan,
  wanted: readonly SiteObject[],
  { recollection }: Memory,
  { etags }: Knowledge,
  config: DeployConfig,
  session: Session,
): Promise<readonly Refusal[]> {
  const immutableChange = config.gates.failOn.immutableChange ? 'error' : config.immutableChange
  if (immutableChange === 'allow') return []
  const replaced = plan.changes.filter(change => change.action === 'update')
  const site = { has: (path: string) => byKey(wanted).has(plan.target.prefix + path) }
  const { broken, failedHead } = await checkImmutable(replaced, site, recollection, etags, accessOf(session))
  if (failedHead)
    warnOfHead('Cannot tell whether changed files are served as immutable.', failedHead, session)
  for (const lines of immutableWarnings(broken)) session.warn(lines.map(visible).join('\n'))
  const refusal = immutableRefusal(broken)
  if (refusal === undefined) return []
  if (immutableChange === 'error') return [refusal]
  session.warn([refusal.problem, ...refusal.paths.map(visible)].join('\n'))
  return []
}

function warnOfHead(consequence: string, error: StoreError, session: Session): void {
  const { problem, hint } = session.explain(error)
  session.warn(`${consequence}\n${problem}\n${hint}`)
}

/** What a bucket with ACLs disabled, as new ones are, would refuse with the first write. */
async function checkAcl(
  { changes }: Plan,
  { write: { acl } }: DeployConfig,
  session: Session,
): Promise<readonly Refusal[]> {
  const isSent = changes.some(({ action }) => action !== 'delete' && action !== 'unchanged')
  if (acl === undefined || acl === 'bucket-owner-full-control' || !isSent) return []
  if (!(await session.connections.aclsAreDisabled(session.signal))) return []
  return [
    {
      problem: `The bucket has ACLs disabled, as new buckets do, so it refuses the input acl (${acl}).`,
      hint: 'Drop the input acl, and make objects public with a bucket policy or CloudFront.',
      paths: [],
    },
  ]
}
