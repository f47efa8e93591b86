import type { BucketConfig } from '../config/config.ts'
import { partitionOf } from '../s3/partition.ts'
import type { Condition, Statement } from './document.ts'

/** Only S3 may use the key, and only on behalf of the role with this policy. */
const VIA_S3: Condition = { StringLike: { 'kms:ViaService': 's3.*' } }

/**
 * What SSE-KMS needs besides S3's own permissions. Nothing without `sse-kms-key-id`: the key that AWS manages for
 * S3 lets everybody in its account use it, and a bucket's own key is not known here.
 */
export function keyStatements(config: BucketConfig): readonly Statement[] {
  if (config.command !== 'deploy' || config.write.sseKmsKeyId === undefined) return []
  // The parts of an upload, the record and the source of a copy are decrypted.
  return [
    {
      Sid: 'Key',
      Effect: 'Allow',
      Action: keyActions(config.dryRun),
      ...kmsKeyResource(config.write.sseKmsKeyId, config),
    },
  ]
}

/** For a session's policy, which must not take away the key that the bucket may be encrypted with. */
export function anyKeyStatement({ dryRun }: { readonly dryRun: boolean }): Statement {
  return {
    Sid: 'Key',
    Effect: 'Allow',
    Action: keyActions(dryRun),
    Resource: '*',
    Condition: VIA_S3,
  }
}

function keyActions(dryRun: boolean): Statement['Action'] {
  return dryRun ? 'kms:Decrypt' : ['kms:Decrypt', 'kms:GenerateDataKey']
}

/** IAM knows keys by their ARNs alone: an alias becomes a condition, an id a key of any account. */
function kmsKeyResource(
  key: string,
  { connection }: BucketConfig,
): Pick<Statement, 'Resource' | 'Condition'> {
  const region = connection.region?.name
  const [, partition, ofRegion, account, kind = '', name = ''] =
    /^arn:([\w-]+):kms:([\w-]*):(\d*):(key|alias)\/(.+)$/.exec(key) ?? []
  const anywhere = `arn:${partition ?? partitionOf(region)}:kms:${ofRegion || region || '*'}:${account || '*'}:key`
  if (kind === 'key') return { Resource: key, Condition: VIA_S3 }
  const alias = kind === 'alias' ? `alias/${name}` : key
  if (!alias.startsWith('alias/')) return { Resource: `${anywhere}/${key}`, Condition: VIA_S3 }
  return {
    Resource: `${anywhere}/*`,
    Condition: { ...VIA_S3, 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': alias } },
  }
}
