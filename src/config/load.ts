import type { CredentialsOptions } from '../credentials/options.ts'
import type { Environment } from '../environment.ts'
import { ConfigError } from '../errors.ts'
import { type Job, jobOf } from '../github/job.ts'
import type { ParsedRules } from '../headers/parse-rules.ts'
import type { HeaderRule } from '../headers/rules.ts'
import { resolveSource, type Source } from '../local/source.ts'
import type { Selection } from '../patterns/selection.ts'
import type { MaxDeletes } from '../plan/guards.ts'
import type { Connection } from '../s3/connection.ts'
import { isRegion, parseRegion, parseStorageClass } from '../s3/parse.ts'
import type { Target } from '../s3/target.ts'
import type { WriteOptions } from '../s3/write-options.ts'
import { nearest } from '../text/nearest.ts'
import { oneOf, parseBoolean, Unusable, wholeNumber } from '../text/parse.ts'
import { parseCachePolicy } from './cache-policy.ts'
import { loadCloudFront } from './cloudfront.ts'
import { COMMAND_TEXTS, COMMANDS, type Command } from './commands.ts'
import { DEFAULT_COMPRESS_TYPES, parseMediaTypes } from './compress-types.ts'
import type {
  Config,
  DeployConfig,
  IamPolicyConfig,
  ListConfig,
  RemoveConfig,
  SweepConfig,
} from './config.ts'
import { Form } from './form.ts'
import { loadGates } from './gates.ts'
import { ACLS, CLEAN_URLS, COMPRESSIONS, ENCRYPTIONS, OPTIONS } from './options.ts'
import {
  parseAccountId,
  parseAudience,
  parseDelete,
  parseEndpoint,
  parseExternalId,
  parseKmsKeyId,
  parseMaxDeletes,
  parseObjectName,
  parsePatterns,
  parseRecord,
  parseRoles,
  parseSessionName,
  parseTime,
} from './parse.ts'
import { isPreviewPrefix, type Preview, previewOf } from './preview.ts'
import { loadPublicity, loadSiteUrl, loadVerify } from './publicity.ts'
import type { RawInputs } from './raw-inputs.ts'
import { parseDomain } from './target.ts'
import { loadTargets } from './targets.ts'
import { parseTrust } from './trust.ts'
import { withConfigFile } from './with-file.ts'
import { notACommand } from './words.ts'
import { isBelow, LEAVES } from './workspace.ts'

const MAX_CONCURRENCY = 1024

// Seconds, as STS takes them.
const MIN_ROLE_DURATION = 900
const MAX_ROLE_DURATION = 43_200

/**
 * What to do, from the inputs and the environment. Asks no service anything.
 * @param workspace what relative paths in `source` and `headers` are relative to
 * @throws ConfigError with everything that is wrong with the inputs
 */
export async function loadConfig(
  given: RawInputs,
  environment: Environment,
  workspace: string,
): Promise<Config> {
  const { wordInFront } = given
  const slip = wordInFront === undefined ? undefined : notACommand(wordInFront, workspace)
  if (slip !== undefined) throw new ConfigError([slip])
  const raw = await withConfigFile(given, environment, workspace)
  const form = new Form(raw)
  const command = form.readOr('command', oneOf(COMMANDS), likelyCommand(form.text('command')))
  refuseMissing(form, command, raw)
  refuseTwoPlaces(form, command)
  const config = await loadCommand(command, form, environment, workspace)
  if (form.problems.length > 0) throw new ConfigError(form.problems)
  return config
}

