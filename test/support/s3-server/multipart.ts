import { randomBytes } from 'node:crypto'
import { type MultipartUpload, type Part, wholeSecond } from './bucket.ts'
import { type Answer, type Call, demand, quoted, unquoted } from './call.ts'
import { verifyWriteConditions } from './conditions.ts'
import { encryptionOf, keptHeaders } from './object-headers.ts'
import { demandMatch, demandWrite } from './objects.ts'
import { invalidArgument, malformedXml, S3Error } from './s3-error.ts'
import { childrenOf, document, element, parseXml, text, textOf } from './xml.ts'

/** Bytes; every part but the last. */
const MIN_PART = 5 * 1024 * 1024
const MAX_PARTS = 10_000

export function createUpload(call: Call): Answer {
  const { bucket, key } = call
  demandWrite(call)
  const headers = keptHeaders(call.headers, bucket)
  const id = randomBytes(32).toString('base64url')
  bucket.uploads.set(id, { id, key, headers, initiated: wholeSecond(), parts: new Map() })
  return {
    status: 200,
    headers: encryptionOf(headers),
    body: document(
      'InitiateMultipartUploadResult',
      text('Bucket', bucket.name),
      text('Key', key),
      text('UploadId', id),
    ),
  }
}

export function uploadPart(call: Call): Answer {
  const { bucket, body, query } = call
  demand(call, 's3:PutObject')
  const upload = uploadOf(call)
  const sent = query.get('partNumber') ?? ''
  const number = Number(sent)
  if (!/^\d+$/.test(sent) || number < 1 || number > MAX_PARTS)
    throw invalidArgument('partNumber', sent, 'Part number must be an integer between 1 and 10000, inclusive')
  const etag = bucket.etagOf(body, upload.headers)
  upload.parts.set(number, { body, etag })
  return { status: 200, headers: { etag: quoted(etag), ...encryptionOf(upload.headers) } }
}

export function completeUpload(call: Call): Answer {
  const { bucket, key } = call
  demand(call, 's3:PutObject')
  demandMatch(call)
  const upload = uploadOf(call)
  const parts = chosenParts(call, upload)
  verifyWriteConditions(call.headers, key, bucket)
  const etag = bucket.etagOfParts(parts, upload.headers)
  const body = Buffer.concat(parts.map(part => part.body))
  bucket.store({ key, body, etag, lastModified: wholeSecond(), headers: upload.headers })
  bucket.uploads.delete(upload.id)
  return {
    status: 200,
    headers: encryptionOf(upload.headers),
    body: document(
      'CompleteMultipartUploadResult',
      text('Location', `http://${bucket.name}.s3.amazonaws.com/${key}`),
      text('Bucket', bucket.name),
      text('Key', key),
      text('ETag', quoted(etag)),
    ),
  }
}

function chosenParts(call: Call, upload: MultipartUpload): readonly Part[] {
  const root = parseXml(call.body)
  const wanted = childrenOf(root, 'Part').map(part => ({
    number: Number(textOf(part, 'PartNumber')),
    etag: unquoted(textOf(part, 'ETag') ?? ''),
  }))
  if (root.name !== 'CompleteMultipartUpload' || wanted.length === 0) throw malformedXml()
  return wanted.map(({ number, etag }, index) => {
    if (number <= (wanted[index - 1]?.number ?? 0))
      throw new S3Error(
        400,
        'InvalidPartOrder',
        'The list of parts was not in ascending order. Parts must be ordered by part number.',
      )
    const part = upload.parts.get(number)
    if (part === undefined || part.etag !== etag)
      throw new S3Error(
        400,
        'InvalidPart',
        "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
        { UploadId: upload.id, PartNumber: String(number), ETag: etag },
      )
    if (index < wanted.length - 1 && part.body.length < MIN_PART)
      throw new S3Error(
        400,
        'EntityTooSmall',
        'Your proposed upload is smaller than the minimum allowed size',
        {
          ProposedSize: String(part.body.length),
          MinSizeAllowed: String(MIN_PART),
          PartNumber: String(number),
        },
      )
    return part
  })
}

export function abortUpload(call: Call): Answer {
  demand(call, 's3:AbortMultipartUpload')
  call.bucket.uploads.delete(uploadOf(call).id)
  return { status: 204 }
}

export function listParts(call: Call): Answer {
  demand(call, 's3:ListMultipartUploadParts')
  const upload = uploadOf(call)
  const parts = [...upload.parts].sort(([a], [b]) => a - b)
  return {
    status: 200,
    body: document(
      'ListPartsResult',
      text('Bucket', call.bucket.name),
      text('Key', upload.key),
      text('UploadId', upload.id),
      text('IsTruncated', false),
      ...parts.map(([number, { body, etag }]) =>
        element('Part', text('PartNumber', number), text('ETag', quoted(etag)), text('Size', body.length)),
      ),
    ),
  }
}

export function listUploads(call: Call): Answer {
  demand(call, 's3:ListBucketMultipartUploads')
  const prefix = call.query.get('prefix') ?? ''
  const uploads = [...call.bucket.uploads.values()].filter(({ key }) => key.startsWith(prefix))
  return {
    status: 200,
    body: document(
      'ListMultipartUploadsResult',
      text('Bucket', call.bucket.name),
      text('Prefix', prefix),
      text('IsTruncated', false),
      ...uploads.map(({ key, id, initiated }) =>
        element(
          'Upload',
          text('Key', key),
          text('UploadId', id),
          text('Initiated', new Date(initiated).toISOString()),
        ),
      ),
    ),
  }
}

function uploadOf({ bucket, key, query }: Call): MultipartUpload {
  const id = query.get('uploadId') ?? ''
  const upload = bucket.uploads.get(id)
  if (upload === undefined || upload.key !== key)
    throw new S3Error(
      404,
      'NoSuchUpload',
      'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
      { UploadId: id },
    )
  return upload
}
