import { oneOf, type Parse, Unusable } from '../text/parse.ts'

/** `custom`: of another store than AWS, where a region may be any word. */
export function isRegion(text: string, custom: boolean): boolean {
  return (custom ? /^[\w.:-]+$/ : /^[a-z0-9-]+$/).test(text) && (custom || !AVAILABILITY_ZONE.test(text))
}

const AVAILABILITY_ZONE = /^([a-z]+(?:-[a-z]+)+-\d+)[a-z]$/

export function parseRegion(custom: boolean): Parse<string> {
  return text => {
    if (isRegion(text, custom)) return text
    const region = AVAILABILITY_ZONE.exec(text)?.[1]
    if (region !== undefined) throw new Unusable(`is an availability zone. Its region is ${region}.`)
    const meant = text.toLowerCase()
    const hint = isRegion(meant, custom) ? ` Did you mean ${meant}?` : ''
    throw new Unusable(`is not the name of a region, such as eu-central-1.${hint}`)
  }
}

/** `custom`: of another store than AWS, which has classes of its own. */
export function parseStorageClass(custom: boolean): Parse<string> {
  return custom ? parseCustomStorageClass : oneOf(STORAGE_CLASSES)
}

function parseCustomStorageClass(text: string): string {
  if (/^[A-Z0-9_-]+$/.test(text)) return text
  throw new Unusable('is not a storage class: capital letters, digits, hyphens and underscores.')
}

// The StorageClass of the S3 API less AWS_BACKUP_*, which only AWS Backup can write.
const STORAGE_CLASSES = [
  'STANDARD',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER_IR',
  'GLACIER',
  'DEEP_ARCHIVE',
  'EXPRESS_ONEZONE',
  'OUTPOSTS',
  'REDUCED_REDUNDANCY',
  'SNOW',
  'FSX_ONTAP',
  'FSX_OPENZFS',
] as const