/** On the command line one sentence says how to write all that is missing. */
function refuseMissing(form: Form, command: Command, { from, unreadFile }: RawInputs): void {
  // A trust policy is about no bucket.
  if (command === 'iam-policy' && form.has('trust')) return
  const missing = OPTIONS.filter(({ requiredBy }) => requiredBy?.includes(command))
    .map(({ name }) => name)
    .filter(name => !form.has(name) && !form.isExcused(name))
    .filter(name => name !== 'bucket' || !isFoundByDomain(form, command))
  if (from === 'action') {
    const why = unreadFile === undefined ? '' : ` ${unreadFile}`
    for (const name of missing) form.refuse(name, `is required, but missing or empty.${why}`)
  } else if (missing.length > 0) {
    const input = missing.map(name => form.nameOf(name)).join(' and ')
    const usage = `s3-site-deploy ${command} ${COMMAND_TEXTS[command].words}`
    form.problems.push({ input, value: '', problem: `missing. Write ${usage}` })
  }
}

/** `iam-policy` does not look up a domain, so it needs the bucket as well. */
function isFoundByDomain(form: Form, command: Command): boolean {
  return command !== 'iam-policy' && form.has('domain')
}

function refuseTwoPlaces(form: Form, command: Command): void {
  if (!isFoundByDomain(form, command) || !form.has('bucket')) return
  form.refuse('domain', `finds the bucket, and ${form.nameOf('bucket')} names one. Write only one of them.`)
}

/** Lets a command with a slip in it be checked as the one that was probably meant. */
function likelyCommand(text: string): Command {
  const meant = nearest(text, COMMANDS)
  return COMMANDS.find(command => command === meant) ?? 'deploy'
}

async function loadCommand(
  command: Command,
  form: Form,
  environment: Environment,
  workspace: string,
): Promise<Config> {
  switch (command) {
    case 'deploy':
      return loadDeploy(form, environment, workspace)
    case 'preview':
      return loadPreview(form, environment, workspace)
    case 'sweep':
      return loadSweep(form, environment)
    case 'list':
      return loadList(form, environment)
    case 'remove':
      return loadRemove(form, environment)
    case 'iam-policy':
      return loadIamPolicy(form, environment, workspace)
  }
}

async function loadIamPolicy(
  form: Form,
  environment: Environment,
  workspace: string,
): Promise<IamPolicyConfig> {
  const command = 'iam-policy'
  const region = loadRegion(form, environment, form.has('endpoint'))
  const trust = form.read('trust', parseTrust(jobOf(environment), region?.name))
  if (trust !== undefined) return { command, asks: 'trust', trust }
  // A policy is the same for every source, which need not be built yet.
  const anySource: Source = { from: 'directory', root: workspace, workspace }
  return { command, asks: 'permissions', deploy: await loadDeploy(form, environment, workspace, anySource) }
}

async function loadDeploy(
  form: Form,
  environment: Environment,
  workspace: string,
  source = loadSource(form, workspace),
  preview?: Preview,
): Promise<DeployConfig> {
  const [target, ...others] = loadTargets(form, preview && prefixOf(preview))
  const common = loadCommon(form, environment, target, preview)
  const config: DeployConfig = {
    command: 'deploy',
    ...common,
    source,
    selection: loadSelection(form),
    delete: form.readOr('delete', parseDelete, 'none'),
    keepAssets: form.readOr('keep-assets', parseTime, 0),
    immutableChange: form.readOr('immutable-change', oneOf(['error', 'warn', 'allow']), 'error'),
    brokenLinks: form.readOr('broken-links', oneOf(['warn', 'error', 'off']), 'warn'),
    provenance: { ...provenanceOf(jobOf(environment)), ...(preview && { preview: preview.number }) },
    checkHeaders: CHECKS[form.readOr('check-headers', oneOf(['auto', 'true', 'false']), 'auto')],
    ...loadRecord(form, common.target),
    maxDeletes: loadMaxDeletes(form),
    allow: form.readOr('allow', parsePatterns, []),
    dryRun: form.readOr('dry-run', parseBoolean, false),
    cacheControl: form.readOr('cache-control', parseCachePolicy, { policy: 'auto' }),
    headerRules: await loadHeaders(form, workspace),
    siteFiles: form.readOr('site-files', parseBoolean, false),
    compress: form.readOr('compress', oneOf(COMPRESSIONS), 'none'),
    compressTypes: form.readOr('compress-types', parseMediaTypes, DEFAULT_COMPRESS_TYPES),
    cleanUrls: form.readOr('clean-urls', oneOf(CLEAN_URLS), 'false'),
    write: loadWriteOptions(form),
    ...loadCloudFront(form),
    ...loadPublicity(form, common.target.prefix, jobOf(environment)),
    verify: loadVerify(form),
    manifest: form.readOr('manifest', parseBoolean, false),
    gates: loadGates(form),
  }
  if (config.keepAssets > 0 && config.record === undefined) {
    form.refuse('keep-assets', `needs a record to know since when: ${form.nameOf('record')} is false.`)
  }
  if (config.delete === 'owned' && config.record === undefined) {
    form.refuse('delete', `cannot be owned without a record, and ${form.nameOf('record')} is false.`)
  }
  if (config.delete !== 'none' && config.source.from === 'file') {
    form.refuse(
      'delete',
      'is not allowed with a single file as source: it would delete everything beside it.',
    )
  }
  return alsoTo(others, config, form)
}

