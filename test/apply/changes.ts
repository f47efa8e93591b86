import { createHash } from 'node:crypto'
import type { Kind } from '../../src/names/kind.ts'
import type { Create, Delete, Plan, Step, Update, Work } from '../../src/plan/plan.ts'
import { isWrite } from '../../src/plan/plan.ts'
import { StoreError, type StoreErrorDetails } from '../../src/s3/errors/store-error.ts'
import type { RemoteObject } from '../../src/s3/object-store.ts'
import type { Body, SiteObject } from '../../src/site/site-object.ts'
import { plan } from '../support/builders.ts'

export function md5Of(bytes: Uint8Array | string): string {
  return createHash('md5').update(bytes).digest('hex')
}

/** The content that the builders below give to a key. */
export function contentOf(key: string): string {
  return `content of ${key}`
}

export function wanted(key: string, body = textBody(contentOf(key)), kind: Kind = 'other'): SiteObject {
  const size = body.from === 'text' ? Buffer.byteLength(body.text) : 0
  return { key, path: key, size, body, kind, headers: { contentType: 'text/plain' } }
}

export function textBody(text: string): Body {
  return { from: 'text', text, md5: md5Of(text) }
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
  return {
    action: 'delete',
    reason: 'not-in-source',
    object: remote(key),
    path: key,
    kind,
    invalidates: true,
  }
}

/** Changes that are done side by side. */
export interface Phase {
  readonly name: string
  readonly changes: readonly Work[]
}

export function phase(name: string, changes: readonly Work[]): Phase {
  return { name, changes }
}

/** The phases one after the other, each its writes and then its deletes. */
export function planOf(phases: readonly Phase[]): Plan {
  let from = 0
  const stepFor = (step: 'write' | 'delete', name: string, { length }: readonly Work[]): readonly Step[] => {
    const begin = from
    from += length
    return length === 0 ? [] : [{ step, name, from: begin, to: from }]
  }
  const sorted = phases.map(({ name, changes }) => {
    const writes: readonly Work[] = changes.filter(isWrite)
    return { name, writes, deletes: changes.filter(({ action }) => action === 'delete') }
  })
  return plan(
    sorted.flatMap(({ writes, deletes }) => [...writes, ...deletes]),
    {
      target: { bucket: 'b', prefix: '' },
      steps: sorted.flatMap(({ name, writes, deletes }) => [
        ...stepFor('write', name, writes),
        ...stepFor('delete', name, deletes),
      ]),
    },
  )
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
