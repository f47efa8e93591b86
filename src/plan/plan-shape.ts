import type { Distribution } from '../cloudfront/invalidation.ts'
import type { CloudFrontOptions, Invalidate, Wait } from '../cloudfront/options.ts'
import type { Refusal } from '../errors.ts'
import type { HeaderDifference } from '../headers/differences.ts'
import type { FileStamp } from '../local/local-file.ts'
import type { Kind } from '../names/kind.ts'
import type { Seen } from '../record/memory.ts'
import type { NestedDeploy } from '../record/nested.ts'
import type { Provenance, RecordRow } from '../record/record.ts'
import type { ObjectHeaders } from '../s3/object-headers.ts'
import type { RemoteObject, WriteCondition } from '../s3/object-store.ts'
import type { Target } from '../s3/target.ts'
import type { WriteOptions } from '../s3/write-options.ts'
import type { Body, SiteObject } from '../site/site-object.ts'
import type {
  Before,
  CarriedRow,
  Change,
  Create,
  Delete,
  DeleteStep,
  HeadersChange,
  Kept,
  Plan,
  PlannedInvalidation,
  PlannedRecord,
  Step,
  Unchanged,
  Update,
  WriteStep,
} from './plan.ts'
import {
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  type Reader,
  text,
  texts,
  variants,
  whole,
} from './shape.ts'

const KINDS: readonly Kind[] = ['hashed', 'other', 'page', 'data', 'signal']
const kind = oneOf(...KINDS)

const headers = object<ObjectHeaders>({
  contentType: text,
  cacheControl: optional(text),
  contentDisposition: optional(text),
  contentEncoding: optional(text),
  contentLanguage: optional(text),
  expires: optional(text),
  websiteRedirectLocation: optional(text),
  storageClass: optional(text),
  metadata: optional(texts),
  tags: optional(texts),
})

const stamp = object<FileStamp>({ mtimeMs: number, dev: number, ino: number })

const body = variants<Body>('from', {
  file: object<Extract<Body, { from: 'file' }>>({
    from: oneOf('file'),
    file: text,
    stamp,
    md5: optional(text),
    encoding: optional(oneOf('gzip', 'br')),
    sourceSize: optional(whole),
  }),
  text: object<Extract<Body, { from: 'text' }>>({ from: oneOf('text'), text, md5: text }),
})

const wanted = object<SiteObject>({
  key: text,
  path: text,
  size: whole,
  body,
  headers,
  kind,
  contentId: optional(text),
  sourceMd5: optional(text),
})

const remote = object<RemoteObject>({
  key: text,
  size: whole,
  etag: text,
  lastModified: number,
  storageClass: optional(text),
})

const row = object<RecordRow>({
  etag: text,
  contentId: text,
  headers: text,
  immutable: flag,
  knownAt: optional(number),
  kind: optional(kind),
  unneededSince: optional(number),
})

const differences = list(object<HeaderDifference>({ name: text, was: optional(text), now: optional(text) }))

const change = variants<Change>('action', {
  create: object<Create>({ action: oneOf('create'), reason: oneOf('not-in-bucket'), wanted }),
  update: object<Update>({
    action: oneOf('update'),
    reason: oneOf('size-differs', 'content-differs', 'content-unknown'),
    wanted,
    object: remote,
    row: optional(row),
  }),
  headers: object<HeadersChange>({
    action: oneOf('headers'),
    reason: oneOf('headers-differ'),
    wanted,
    object: remote,
    row: optional(row),
    configured: headers,
    contentId: text,
    differences,
  }),
  delete: object<Delete>({
    action: oneOf('delete'),
    reason: oneOf('not-in-source', 'removed'),
    object: remote,
    row: optional(row),
    path: text,
    kind: oneOf(...KINDS, 'record'),
    invalidates: flag,
  }),
  unchanged: object<Unchanged>({
    action: oneOf('unchanged'),
    reason: oneOf('same-content'),
    wanted,
    object: remote,
    row,
    invalidates: flag,
  }),
})

const span = { name: text, from: whole, to: whole }

const step = variants<Step>('step', {
  write: object<WriteStep>({ step: oneOf('write'), ...span, needs: optional(list(list(whole))) }),
  delete: object<DeleteStep>({ step: oneOf('delete'), ...span }),
  claim: object<{ step: 'claim' }>({ step: oneOf('claim') }),
  check: object<{ step: 'check' }>({ step: oneOf('check') }),
  invalidate: object<{ step: 'invalidate' }>({ step: oneOf('invalidate') }),
  record: object<{ step: 'record' }>({ step: oneOf('record') }),
})

const kept = object<Kept>({
  object: remote,
  row: optional(row),
  path: text,
  reason: oneOf(
    'delete-is-off',
    'not-selected',
    'protected',
    'folder-marker',
    'well-known',
    'kept-asset',
    'not-owned',
    'still-named',
    'other-form',
    'nested',
  ),
})

const invalidate = variants<Invalidate>('what', {
  auto: object<{ what: 'auto' }>({ what: oneOf('auto') }),
  all: object<{ what: 'all' }>({ what: oneOf('all') }),
  none: object<{ what: 'none' }>({ what: oneOf('none') }),
  paths: object<Extract<Invalidate, { what: 'paths' }>>({ what: oneOf('paths'), paths: list(text) }),
})

const invalidation = object<PlannedInvalidation>({
  options: object<CloudFrontOptions>({
    distributions: list(text),
    invalidate,
    maxPaths: whole,
    wait: oneOf<Wait>('auto', 'always', 'never'),
  }),
  distributions: list(
    object<Distribution>({ id: text, originPaths: list(text), keepsErrors: flag, readsTags: optional(flag) }),
  ),
})

const seen = variants<Seen>('is', {
  there: object<Extract<Seen, { is: 'there' }>>({ is: oneOf('there'), etag: text }),
  absent: object<{ is: 'absent' }>({ is: oneOf('absent') }),
  unknown: object<{ is: 'unknown' }>({ is: oneOf('unknown') }),
})

const condition: Reader<WriteCondition> = (value, at) =>
  typeof value === 'object' && value !== null && 'ifMatch' in value
    ? object<{ ifMatch: string }>({ ifMatch: text })(value, at)
    : object<{ ifNoneMatch: '*' }>({ ifNoneMatch: oneOf('*') })(value, at)

const record = object<PlannedRecord>({
  bucket: text,
  key: text,
  isElsewhere: flag,
  seen,
  condition: optional(condition),
  isGuarded: flag,
  isBehind: flag,
  openPaths: list(text),
})

/** A plan as it stands in a file. */
export const planShape: Reader<Plan> = object<Plan>({
  command: oneOf('deploy', 'remove'),
  target: object<Target>({ bucket: text, prefix: text }),
  changes: list(change),
  steps: list(step),
  write: object<WriteOptions>({
    acl: optional(text),
    storageClass: optional(text),
    sse: optional(oneOf('AES256', 'aws:kms', 'aws:kms:dsse')),
    sseKmsKeyId: optional(text),
  }),
  kept: list(kept),
  nested: list(object<NestedDeploy>({ path: text, objects: optional(whole) })),
  skipped: list(text),
  carried: list(object<CarriedRow>({ key: text, row })),
  before: object<Before>({ objects: whole, deletable: whole, deletableUnhashed: whole, hasRecord: flag }),
  refusals: list(object<Refusal>({ problem: text, hint: text, paths: list(text) })),
  provenance: object<Provenance>({ commit: optional(text), run: optional(text), preview: optional(whole) }),
  invalidation: optional(invalidation),
  record: optional(record),
})