/** The same config for each further target, with its own prefix-dependent values. */
function alsoTo<C extends DeployConfig | RemoveConfig>(targets: readonly Target[], config: C, form: Form): C {
  if (targets.length === 0) return config
  if (config.record?.bucket !== undefined) {
    form.refuse('record', 'is one object, and each bucket needs its own. Write a key below the prefix.')
  }
  const further = targets.map(target => ({
    ...config,
    target,
    ...loadRecord(form, target),
    ...loadSiteUrl(form, target.prefix),
  }))
  return { ...config, further }
}

/** Where a preview lies if nothing else is said. */
function prefixOf({ number }: Preview): string {
  return `pr-${number}/`
}

/** A deploy or, once the pull request is closed, a removal; only below the preview's own prefix. */
async function loadPreview(
  form: Form,
  environment: Environment,
  workspace: string,
): Promise<DeployConfig | RemoveConfig> {
  const preview = await previewOf(jobOf(environment))
  if (preview === undefined) {
    form.refuse(
      'command',
      'needs a run on pull_request, with the types opened, synchronize, reopened and closed.',
    )
    return loadDeploy(form, environment, workspace)
  }
  if (!preview.isClosed && !form.has('source')) form.refuse('source', 'is required, but missing or empty.')
  const config = preview.isClosed
    ? loadRemove(form, environment, preview)
    : await loadDeploy(form, environment, workspace, loadSource(form, workspace), preview)
  if (!targetsOf(config).every(({ prefix }) => isPreviewPrefix(prefix, preview.number))) {
    form.refuse(
      'prefix',
      `does not name pull request ${preview.number}, so previews would overwrite each other. Write pr-${preview.number}, or leave it out.`,
    )
  }
  if (config.record === undefined)
    form.refuse('record', 'cannot be false: previews use it to recognize their own prefix.')
  return config
}

function targetsOf(config: DeployConfig | RemoveConfig): readonly Target[] {
  return [config, ...(config.further ?? [])].map(({ target }) => target)
}

function loadSweep(form: Form, environment: Environment): SweepConfig {
  const removal = removalOf(form, environment)
  // Of no pull request, but of those that the records name: to read them needs a right.
  return {
    command: 'sweep',
    olderThan: form.readOr('older-than', parseTime, 0),
    removal: ofPreviews(removal),
  }
}

function ofPreviews({ further, ...removal }: RemoveConfig): RemoveConfig {
  const config = { ...removal, preview: 0 }
  return further === undefined ? config : { ...config, further: further.map(ofPreviews) }
}

function loadList(form: Form, environment: Environment): ListConfig {
  const [target, ...others] = loadTargets(form)
  if (others.length > 0) form.refuse('bucket', 'names several buckets, but list shows one.')
  return { command: 'list', ...loadCommon(form, environment, target) }
}

