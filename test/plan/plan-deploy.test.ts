import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Knowledge } from '../../src/compare/knowledge.ts'
import { isWork, keyOf, type Plan } from '../../src/plan/plan.ts'
import { type DeployState, planDeploy } from '../../src/plan/plan-deploy.ts'
import { planRemove } from '../../src/plan/plan-remove.ts'
import * as builders from '../support/builders.ts'
import { memoryOf } from './memory.ts'

const ETAG = 'd41d8cd98f00b204e9800998ecf8427e'

/** Builders without a prefix, unless the test gives a key. */
const siteObject = (path: string, overrides = {}) => builders.siteObject(path, { key: path, ...overrides })
const remoteObject = (key: string, overrides = {}) =>
  builders.remoteObject(key, { key, etag: ETAG, ...overrides })

/** @param wanted of each, in order, whether what is in its place is the same */
function knowing(wanted: readonly boolean[]): Knowledge {
  return {
    contentIds: wanted.map(isSame => (isSame ? 'content' : undefined)),
    unknownHeaders: new Set(),
    wrongHeaders: new Map(),
    etags: 'hashes',
    isNew: false,
  }
}

const everything = { selected: () => true, protected: () => false }

function state(overrides: Partial<DeployState>): DeployState {
  return {
    target: { bucket: 'site', prefix: '' },
    wanted: [],
    remote: [],
    nested: [],
    skipped: [],
    memory: memoryOf({}),
    knowledge: knowing([]),
    selection: everything,
    deletes: { mode: 'all', now: 0, keepAssets: 0 },
    write: {},
    provenance: {},
    ...overrides,
  }
}

const rows = (given: DeployState) =>
  planDeploy(given).changes.map(change => `${change.action} ${keyOf(change)}: ${change.reason}`)

describe('comparing', () => {
  const wanted = siteObject('a.txt', { size: 4 })
  const none = knowing([])
  const opaque = { ...none, etags: 'opaque' } as const
  const same = knowing([true])
  const wrong = { ...same, wrongHeaders: new Map([['a.txt', { wanted, differences: [] }]]) }

  test.each([
    ['no object', undefined, none, 'create a.txt: not-in-bucket'],
    ['another size', { size: 5 }, none, 'update a.txt: size-differs'],
    ['the same content', { size: 4 }, same, 'unchanged a.txt: same-content'],
    ['the same content, other headers', { size: 4 }, wrong, 'headers a.txt: headers-differ'],
    ['an MD5 of something else', { size: 4 }, none, 'update a.txt: content-differs'],
    [
      'a multipart ETag that nothing explains',
      { size: 4, etag: `${ETAG}-2` },
      none,
      'update a.txt: content-unknown',
    ],
    ['an ETag that is no hash', { size: 4, etag: 'opaque' }, none, 'update a.txt: content-unknown'],
    ['an ETag that only looks like one', { size: 4 }, opaque, 'update a.txt: content-unknown'],
  ])('%s', (_, object, knowledge, row) => {
    const remote = object ? [remoteObject('a.txt', object)] : []
    expect(rows(state({ wanted: [wanted], remote, knowledge }))).toEqual([row])
  })
})

