import type { Create, Delete, HeadersChange, Plan, Unchanged, Update } from '../../src/plan/plan.ts'
import type { RemoteObject } from '../../src/s3/object-store.ts'
import type { SiteObject } from '../../src/site/site-object.ts'

/** Objects lie below this prefix unless a test says otherwise. */
export const PREFIX = 'docs/'

const REVALIDATE = 'public, max-age=0, must-revalidate'

export function siteObject(path: string, overrides: Partial<SiteObject> = {}): SiteObject {
  return {
    key: `${PREFIX}${path}`,
    path,
    size: 1200,
    body: { from: 'file', file: `/site/${path}`, stamp: { mtimeMs: Date.UTC(2026, 0, 1), dev: 0, ino: 0 } },
    headers: { contentType: 'text/html; charset=utf-8', cacheControl: REVALIDATE },
    kind: 'page',
    ...overrides,
  }
}

export function remoteObject(path: string, overrides: Partial<RemoteObject> = {}): RemoteObject {
  return {
    key: `${PREFIX}${path}`,
    size: 1000,
    etag: 'd41d8cd98f00b204e9800998ecf8427e',
    lastModified: Date.UTC(2026, 0, 1),
    ...overrides,
  }
}

export function create(path: string, overrides: Partial<SiteObject> = {}): Create {
  return { action: 'create', reason: 'not-in-bucket', wanted: siteObject(path, overrides) }
}

/** From 1,000 to 1,200 bytes. */
export function update(path: string, overrides: Partial<Omit<Update, 'action'>> = {}): Update {
  return {
    action: 'update',
    reason: 'size-differs',
    wanted: siteObject(path),
    object: remoteObject(path),
    ...overrides,
  }
}

/** Served for a minute, wanted to be revalidated. */
export function headers(path: string, overrides: Partial<Omit<HeadersChange, 'action'>> = {}): HeadersChange {
  const wanted = siteObject(path)
  return {
    action: 'headers',
    reason: 'headers-differ',
    wanted,
    object: remoteObject(path, { size: 1200 }),
    configured: wanted.headers,
    contentId: 'content',
    differences: [{ name: 'Cache-Control', was: 'public, max-age=60', now: REVALIDATE }],
    ...overrides,
  }
}

export function del(path: string, overrides: Partial<Omit<Delete, 'action'>> = {}): Delete {
  return {
    action: 'delete',
    reason: 'not-in-source',
    object: remoteObject(path),
    path,
    kind: 'page',
    invalidates: true,
    ...overrides,
  }
}

export function unchanged(path: string, overrides: Partial<SiteObject> = {}): Unchanged {
  const wanted = siteObject(path, overrides)
  const object = remoteObject(path, { size: wanted.size })
  return {
    action: 'unchanged',
    reason: 'same-content',
    wanted,
    object,
    row: { etag: object.etag, contentId: 'content', headers: '', immutable: false },
    invalidates: false,
  }
}

export function plan(changes: Plan['changes'], overrides: Partial<Plan> = {}): Plan {
  const objects = changes.filter(({ action }) => action !== 'create').length
  return {
    command: 'deploy',
    target: { bucket: 'www.example.org', prefix: PREFIX },
    changes,
    steps: [],
    write: {},
    refusals: [],
    provenance: {},
    kept: [],
    before: { objects, deletable: objects, deletableUnhashed: objects, hasRecord: false },
    nested: [],
    skipped: [],
    carried: [],
    ...overrides,
  }
}