function loadRemove(form: Form, environment: Environment, preview?: Preview): RemoveConfig {
  const config = removalOf(form, environment, preview)
  const known = !form.isRefused('bucket') && !form.isRefused('include')
  const isWhole = targetsOf(config).some(({ prefix }) => prefix === '')
  if (known && isWhole && config.selection.include.length === 0) {
    form.refuse(
      'prefix',
      `would remove the whole bucket. Name what to remove, here or in ${form.nameOf('include')}.`,
    )
  }
  return config
}

function removalOf(form: Form, environment: Environment, preview?: Preview): RemoveConfig {
  const [target, ...others] = loadTargets(form, preview && prefixOf(preview))
  const common = loadCommon(form, environment, target, preview)
  const config: RemoveConfig = {
    command: 'remove',
    ...common,
    asksFirst: !form.readOr('yes', parseBoolean, false),
    selection: loadSelection(form),
    maxDeletes: loadMaxDeletes(form),
    ...loadRecord(form, common.target),
    dryRun: form.readOr('dry-run', parseBoolean, false),
    ...loadCloudFront(form),
    ...loadPublicity(form, common.target.prefix, jobOf(environment)),
  }
  return alsoTo(others, config, form)
}

function loadCommon(form: Form, environment: Environment, target: Target, preview?: Preview) {
  const domain = form.read('domain', parseDomain)
  form.read('exit-code', parseBoolean)
  const isQuiet = form.readOr('quiet', parseBoolean, false)
  if (form.readOr('verbose', parseBoolean, false) && isQuiet) form.refuse('verbose', 'contradicts --quiet.')
  return {
    target,
    ...(domain !== undefined && { domain }),
    ...(preview && { preview: preview.number }),
    connection: loadConnection(form, environment),
    credentials: loadCredentials(form, environment),
    json: form.readOr('json', parseBoolean, false),
  }
}

function loadConnection(form: Form, environment: Environment): Connection {
  const custom = form.has('endpoint')
  return present({
    region: loadRegion(form, environment, custom),
    endpoint: form.read('endpoint', parseEndpoint),
    forcePathStyle: form.read('force-path-style', parseBoolean),
    expectedBucketOwner: form.read('expected-bucket-owner', parseAccountId(custom)),
    concurrency: form.read('concurrency', wholeNumber(1, MAX_CONCURRENCY)),
    profile: form.read('aws-profile', text => text),
  })
}

function loadCredentials(form: Form, environment: Environment): CredentialsOptions {
  if (form.has('role-to-assume') && form.fromFile('endpoint')) {
    form.refuse(
      'endpoint',
      `would receive the workflow's token, because of ${form.nameOf('role-to-assume')}. Give it as an input, not in a file.`,
    )
  }
  const duration = form.read('role-duration', wholeNumber(MIN_ROLE_DURATION, MAX_ROLE_DURATION))
  const externalId = form.read('role-external-id', parseExternalId)
  const audience = form.read('audience', parseAudience)
  return {
    roles: form.readOr('role-to-assume', parseRoles, []),
    sessionName: form.readOr('role-session-name', parseSessionName, sessionNameOf(jobOf(environment))),
    ...(duration !== undefined && { duration }),
    ...(externalId !== undefined && { externalId }),
    ...(audience !== undefined && { audience }),
    sessionPolicy: form.readOr('session-policy', oneOf(['auto', 'none']), 'auto'),
    onMissing: form.readOr('on-missing-credentials', oneOf(['fail', 'skip']), 'fail'),
  }
}

/** Shows in CloudTrail, where it leads to the run. */
function sessionNameOf({ run }: Partial<Job> = {}): string {
  return run !== undefined && /^\d+$/.test(run.id) ? `s3-site-deploy-${run.id}` : 's3-site-deploy'
}

function loadRegion(form: Form, environment: Environment, custom: boolean): Connection['region'] {
  const name = form.read('region', parseRegion(custom))
  if (name !== undefined) return { name, from: 'input' }
  for (const variable of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
    const text = environment[variable]?.trim()
    if (!text) continue
    if (isRegion(text, custom)) return { name: text, from: 'environment' }
    form.problems.push({
      input: variable,
      value: '',
      problem: 'is not the name of a region, such as eu-central-1.',
    })
  }
  return undefined
}

