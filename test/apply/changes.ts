import { createHash } from 'node:crypto'
import type { Kind } from '../../src/names/kind.ts'
import type { Phase, PhaseName } from '../../src/plan/order.ts'
import type { Create, Delete, Update, Work } from '../../src/plan/plan.ts'
import { StoreError, type StoreErrorDetails } from '../../src/s3/errors/store-error.ts'
import type { RemoteObject } from '../../src/s3/object-store.ts'
import type { Body, SiteObject } from '../../src/site/site-object.ts'

export function md5Of(bytes: Uint8Array | string): string {
  return createHash('md5').update(bytes).digest('hex')
}

/** The content that the builders below give to a key. */
export function contentOf(key: string): string {
  return `content of ${key}`
}

export function wanted(key: string, body = bytesBody(contentOf(key)), kind: Kind = 'other'): SiteObject {
  const size = body.from === 'bytes' ? body.bytes.length : 0
  return { key, path: key, size, body, kind, headers: { contentType: 'text/plain' } }
}

export function bytesBody(content: string | Uint8Array): Body {
  const bytes = Buffer.from(content)
  return { from: 'bytes', bytes, md5: md5Of(bytes) }
}

export function remote(key: string, content = 'before'): RemoteObject {
  return { key, size: content.length, etag: md5Of(content), lastModified: 0 }
}

export function create(key: string, object = wanted(key)): Create {
  return { action: 'create', reason: 'not-in-bucket', wanted: object }
}

export function update(key: string, object = wanted(key)): Update {
  return { action: 'update', reason: 'content-differs', wanted: object, object: remote(key) }
}

export function remove(key: string, kind: Kind = 'other'): Delete {
  return { action: 'delete', reason: 'not-in-source', object: remote(key), path: key, kind }
}

export function phase(name: PhaseName, changes: readonly Work[]): Phase {
  return { name, changes }
}

/** `keys(3, 'a')` is `a0`, `a1`, `a2`. */
export function keys(count: number, stem: string): string[] {
  return Array.from({ length: count }, (_, index) => `${stem}${index}`)
}

export function storeError(details: Partial<StoreErrorDetails> = {}): StoreError {
  return new StoreError('refused', {
    operation: 'PutObject',
    verdict: 'key',
    code: 'AccessDenied',
    ...details,
  })
}
