import type { BucketConfig, DeployConfig } from '../config/config.ts'
import { partitionOf } from '../s3/partition.ts'
import { cdnStatements, findStatements } from './cdn-statements.ts'
import {
  type Condition,
  literally,
  oneOrMore,
  type PolicyDocument,
  policyOf,
  type Statement,
} from './document.ts'
import { anyKeyStatement, keyStatements } from './key-statements.ts'

/** The smallest IAM policy under which a run with these options does all that it can be asked to. */
export function policyFor(config: BucketConfig): PolicyDocument {
  return policyOf([
    ...listStatements(config),
    ...objectStatements(config),
    ...keyStatements(config),
    ...findStatements(config),
    ...cdnStatements(config),
  ])
}

/** The same for several targets; identical statements are merged. */
export function policyForAll(configs: readonly BucketConfig[]): PolicyDocument {
  const statements: Statement[] = []
  const said = new Set<string>()
  for (const { Sid, ...statement } of configs.flatMap(config => policyFor(config).Statement)) {
    const text = JSON.stringify(statement)
    if (said.has(text)) continue
    said.add(text)
    const alike = statements.filter(other => other.Sid?.replace(/\d+$/, '') === Sid).length
    statements.push({ Sid: alike === 0 ? `${Sid}` : `${Sid}${alike + 1}`, ...statement })
  }
  return policyOf(statements)
}

/**
 * As `policyFor`, to go along when a role is assumed. There it takes away from what the role has, so it must not be
 * narrower than the bucket needs: the key that encrypts it by default is known to the bucket alone.
 */
export function sessionPolicyFor(config: BucketConfig): PolicyDocument {
  const policy = policyFor(config)
  const isKeyKnown = policy.Statement.some(({ Sid }) => Sid === 'Key')
  if (config.command !== 'deploy' || isKeyKnown) return policy
  return policyOf([...policy.Statement, anyKeyStatement(config)])
}

/** As `sessionPolicyFor`, for the whole bucket and, on other stores than AWS, of the actions that all of them know. */
export function wholeBucketPolicyFor(config: BucketConfig, isAws: boolean): PolicyDocument {
  const whole = { ...config, target: { ...config.target, prefix: '' } }
  if (isAws) return sessionPolicyFor(whole)
  const statements = policyFor(whole).Statement.map(statement => ({
    ...statement,
    Action: [statement.Action].flat().filter(action => KNOWN_TO_ALL.has(action)),
  }))
  return policyOf(statements.filter(({ Action }) => Action.length > 0))
}

const KNOWN_TO_ALL = new Set([
  's3:AbortMultipartUpload',
  's3:DeleteObject',
  's3:GetObject',
  's3:ListBucket',
  's3:PutObject',
])

/** LIST asks for the prefix, and for single keys: those of large uploads below it, and the record's. */
function listStatements(config: BucketConfig): readonly Statement[] {
  const { target } = config
  const record = recordElsewhere(config)
  const isSameBucket = record?.bucket === target.bucket
  const below = target.prefix === '' ? [] : [`${literally(target.prefix)}*`]
  const beside = record && isSameBucket ? [literally(record.key)] : []
  const site = listStatement('ListSite', target.bucket, [...below, ...beside], config)
  if (record === undefined || isSameBucket) return [site]
  return [site, listStatement('ListRecord', record.bucket, [literally(record.key)], config)]
}

function listStatement(
  sid: string,
  bucket: string,
  prefixes: readonly string[],
  config: BucketConfig,
): Statement {
  const byPrefix: Condition =
    prefixes.length === 0 ? {} : { StringLike: { 's3:prefix': oneOrMore(prefixes) } }
  return allow(sid, ['s3:ListBucket'], bucketArn(bucket, config), { ...byPrefix, ...byOwner(config) })
}

function objectStatements(config: BucketConfig): readonly Statement[] {
  const { target } = config
  const record = recordElsewhere(config)
  const { ofSite, ofRecord } = actions(config)
  const all = `${literally(target.prefix)}*`
  return [
    ...(ofSite.length === 0
      ? []
      : [allow('Site', ofSite, objectArn(target.bucket, all, config), byOwner(config))]),
    ...(record === undefined || ofRecord.length === 0
      ? []
      : [
          allow('Record', ofRecord, objectArn(record.bucket, literally(record.key), config), byOwner(config)),
        ]),
  ]
}

interface Actions {
  readonly ofSite: readonly string[]
  /** Of a record that does not lie below the prefix. */
  readonly ofRecord: readonly string[]
}

function actions(config: BucketConfig): Actions {
  if (config.command === 'list') return { ofSite: [], ofRecord: [] }
  const deletes = config.dryRun ? [] : ['s3:DeleteObject']
  if (config.command === 'remove') {
    // Whose prefix it is, the record of a preview tells.
    const reads = config.preview === undefined ? [] : ['s3:GetObject']
    return { ofSite: [...reads, ...deletes], ofRecord: [] }
  }
  // HEAD, the record, and the source of a copy.
  const reads = ['s3:GetObject']
  if (config.dryRun) return { ofSite: reads, ofRecord: reads }
  const writes = ['s3:PutObject', ...(config.write.acl === undefined ? [] : ['s3:PutObjectAcl'])]
  return {
    ofSite: [
      ...reads,
      ...writes,
      ...tagging(config),
      's3:AbortMultipartUpload',
      ...(config.delete === 'none' ? [] : deletes),
    ],
    ofRecord: [...reads, ...writes],
  }
}

/** A copy onto itself that does not say tags keeps them, and reads them for it. */
function tagging({ headerRules }: DeployConfig): readonly string[] {
  return headerRules.some(({ set }) => set.tags !== undefined)
    ? ['s3:GetObjectTagging', 's3:PutObjectTagging']
    : []
}

/** The record, if it is not below the prefix. */
function recordElsewhere(
  config: BucketConfig,
): { readonly bucket: string; readonly key: string } | undefined {
  const record = config.command === 'deploy' ? config.record : undefined
  if (record === undefined) return undefined
  const { bucket, prefix } = config.target
  const place = { bucket: record.bucket ?? bucket, key: record.key }
  return place.bucket === bucket && place.key.startsWith(prefix) ? undefined : place
}

function allow(sid: string, action: readonly string[], resource: string, condition: Condition): Statement {
  return {
    Sid: sid,
    Effect: 'Allow',
    Action: oneOrMore(action),
    Resource: resource,
    ...(Object.keys(condition).length > 0 && { Condition: condition }),
  }
}

/** What `expected-bucket-owner` asks of S3, IAM can ask too. Other stores have other names for accounts. */
function byOwner({ connection }: BucketConfig): Condition {
  const { expectedBucketOwner = '' } = connection
  return /^\d{12}$/.test(expectedBucketOwner)
    ? { StringEquals: { 'aws:ResourceAccount': expectedBucketOwner } }
    : {}
}

/** An access point has an ARN for a name. */
function bucketArn(bucket: string, { connection }: BucketConfig): string {
  return isArn(bucket) ? bucket : `arn:${partitionOf(connection.region?.name)}:s3:::${bucket}`
}

function objectArn(bucket: string, pattern: string, config: BucketConfig): string {
  return `${bucketArn(bucket, config)}${isArn(bucket) ? '/object' : ''}/${pattern}`
}

function isArn(bucket: string): boolean {
  return bucket.startsWith('arn:')
}