function loadSource(form: Form, workspace: string): Source {
  const parse = (text: string) => {
    const resolved = resolveSource(text, workspace)
    if ('problem' in resolved) throw new Unusable(resolved.problem)
    const { source } = resolved
    const place = source.from === 'file' ? source.file : source.root
    if (form.fromFile('source') && !isBelow(workspace, place)) throw new Unusable(LEAVES)
    return source
  }
  const source: Source = form.readOr('source', parse, { from: 'directory', root: workspace, workspace })
  const as = form.read('as', parseObjectName)
  if (as === undefined) return source
  if (source.from === 'file') return { ...source, as }
  if (form.has('source') && !form.isRefused('source')) {
    form.refuse('as', `names one object, but ${form.nameOf('source')} is not a single file.`)
  }
  return source
}

function loadSelection(form: Form): Selection {
  return {
    include: form.readOr('include', parsePatterns, []),
    exclude: form.readOr('exclude', parsePatterns, []),
    protect: form.readOr('protect', parsePatterns, []),
  }
}

/** The commit and the run of a workflow. */
function provenanceOf({ sha, run }: Partial<Job> = {}) {
  return {
    ...(sha !== undefined && { commit: sha }),
    ...(run !== undefined && { run: `${run.id}/${run.attempt}` }),
  }
}

const CHECKS = { auto: 'auto', true: 'all', false: 'none' } as const

function loadRecord(form: Form, { prefix }: Target): Pick<DeployConfig, 'record'> {
  const record = form.read('record', parseRecord(prefix, form.has('endpoint')))
  return record === undefined || record === 'none' ? {} : { record }
}

function loadMaxDeletes(form: Form): MaxDeletes {
  return form.readOr('max-deletes', parseMaxDeletes, { limit: 'auto' })
}

/** The YAML parser is loaded only if there is YAML to read. */
async function loadHeaders(form: Form, workspace: string): Promise<readonly HeaderRule[]> {
  if (!form.has('headers')) return []
  const rules = form.fromFile('headers')?.rules?.(form.has('endpoint'))
  if (rules !== undefined) return rulesOf(rules, form)
  const { loadHeaderRules, rulesFile } = await import('./load-rules.ts')
  const file = rulesFile(form.text('headers'), workspace)
  if (file !== undefined && form.fromFile('headers') && !isBelow(workspace, file)) {
    form.refuse('headers', LEAVES)
    return []
  }
  const loaded = loadHeaderRules(form.text('headers'), workspace, form.has('endpoint'))
  if ('rules' in loaded) return loaded.rules
  const input = form.nameOf('headers')
  form.problems.push(...loaded.problems.map(problem => ({ input, value: form.text('headers'), problem })))
  return []
}

function rulesOf(parsed: ParsedRules, form: Form): readonly HeaderRule[] {
  if ('rules' in parsed) return parsed.rules
  const { file = '' } = form.fromFile('headers')?.place ?? {}
  for (const { line, column, problem } of parsed.problems) {
    form.problems.push({
      input: `${file}:${line}:${column}`,
      value: '',
      problem,
      place: { file, line, column },
    })
  }
  return []
}

function loadWriteOptions(form: Form): WriteOptions {
  const custom = form.has('endpoint')
  const options: WriteOptions = present({
    acl: form.read('acl', oneOf(ACLS)),
    storageClass: form.read('storage-class', parseStorageClass(custom)),
    sse: form.read('sse', oneOf(ENCRYPTIONS)),
    sseKmsKeyId: form.read('sse-kms-key-id', parseKmsKeyId),
  })
  if (options.sseKmsKeyId !== undefined && !form.isRefused('sse') && !options.sse?.startsWith('aws:kms')) {
    form.refuse('sse-kms-key-id', `needs ${form.nameOf('sse')} to be aws:kms or aws:kms:dsse.`)
  }
  return options
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The object without its undefined properties. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>
}