describe('what the source does not have', () => {
  const remote = [
    remoteObject('.well-known/security.txt'),
    remoteObject('drafts/a.html'),
    remoteObject('folder/', { size: 0 }),
    remoteObject('kept/b.html'),
    remoteObject('old.html'),
  ]
  const selection = {
    selected: (path: string) => !path.startsWith('drafts/'),
    protected: (path: string) => path.startsWith('kept/'),
  }
  const kept = (given: DeployState) => planDeploy(given).kept.map(({ path, reason }) => `${path}: ${reason}`)

  test('goes, but for markers, what is excluded or protected, and .well-known/', () => {
    const given = state({ remote, selection })
    expect(rows(given)).toEqual(['delete old.html: not-in-source'])
    expect(kept(given)).toEqual([
      '.well-known/security.txt: well-known',
      'drafts/a.html: not-selected',
      'folder/: folder-marker',
      'kept/b.html: protected',
    ])
    expect(planDeploy(given).before).toEqual({
      objects: 5,
      deletable: 2,
      deletableUnhashed: 2,
      hasRecord: false,
    })
  })

  test('the source says which objects are hashed of those that it has, whatever their names', () => {
    const script = 'assets/index-DiwrgTda.js'
    const remote = [remoteObject(script), remoteObject('old.html')]
    expect(planDeploy(state({ remote })).before).toMatchObject({ deletable: 2, deletableUnhashed: 1 })
    const wanted = [siteObject(script, { kind: 'other' })]
    expect(planDeploy(state({ remote, wanted })).before).toMatchObject({ deletable: 2, deletableUnhashed: 2 })
  })

  test('stays when nobody asked for deletes', () => {
    expect(rows(state({ remote, selection, deletes: { mode: 'off' } }))).toEqual([])
  })

  test('.well-known/ objects go when the source has a .well-known/ of its own', () => {
    const wanted = [siteObject('.well-known/assetlinks.json')]
    expect(rows(state({ wanted, remote }))).toContain('delete .well-known/security.txt: not-in-source')
  })

  test('stays if no earlier deploy put it there and only what is owned goes', () => {
    const row = { etag: ETAG, contentId: 'content', headers: '', immutable: false }
    const memory = memoryOf({ 'old.html': row, 'kept/b.html': row })
    const given = state({
      remote: [...remote, remoteObject('alien.html')],
      selection,
      memory,
      deletes: { mode: 'owned', now: 0, keepAssets: 0 },
    })
    expect(rows(given)).toEqual(['delete old.html: not-in-source'])
    expect(kept(given)).toContain('alien.html: not-owned')
  })

  test('stays for a while if open tabs may load it', () => {
    const loaded = [
      'about/_payload.json',
      'app.4fb5d2e1.js',
      'app/Pricing-1_1ller2.js',
      'logo.svg',
      '_nuxt/builds/meta/0c1d9e8f-7a6b-4c4d-8e2f-1a0b9c8d7e6f.json',
    ]
    const given = state({
      remote: [...loaded, 'about', 'feed.xml', 'page.html'].map(key => remoteObject(key)),
      deletes: { mode: 'all', now: 0, keepAssets: 1 },
    })
    expect(rows(given)).toEqual([
      'delete about: not-in-source',
      'delete feed.xml: not-in-source',
      'delete page.html: not-in-source',
    ])
    expect(kept(given)).toEqual(loaded.map(path => `${path}: kept-asset`))
  })

  test('a folder marker with content is an object like any other', () => {
    expect(rows(state({ remote: [remoteObject('folder/', { size: 3 })] }))).toEqual([
      'delete folder/: not-in-source',
    ])
  })
})

describe('remove', () => {
  const removal = (overrides = {}) => ({
    target: { bucket: 'site', prefix: 'pr-1/' },
    remote: ['pr-1/', 'pr-1/index.html', 'pr-1/keep.txt'].map(key =>
      remoteObject(key, { size: key.length - 5 }),
    ),
    nested: [],
    skipped: [],
    record: remoteObject('pr-1/.record'),
    memory: memoryOf({}),
    selection: everything,
    ...overrides,
  })

  test('takes all there is, folder markers too, and the record last', () => {
    const plan = planRemove(removal())
    expect(plan.changes.map(keyOf).sort()).toEqual([
      'pr-1/',
      'pr-1/.record',
      'pr-1/index.html',
      'pr-1/keep.txt',
    ])
    expect(plan.changes.map(keyOf).at(-1)).toBe('pr-1/.record')
    expect(plan.before.hasRecord).toBe(true)
  })

  test('leaves what is protected, and the record that tells of it', () => {
    const selection = { selected: () => true, protected: (path: string) => path === 'keep.txt' }
    const plan = planRemove(removal({ selection }))
    expect(plan.changes.map(keyOf).sort()).toEqual(['pr-1/', 'pr-1/index.html'])
    expect(plan.kept.map(({ path, reason }) => `${path}: ${reason}`)).toEqual(['keep.txt: protected'])
  })
})

describe('what an object is to visitors', () => {
  const row = { etag: ETAG, contentId: 'content', headers: 'h', immutable: false }
  const memory = memoryOf({
    'feed.out': { ...row, kind: 'page' },
    'v1.0/start': { ...row, kind: 'page' },
    LICENSE: { ...row, kind: 'other' },
    'plain.css': { ...row, kind: 'hashed' },
    'older.html': row,
  })
  const keys = ['LICENSE', 'a.css', 'feed.out', 'older.html', 'plain.css', 'unknown', 'v1.0/start']
  const given = {
    ...{
      target: { bucket: 'site', prefix: '' },
      nested: [],
      skipped: [],
      record: undefined,
      selection: everything,
    },
    remote: keys.map(key => remoteObject(key)),
    memory,
  }
  const kinds = {
    ...{ LICENSE: 'other', 'a.css': 'other', 'feed.out': 'page', 'older.html': 'page' },
    ...{ 'plain.css': 'other', unknown: 'page', 'v1.0/start': 'page' },
  }
  const kindsOf = (plan: Plan) =>
    Object.fromEntries(plan.changes.map(change => [keyOf(change), change.action === 'delete' && change.kind]))

  test('is what the record says, else what the key tells, and never hashed without a hash', () => {
    expect(kindsOf(planDeploy(state(given)))).toEqual(kinds)
    expect(kindsOf(planRemove(given))).toEqual(kinds)
  })

  test('is hashed where the record says so, and the name or its neighbours tell the hash', () => {
    const hashes = ['a-Kzy1gxdl.js', 'a-DiwrgTda.js', 'a-xk5mxl9X.js', 'Pricing-1_1ller2.js']
    const hashed = hashes.map(name => `assets/${name}`)
    const rows = Object.fromEntries(hashed.map(key => [key, { ...row, kind: 'hashed' } as const]))
    const remote = hashed.map(key => remoteObject(key))
    const expected = Object.fromEntries(hashed.map(key => [key, 'hashed']))
    expect(kindsOf(planRemove({ ...given, remote, memory: memoryOf(rows) }))).toEqual(expected)
    const lone = { ...given, remote: remote.slice(3), memory: memoryOf(rows) }
    expect(kindsOf(planRemove(lone))).toEqual({ 'assets/Pricing-1_1ller2.js': 'other' })
  })

  test('decides what goes first: pages before the files that they name', () => {
    const order = planRemove(given).changes.map(keyOf)
    expect(order.slice(0, 4).toSorted()).toEqual(['feed.out', 'older.html', 'unknown', 'v1.0/start'])
  })

  test('is believed of the object that the record knows alone', () => {
    const remote = [remoteObject('feed.out', { etag: 'another' })]
    expect(kindsOf(planRemove({ ...given, remote }))).toEqual({ 'feed.out': 'other' })
  })
})

