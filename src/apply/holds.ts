import { hash } from 'node:crypto'
import { headerDifferences } from '../headers/differences.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import type { ObjectHeaders } from '../s3/object-headers.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import type { ChangeContext } from './change-context.ts'

/** What was sent. */
export interface Sent {
  readonly size: number
  readonly md5: string
  readonly headers: ObjectHeaders
}

/** Whether an object is what was sent, bytes and headers. Without the right to read it, only its ETag counts. */
export async function holds(object: RemoteObject, sent: Sent, context: ChangeContext): Promise<boolean> {
  if (object.size !== sent.size) return false
  const isSame = object.etag === sent.md5 || (await hasBytes(object.key, sent.md5, context))
  return isSame && (await hasHeaders(object.key, sent.headers, context))
}

/** An ETag may tell nothing of the content. */
async function hasBytes(key: string, md5: string, { store, requests }: ChangeContext): Promise<boolean> {
  const object = await unlessRefused(store.get(key, requests))
  return object !== undefined && hash('md5', object.bytes) === md5
}

async function hasHeaders(
  key: string,
  headers: ObjectHeaders,
  { store, requests }: ChangeContext,
): Promise<boolean> {
  const head = await unlessRefused(store.head(key, requests))
  if (head === undefined) return true
  // The storage class is sent with every write, whatever the headers say.
  return headerDifferences(head.headers, headers).every(({ name }) => name === 'x-amz-storage-class')
}

async function unlessRefused<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof StoreError) return undefined
    throw error
  }
}
