import { type Answer, accessDeniedText, type Call } from './call.ts'
import { sentChecksum } from './checksums.ts'
import { verifyDeleteCondition } from './conditions.ts'
import { malformedXml, S3Error } from './s3-error.ts'
import { childrenOf, document, element, parseXml, text, textOf, type XmlElement } from './xml.ts'

const MAX_KEYS = 1000

/** A condition that one of the keys carries; `*` for any object. */
interface Entry {
  readonly key: string
  readonly etag: string | undefined
}

/** Up to 1,000 keys in one request. What fails is told key by key inside a 200. */
export function deleteObjects(call: Call): Answer {
  if (call.headers['content-md5'] === undefined && sentChecksum(call.headers) === undefined)
    throw new S3Error(
      400,
      'InvalidRequest',
      'Missing required header for this request: Content-MD5 OR x-amz-checksum-*',
    )
  const { entries, quiet } = readDelete(parseXml(call.body))
  const results = entries.map(entry => deleteOne(call, entry))
  return {
    status: 200,
    body: document('DeleteResult', ...results.filter(({ ok }) => !(ok && quiet)).map(r => r.xml)),
  }
}

function readDelete(root: XmlElement): { entries: readonly Entry[]; quiet: boolean } {
  const entries = childrenOf(root, 'Object').map(object => {
    const key = textOf(object, 'Key')
    if (key === undefined || key === '') throw malformedXml()
    return { key, etag: textOf(object, 'ETag') }
  })
  if (root.name !== 'Delete' || entries.length === 0 || entries.length > MAX_KEYS) throw malformedXml()
  return { entries, quiet: textOf(root, 'Quiet') === 'true' }
}

function deleteOne(call: Call, { key, etag }: Entry): { ok: boolean; xml: string } {
  const failed = (code: string, message: string) => ({
    ok: false,
    xml: element('Error', text('Key', key), text('Code', code), text('Message', message)),
  })
  if (!call.may('s3:DeleteObject', key))
    return failed('AccessDenied', accessDeniedText('s3:DeleteObject', call.bucket.name, key))
  if (etag !== undefined && !call.may('s3:GetObject', key))
    return failed('AccessDenied', accessDeniedText('s3:GetObject', call.bucket.name, key))
  try {
    verifyDeleteCondition(etag, key, call.bucket)
  } catch (error) {
    if (error instanceof S3Error) return failed(error.code, error.message)
    throw error
  }
  call.bucket.remove(key)
  return { ok: true, xml: element('Deleted', text('Key', key)) }
}