describe('for any site and bucket', () => {
  const name: fc.Arbitrary<string> = fc.constantFrom(
    'index.html',
    'a.html',
    'b/c.html',
    'app.4fb5d2e1.js',
    'x.png',
    'sw.js',
    '😀',
    'y/',
  )
  const size = fc.integer({ min: 0, max: 2 })
  const any = fc.record({
    local: fc.uniqueArray(fc.record({ name, size }), { selector: file => file.name }),
    remote: fc.uniqueArray(fc.record({ name, size, known: fc.boolean() }), { selector: file => file.name }),
    excluded: fc.uniqueArray(name),
    shielded: fc.uniqueArray(name),
    deletes: fc.boolean(),
    prefix: fc.constantFrom('', 'pr-1/'),
  })
  type Any = typeof any extends fc.Arbitrary<infer T> ? T : never

  function deployState({ local, remote, excluded, shielded, deletes, prefix }: Any): DeployState {
    const wanted = local.filter(file => !excluded.includes(file.name))
    const known = new Set(remote.filter(({ known }) => known).map(file => file.name))
    return state({
      target: { bucket: 'site', prefix },
      wanted: wanted.map(file => siteObject(file.name, { key: prefix + file.name, size: file.size })),
      remote: remote.map(file => remoteObject(prefix + file.name, { size: file.size })),
      knowledge: knowing(wanted.map(file => known.has(file.name))),
      selection: {
        selected: path => !excluded.includes(path),
        protected: path => shielded.includes(path),
      },
      deletes: deletes ? { mode: 'all', now: 0, keepAssets: 0 } : { mode: 'off' },
    })
  }

  test('every wanted key and every object has exactly one place', () => {
    fc.assert(
      fc.property(any, given => {
        const deploy = deployState(given)
        const plan = planDeploy(deploy)
        const named = [...plan.changes.map(keyOf), ...plan.kept.map(({ object }) => object.key)]
        const there = [...deploy.wanted, ...deploy.remote].map(({ key }) => key)
        expect(named.sort()).toEqual([...new Set(there)].sort())
      }),
    )
  })

  test('deletes are asked for, below the prefix, selected, not protected and not in the source', () => {
    fc.assert(
      fc.property(any, given => {
        for (const change of planDeploy(deployState(given)).changes) {
          if (change.action !== 'delete') continue
          expect(given.deletes).toBe(true)
          expect(change.object.key).toBe(given.prefix + change.path)
          expect([...given.excluded, ...given.shielded]).not.toContain(change.path)
          expect(
            given.local.some(file => file.name === change.path && !given.excluded.includes(file.name)),
          ).toBe(false)
        }
      }),
    )
  })

  test('the steps do every write and delete once, in the order of the changes', () => {
    fc.assert(
      fc.property(any, given => {
        const plan = planDeploy(deployState(given))
        const done = plan.steps.flatMap(step =>
          step.step === 'write' || step.step === 'delete' ? plan.changes.slice(step.from, step.to) : [],
        )
        expect(done).toEqual(plan.changes.filter(isWork))
      }),
    )
  })

  test('carried out, a second plan finds nothing to do', () => {
    fc.assert(
      fc.property(any, given => {
        const deploy = deployState(given)
        const plan = planDeploy(deploy)
        const gone = new Set(plan.changes.filter(({ action }) => action === 'delete').map(keyOf))
        const there = new Map(
          deploy.remote.filter(({ key }) => !gone.has(key)).map(object => [object.key, object]),
        )
        for (const { key, size } of deploy.wanted) there.set(key, remoteObject(key, { size }))
        const knowledge = knowing(deploy.wanted.map(() => true))
        const again = planDeploy({ ...deploy, remote: [...there.values()], knowledge })
        expect(again.changes.filter(isWork)).toEqual([])
      }),
    )
  })
})
