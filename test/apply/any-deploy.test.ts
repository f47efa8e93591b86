import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyPlan } from '../../src/apply/apply-plan.ts'
import type { Applied } from '../../src/apply/apply-result.ts'
import type { Knowledge } from '../../src/compare/knowledge.ts'
import { kindOf } from '../../src/names/kind.ts'
import { createLimiter } from '../../src/pace/limiter.ts'
import { isWork, isWrite, keyOf, type Plan } from '../../src/plan/plan.ts'
import { planDeploy } from '../../src/plan/plan-deploy.ts'
import { recall } from '../../src/record/memory.ts'
import { readRecord } from '../../src/record/record-store.ts'
import type { SiteObject } from '../../src/site/site-object.ts'
import { MemoryStore, type MemoryStoreOptions } from '../support/memory-store.ts'
import { throughFile } from '../support/through-file.ts'

const never = new AbortController().signal
const RECORD = '.s3-site-deploy.json'

/** A site: contents by path. */
type Tree = Readonly<Record<string, string>>

const name: fc.Arbitrary<string> = fc.constantFrom(
  'index.html',
  'about.html',
  'blog/index.html',
  'app.4fb5d2e1.js',
  'app.99aa88bb.js',
  'style.css',
  'logo.svg',
  'sw.js',
  'about',
  'a b+%#"\n😀.txt',
)
const tree: fc.Arbitrary<Tree> = fc.dictionary(name, fc.constantFrom('', 'one', 'two', 'longer'), {
  maxKeys: 8,
  noNullPrototype: true,
})

const options = fc.record({
  prefix: fc.constantFrom('', 'pr-1/'),
  deletes: fc.boolean(),
  excluded: fc.uniqueArray(name, { maxLength: 2 }),
  shielded: fc.uniqueArray(name, { maxLength: 2 }),
  keepsRecord: fc.boolean(),
  cacheControl: fc.constantFrom('no-cache', 'max-age=60'),
  waitsForAll: fc.boolean(),
})
type Options = typeof options extends fc.Arbitrary<infer Value> ? Value : never

const md5Of = (content: string) => createHash('md5').update(content).digest('hex')

function siteOf(tree: Tree, { prefix, excluded, cacheControl }: Options): readonly SiteObject[] {
  return Object.entries(tree)
    .filter(([path]) => !excluded.includes(path))
    .map(([path, text]) => {
      const contentType = /\.html$|^about$/.test(path) ? 'text/html' : 'text/plain'
      const md5 = md5Of(text)
      return {
        key: prefix + path,
        path,
        size: Buffer.byteLength(text),
        body: { from: 'text', text, md5 },
        headers: { contentType, cacheControl },
        kind: kindOf(path, contentType, new Set(['app.4fb5d2e1.js', 'app.99aa88bb.js'])),
        contentId: md5,
      }
    })
}

/** Every write waits for the one before: the strictest order there is. */
function oneByOne(plan: Plan): Plan {
  const writes = plan.changes.filter(isWrite).length
  if (writes === 0) return plan
  const needs = Array.from({ length: writes }, (_, place) => (place === 0 ? [] : [place - 1]))
  const step = { step: 'write', name: 'one by one', from: 0, to: writes, needs } as const
  return { ...plan, steps: [step, ...plan.steps.filter(({ step }) => step !== 'write')] }
}

async function planFor(tree: Tree, store: MemoryStore, given: Options): Promise<Plan> {
  const { prefix, deletes, excluded, shielded, keepsRecord, waitsForAll } = given
  const wanted = siteOf(tree, given)
  const place = { store, bucket: 'site', key: prefix + RECORD, isElsewhere: false }
  const there = store.listing.filter(({ key }) => key.startsWith(prefix))
  const remote = there.filter(({ key }) => key !== place.key)
  const reading = keepsRecord ? await readRecord(place, never) : ({ state: 'none' } as const)
  const memory = recall(
    keepsRecord ? place : undefined,
    reading,
    there.find(({ key }) => key === place.key),
  )
  const plan = planDeploy({
    target: { bucket: 'site', prefix },
    wanted,
    remote,
    nested: [],
    skipped: [],
    memory,
    knowledge: known(wanted, store),
    selection: {
      selected: path => !excluded.includes(path),
      protected: path => shielded.includes(path),
    },
    deletes: deletes ? { mode: 'all', now: 0, keepAssets: 0 } : { mode: 'off' },
    write: {},
    provenance: {},
  })
  return throughFile(waitsForAll ? oneByOne(plan) : plan)
}

/** What MD5s and HEADs would tell. */
function known(wanted: readonly SiteObject[], { objects }: MemoryStore): Knowledge {
  const same = wanted.filter(({ key, contentId }) => objects.get(key)?.etag === contentId)
  const isRight = ({ key, headers }: SiteObject) =>
    objects.get(key)?.headers.cacheControl === headers.cacheControl
  return {
    contentIds: wanted.map(one => (same.includes(one) ? one.contentId : undefined)),
    unknownHeaders: new Set(),
    wrongHeaders: new Map(
      same.filter(one => !isRight(one)).map(one => [one.key, { wanted: one, differences: [] }]),
    ),
    etags: 'hashes',
    isNew: false,
  }
}

function bucketWith(tree: Tree, { prefix }: Options, behaviour: MemoryStoreOptions = {}): MemoryStore {
  const objects = Object.entries(tree).map(([path, content]) => ({
    key: prefix + path,
    body: Buffer.from(content),
    headers: { contentType: 'text/plain', cacheControl: 'no-cache' },
    lastModified: 0,
  }))
  const elsewhere = prefix === '' ? [] : [{ key: 'other/file', body: Buffer.from('x') }]
  return new MemoryStore({ ...behaviour, objects: [...objects, ...elsewhere] })
}

function apply(plan: Plan, store: MemoryStore, signal = never): Promise<Applied> {
  const connectCloudFront = () => Promise.reject(new Error('Nobody is to be told.'))
  return applyPlan(plan, { store, limiter: createLimiter({ max: 4 }), signal, connectCloudFront })
}

/** What the prefix has to hold afterwards. */
function expected(source: Tree, before: Tree, { excluded, shielded, deletes }: Options): Tree {
  const isSafe = (path: string) => !deletes || excluded.includes(path) || shielded.includes(path)
  return {
    ...Object.fromEntries(Object.entries(before).filter(([path]) => isSafe(path))),
    ...Object.fromEntries(Object.entries(source).filter(([path]) => !excluded.includes(path))),
  }
}

function contents(store: MemoryStore, { prefix }: Options): Tree {
  const keys = store.listing.map(({ key }) => key).filter(key => key.startsWith(prefix))
  const own = keys.filter(key => key !== prefix + RECORD)
  return Object.fromEntries(own.map(key => [key.slice(prefix.length), store.textOf(key) ?? '']))
}

describe('any source, any bucket, any options', () => {
  test('the bucket holds the source afterwards, and nothing is left to do', async () => {
    await fc.assert(
      fc.asyncProperty(tree, tree, options, async (source, before, given) => {
        const store = bucketWith(before, given)
        const plan = await planFor(source, store, given)
        const applied = await apply(plan, store)
        expect(applied.outcomes.every(({ outcome }) => outcome === 'applied')).toBe(true)
        expect(contents(store, given)).toEqual(expected(source, before, given))
        expect(store.textOf('other/file')).toBe(given.prefix === '' ? undefined : 'x')
        for (const { key, headers } of siteOf(source, given))
          expect(store.objects.get(key)?.headers.cacheControl).toBe(headers.cacheControl)

        const again = await planFor(source, store, given)
        expect(again.changes.filter(isWork)).toEqual([])
        const writes = store.effects.length
        await apply(again, store)
        expect(store.effects.length).toBe(writes)
      }),
    )
  })

  test('stopped after any write or failing at any key, it has kept the order, and a second run completes', async () => {
    const trouble = fc.record({ stop: fc.nat({ max: 12 }), refused: fc.option(name, { nil: undefined }) })
    await fc.assert(
      fc.asyncProperty(tree, tree, options, trouble, async (source, before, given, { stop, refused }) => {
        const cancel = new AbortController()
        let isWell = false
        const store = bucketWith(before, given, {
          before: ({ operation, key }) => {
            const isWrite = operation === 'PutObject' || operation === 'DeleteObject'
            if (!isWell && isWrite && key === `${given.prefix}${refused}`) throw new Error('refused')
          },
          after: () => {
            if (!isWell && store.effects.length >= stop) cancel.abort()
          },
        })
        const plan = await planFor(source, store, given)
        const { outcomes } = await apply(plan, store, cancel.signal)
        expectInOrder(plan, store)
        const applied = outcomes.filter(({ outcome }) => outcome === 'applied').map(one => keyOf(one.change))
        const done = store.effects.map(({ key }) => key).filter(key => key !== given.prefix + RECORD)
        expect(done.toSorted()).toEqual(applied.toSorted())

        isWell = true
        await apply(await planFor(source, store, given), store)
        expect(contents(store, given)).toEqual(expected(source, before, given))
      }),
    )
  })
})

/** Whatever happened, everything that it had to wait for had happened. */
function expectInOrder({ changes, steps }: Plan, { effects }: MemoryStore): void {
  const moments = new Map(effects.map(({ key }, moment) => [key, moment]))
  const momentOf = (change: Plan['changes'][number] | undefined) =>
    change ? moments.get(keyOf(change)) : undefined
  for (const step of steps) {
    if (step.step !== 'write' && step.step !== 'delete') continue
    changes.slice(step.from, step.to).forEach((change, place) => {
      const moment = momentOf(change)
      if (moment === undefined) return
      const needed = step.step === 'write' ? (step.needs?.[place] ?? []) : []
      const before = [...changes.slice(0, step.from), ...needed.map(other => changes[step.from + other])]
      for (const one of before) {
        if (one === undefined || one.action === 'unchanged') continue
        expect(momentOf(one) ?? Number.POSITIVE_INFINITY).toBeLessThan(moment)
      }
    })
  }
}
