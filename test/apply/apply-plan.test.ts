import { mkdtemp, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyPlan } from '../../src/apply/apply-plan.ts'
import type { ApplyResult } from '../../src/apply/apply-result.ts'
import type { Progress } from '../../src/apply/tools.ts'
import { Cancelled } from '../../src/errors.ts'
import { createLimiter, type Limiter } from '../../src/pace/limiter.ts'
import { deletesByPhase, writesByPhase } from '../../src/plan/order.ts'
import { type Delete, isWrite, keyOf, type Work } from '../../src/plan/plan.ts'
import type { StoreError, Verdict } from '../../src/s3/errors/store-error.ts'
import { MULTIPART_THRESHOLD, partSizeFor } from '../../src/s3/part-size.ts'
import { FileChanged } from '../../src/site/bodies/read.ts'
import { MemoryStore, type StoreRequest, unanswered } from '../support/memory-store.ts'
import {
  contentOf,
  create,
  keys,
  md5Of,
  type Phase,
  phase,
  planOf,
  remove,
  storeError,
  textBody,
  update,
  wanted,
} from './changes.ts'

const never = new AbortController().signal

function apply(
  phases: readonly Phase[],
  store: MemoryStore,
  { signal = never, max = 8, onProgress = (_: Progress) => {} } = {},
): Promise<ApplyResult> {
  return applyWith(createLimiter({ max }), phases, store, { signal, onProgress })
}

function applyWith(
  limiter: Limiter,
  phases: readonly Phase[],
  store: MemoryStore,
  { signal = never, onProgress = (_: Progress) => {} } = {},
): Promise<ApplyResult> {
  const connectCloudFront = () => Promise.reject(new Error('Nobody is to be told.'))
  return applyPlan(planOf(phases), { store, limiter, signal, connectCloudFront, watch: { onProgress } })
}

/** `applied a`, `failed b`, `withheld c`. */
function told({ outcomes }: ApplyResult): string[] {
  return outcomes.map(({ outcome, change }) => `${outcome} ${keyOf(change)}`)
}

function errorOf({ outcomes }: ApplyResult, key: string): Error | undefined {
  const found = outcomes.find(({ change }) => keyOf(change) === key)
  return found?.outcome === 'failed' ? found.error : undefined
}

/** Answers that a store gives to the keys. */
function refusing(refused: readonly string[], error: StoreError = storeError()) {
  return ({ key }: StoreRequest) => {
    if (key !== undefined && refused.includes(key)) throw error
  }
}

/** Does `effect` when `operation` is asked for the `nth` time. */
function at(operation: StoreRequest['operation'], nth: number, effect: (request: StoreRequest) => unknown) {
  return async (request: StoreRequest) => {
    if (request.operation === operation && request.nth === nth) await effect(request)
  }
}

const existing = (...names: string[]) => names.map(key => ({ key, body: Buffer.from('before') }))

describe('applying phases', () => {
  it('writes and deletes what the phases say, and nothing else', async () => {
    const store = new MemoryStore({ objects: existing('b', 'c', 'stays') })
    const result = await apply(
      [phase('other files', [create('a'), update('b')]), phase('stale files', [remove('c')])],
      store,
    )

    expect(told(result)).toEqual(['applied a', 'applied b', 'applied c'])
    expect(result.cancelled).toBe(false)
    expect(store.listing.map(({ key }) => key)).toEqual(['a', 'b', 'stays'])
    expect(store.textOf('b')).toBe(contentOf('b'))
    expect(store.objects.get('a')?.headers).toEqual({ contentType: 'text/plain' })
  })

  it('tells the bytes sent and the ETag answered', async () => {
    const store = new MemoryStore({ objects: existing('b') })
    const result = await apply([phase('other files', [create('a'), remove('b')])], store)

    expect(result.outcomes).toMatchObject([
      { bytes: contentOf('a').length, etag: md5Of(contentOf('a')) },
      { bytes: 0 },
    ])
  })

  it('completes each phase before the next begins', async () => {
    const first = keys(50, 'first')
    const second = keys(50, 'second')
    const store = new MemoryStore({ objects: existing(...second) })
    await apply(
      [
        phase(
          'hashed assets',
          first.map(key => create(key)),
        ),
        phase(
          'stale files',
          second.map(key => remove(key)),
        ),
      ],
      store,
    )

    const effects = store.effects.map(({ key }) => key)
    expect(new Set(effects.slice(0, 50))).toEqual(new Set(first))
    expect(effects).toHaveLength(100)
  })

  it('writes the largest of a phase first and tells outcomes in the order of the plan', async () => {
    const changes = ['a', 'bbb', 'cc'].map(key => create(key))
    const store = new MemoryStore()
    const result = await apply([phase('other files', changes)], store, { max: 1 })

    expect(store.effects.map(({ key }) => key)).toEqual(['bbb', 'cc', 'a'])
    expect(told(result)).toEqual(['applied a', 'applied bbb', 'applied cc'])
  })

  it('does nothing for no phases', async () => {
    const store = new MemoryStore()
    expect(await apply([], store)).toMatchObject({ outcomes: [], cancelled: false, leftUploads: [] })
    expect(store.requests).toEqual([])
  })

  it('deletes in batches of 1,000', async () => {
    const names = keys(2001, 'old')
    const store = new MemoryStore({ objects: existing(...names) })
    const result = await apply(
      [
        phase(
          'stale files',
          names.map(key => remove(key)),
        ),
      ],
      store,
    )

    expect(store.count('DeleteObjects')).toBe(3)
    expect(store.listing).toEqual([])
    expect(result.outcomes.every(({ outcome }) => outcome === 'applied')).toBe(true)
  })

  it('does not take up more changes than can be in flight soon', async () => {
    let waiting = 0
    let most = 0
    const inner = createLimiter({ max: 4 })
    const limiter: Limiter = {
      get limit() {
        return inner.limit
      },
      most: 4,
      throttled: () => inner.throttled(),
      run: async (bytes, signal, task) => {
        waiting += 1
        most = Math.max(most, waiting)
        try {
          return await inner.run(bytes, signal, task)
        } finally {
          waiting -= 1
        }
      },
    }
    const changes = keys(3000, 'k').map(key => create(key))
    await applyWith(limiter, [phase('other files', changes)], new MemoryStore())
    expect(most).toBeLessThanOrEqual(300)
  })

  it('says how far it is', async () => {
    const seen: Progress[] = []
    const changes = [create('a'), create('b')]
    await apply([phase('other files', changes), phase('stale files', [remove('c')])], new MemoryStore(), {
      onProgress: progress => seen.push(progress),
    })

    const bytes = contentOf('a').length + contentOf('b').length
    expect(seen[0]).toEqual({ step: 'other files', done: 0, total: 2, bytes: 0 })
    expect(seen).toContainEqual({ step: 'other files', done: 2, total: 2, bytes })
    expect(seen.at(-1)).toEqual({ step: 'stale files', done: 1, total: 1, bytes: 0 })
  })
})

describe('failures', () => {
  it('finds all failing keys of a phase and withholds the later phases', async () => {
    const store = new MemoryStore({ before: refusing(['b', 'd']), objects: existing('old') })
    const result = await apply(
      [
        phase('hashed assets', [create('a'), create('b'), create('c'), create('d')]),
        phase('new pages', [create('page')]),
        phase('stale pages', [remove('old')]),
      ],
      store,
    )

    expect(told(result)).toEqual([
      'applied a',
      'failed b',
      'applied c',
      'failed d',
      'withheld page',
      'withheld old',
    ])
    expect(result.cancelled).toBe(false)
    expect(store.requests.map(({ key }) => key).sort()).toEqual(['a', 'b', 'c', 'd'])
  })

  it.each<[Verdict, number, number]>([
    ['key', 20, 28],
    ['run', 1, 9],
  ])('stops a phase of failing keys early: verdict %s', async (verdict, atLeast, atMost) => {
    const names = keys(500, 'k')
    const store = new MemoryStore({ before: refusing(names, storeError({ verdict })) })
    const result = await apply(
      [
        phase(
          'other files',
          names.map(key => create(key)),
        ),
      ],
      store,
      { max: 4 },
    )

    const failed = result.outcomes.filter(({ outcome }) => outcome === 'failed').length
    expect(failed).toBeGreaterThanOrEqual(atLeast)
    // Those in flight, and those that took their places.
    expect(failed).toBeLessThanOrEqual(atMost)
    expect(store.count('PutObject')).toBe(failed)
    expect(result.outcomes.filter(({ outcome }) => outcome === 'withheld')).toHaveLength(500 - failed)
  })

  it('names 19 failing keys and goes on with the phase', async () => {
    const names = keys(100, 'k')
    // Those with the longest names, and so with the largest contents, come first.
    const store = new MemoryStore({ before: refusing(names.slice(10, 29)) })
    const changes = names.map(key => create(key))
    const result = await apply([phase('other files', changes)], store, { max: 1 })

    expect(result.outcomes.filter(({ outcome }) => outcome === 'failed')).toHaveLength(19)
    expect(result.outcomes.filter(({ outcome }) => outcome === 'applied')).toHaveLength(81)
  })

  it('tells the keys of a bulk delete that were not deleted', async () => {
    const store = new MemoryStore({ objects: existing('a', 'b', 'c'), before: refusing(['b']) })
    const result = await apply(
      [
        phase(
          'stale pages',
          ['a', 'b', 'c'].map(key => remove(key)),
        ),
        phase('stale files', [remove('d')]),
      ],
      store,
    )

    expect(told(result)).toEqual(['applied a', 'failed b', 'applied c', 'withheld d'])
    expect(errorOf(result, 'b')).toMatchObject({ details: { code: 'AccessDenied' } })
  })

  it('counts every key of a bulk delete that failed as a whole', async () => {
    const store = new MemoryStore({
      objects: existing('a', 'b'),
      before: at('DeleteObjects', 1, () => {
        throw storeError({ operation: 'DeleteObjects' })
      }),
    })
    const result = await apply([phase('stale files', [remove('a'), remove('b')])], store)

    expect(told(result)).toEqual(['failed a', 'failed b'])
    expect(store.listing).toHaveLength(2)
  })

  it('believes no key of a bulk delete in which a failure names a key that was not asked', async () => {
    const store = new MemoryStore({ objects: existing('a') })
    vi.spyOn(store, 'delete').mockResolvedValue([{ key: '%61', error: storeError() }])
    expect(told(await apply([phase('stale files', [remove('a')])], store))).toEqual(['failed a'])
  })

  it('can be applied in two goes, the second after the first had no failure', async () => {
    const store = new MemoryStore({ objects: existing('old') })
    const first = await apply([phase('new pages', [create('a')])], store)
    const second = await apply([phase('stale files', [remove('old')])], store)

    expect([...told(first), ...told(second)]).toEqual(['applied a', 'applied old'])
  })
})

describe('files', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'apply '))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function fileChange(name: string, content: string, md5?: string) {
    const file = join(folder, name)
    await writeFile(file, content)
    const stamp = await stat(file)
    const known = md5 === undefined ? {} : { md5 }
    return create(name, { ...wanted(name), size: stamp.size, body: { from: 'file', file, stamp, ...known } })
  }

  it.each(['', 'short', 'x'.repeat(1024 * 1024 + 1)])('sends what the file holds', async content => {
    const store = new MemoryStore()
    const change = await fileChange('naïve % #file.txt', content, md5Of(content))
    expect(told(await apply([phase('other files', [change])], store))).toEqual(['applied naïve % #file.txt'])
    expect(store.textOf('naïve % #file.txt')).toBe(content)
  })

  it('sends several large bodies from the same memory', async () => {
    const contents = ['a', 'b', 'c', 'd'].map(letter => letter.repeat(1024 * 1024 + letter.charCodeAt(0)))
    const changes = await Promise.all(contents.map((content, index) => fileChange(`f${index}`, content)))
    const store = new MemoryStore()
    await apply([phase('other files', changes)], store, { max: 2 })
    for (const [index, content] of contents.entries())
      expect(store.textOf(`f${index}`) === content).toBe(true)
  })

  it.each([
    ['another size', (file: string) => writeFile(file, 'longer than before')],
    ['another time', (file: string) => utimes(file, 1, 1)],
    ['gone', (file: string) => rm(file)],
  ])('fails a file that changed after the scan: %s', async (_, changeIt) => {
    const store = new MemoryStore()
    const change = await fileChange('a', 'before')
    await changeIt(join(folder, 'a'))
    const result = await apply(
      [phase('other files', [change, create('b')]), phase('new pages', [create('c')])],
      store,
    )

    expect(told(result)).toEqual(['failed a', 'applied b', 'withheld c'])
    expect(errorOf(result, 'a')).toBeInstanceOf(FileChanged)
  })

  it('fails a file whose content is not that of the plan', async () => {
    const store = new MemoryStore()
    const change = await fileChange('a', 'after!', md5Of('before'))
    const result = await apply([phase('other files', [change])], store)

    expect(errorOf(result, 'a')).toBeInstanceOf(FileChanged)
    expect(store.requests).toEqual([])
  })

  it('sends a file above the threshold in parts, beside small ones', async () => {
    const change = await fileChange('video', '')
    const size = MULTIPART_THRESHOLD + 1
    await truncate(join(folder, 'video'), size)
    const stamp = await stat(join(folder, 'video'))
    const video = create('video', {
      ...change.wanted,
      size,
      body: { from: 'file', file: join(folder, 'video'), stamp },
    })
    const store = new MemoryStore()
    const result = await apply([phase('other files', [create('a'), video])], store)

    expect(told(result)).toEqual(['applied a', 'applied video'])
    expect(store.objects.get('video')?.body).toHaveLength(size)
    expect(store.count('UploadPart')).toBe(Math.ceil(size / partSizeFor(size)))
    expect(store.count('PutObject')).toBe(1)
  })
})

describe('cancellation', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('sends nothing when it was cancelled before', async () => {
    const store = new MemoryStore()
    const result = await apply([phase('other files', [create('a')])], store, { signal: AbortSignal.abort() })

    expect(told(result)).toEqual(['withheld a'])
    expect(result.cancelled).toBe(true)
    expect(store.requests).toEqual([])
  })

  it('waits for the answers to what was sent', async () => {
    const cancel = new AbortController()
    const names = keys(50, 'k')
    const store = new MemoryStore({ before: at('PutObject', 4, () => cancel.abort()) })
    const phases = new Set<string>()
    const result = await apply(
      [
        phase(
          'other files',
          names.map(key => create(key)),
        ),
        phase('new pages', [create('page')]),
      ],
      store,
      { signal: cancel.signal, max: 4, onProgress: progress => phases.add(progress.step) },
    )

    const applied = result.outcomes.filter(({ outcome }) => outcome === 'applied')
    expect(applied.map(({ change }) => keyOf(change)).sort()).toEqual(
      store.effects.map(({ key }) => key).sort(),
    )
    expect(applied).toHaveLength(store.count('PutObject'))
    expect(result.outcomes.filter(({ outcome }) => outcome === 'withheld')).toHaveLength(51 - applied.length)
    expect(result.cancelled).toBe(true)
    expect([...phases]).toEqual(['other files'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('does not send what was still being read', async () => {
    const cancel = new AbortController()
    const inner = createLimiter()
    const run: Limiter['run'] = (bytes, signal, task) =>
      inner.run(bytes, signal, () => {
        const running = task()
        cancel.abort()
        return running
      })
    const store = new MemoryStore()
    const limiter = { limit: 1, most: 1, throttled: () => {}, run }
    const phases = [phase('other files', [create('a')])]
    const result = await applyWith(limiter, phases, store, { signal: cancel.signal })

    expect(told(result)).toEqual(['withheld a'])
    expect(store.requests).toEqual([])
  })

  it.each([
    ['PutObject', phase('other files', [create('a')])],
    ['DeleteObjects', phase('stale files', [remove('a')])],
  ] as const)('gives up what is not answered within two seconds: %s', async (operation, first) => {
    const cancel = new AbortController()
    const sent = Promise.withResolvers<void>()
    const store = new MemoryStore({
      before: at(operation, 1, request => {
        cancel.abort()
        sent.resolve()
        return unanswered(request)
      }),
    })
    const settled = vi.fn()
    const running = apply([first, phase('new pages', [create('page')])], store, { signal: cancel.signal })
    const done = running.then(settled)
    await sent.promise

    await vi.advanceTimersByTimeAsync(1999)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await done

    const result = await running
    expect(told(result)).toEqual(['failed a', 'withheld page'])
    expect(errorOf(result, 'a')).toBeInstanceOf(Cancelled)
  })

  it('begins no further batch of deletes', async () => {
    const cancel = new AbortController()
    const names = keys(9000, 'old')
    const store = new MemoryStore({
      objects: existing(...names),
      before: at('DeleteObjects', 1, () => cancel.abort()),
    })
    const result = await apply(
      [
        phase(
          'stale files',
          names.map(key => remove(key)),
        ),
      ],
      store,
      {
        signal: cancel.signal,
      },
    )

    const deleted = store.effects.length
    expect(deleted).toBe(store.count('DeleteObjects') * 1000)
    expect(deleted).toBeLessThan(9000)
    expect(result.outcomes.filter(({ outcome }) => outcome === 'applied')).toHaveLength(deleted)
  })

  it('means nothing to a run that has ended', async () => {
    const cancel = new AbortController()
    await apply([phase('other files', [create('a')])], new MemoryStore(), { signal: cancel.signal })
    cancel.abort()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('any plan', () => {
  const kind = fc.constantFrom('hashed', 'other', 'page', 'signal' as const)
  const action = fc.constantFrom('create', 'update', 'delete' as const)
  const change = fc.record({ kind, action })
  const plans = fc.array(change, { maxLength: 40 }).map((drawn): readonly Work[] => {
    return drawn.map(({ kind, action }, index): Work => {
      const key = index === 0 ? 'index.html' : `key ${index}`
      if (action === 'delete') return remove(key, kind)
      const object = wanted(key, textBody(contentOf(key)), kind)
      return action === 'create' ? create(key, object) : update(key, object)
    })
  })

  function phasesOf(changes: readonly Work[]): readonly Phase[] {
    const deletes = changes.filter((one): one is Delete => one.action === 'delete')
    return [
      ...writesByPhase(changes.filter(isWrite)).map(({ name, writes }) => phase(name, writes)),
      ...deletesByPhase(deletes, true).map(stage => phase(stage.name, stage.deletes)),
    ].filter(({ changes }) => changes.length > 0)
  }

  function storeBefore(changes: readonly Work[], options: ConstructorParameters<typeof MemoryStore>[0]) {
    const held = changes.filter(({ action }) => action !== 'create').map(keyOf)
    return new MemoryStore({ objects: existing(...held), ...options })
  }

  /** The effects are those of whole phases, and of one more in part. */
  function expectInOrder(phases: readonly Phase[], store: MemoryStore) {
    const place = new Map(phases.flatMap(({ changes }, index) => changes.map(one => [keyOf(one), index])))
    const places = store.effects.map(({ key }) => place.get(key) ?? -1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    const last = places.at(-1) ?? 0
    const before = phases.slice(0, last).flatMap(({ changes }) => changes)
    expect(places.filter(index => index < last)).toHaveLength(before.length)
  }

  function expectTrue(phases: readonly Phase[], store: MemoryStore, { outcomes }: ApplyResult) {
    expect(outcomes.map(one => one.change)).toEqual(phases.flatMap(({ changes }) => changes))
    const applied = outcomes.filter(({ outcome }) => outcome === 'applied').map(one => keyOf(one.change))
    expect(applied.toSorted()).toEqual(store.effects.map(({ key }) => key).toSorted())
  }

  it('keeps the order, tells each change once, and deletes nothing after a failure', async () => {
    const failing = fc.array(fc.nat({ max: 39 }), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(plans, failing, fc.integer({ min: 1, max: 9 }), async (changes, indices, max) => {
        const refused = indices
          .map(index => changes[index])
          .filter(one => one !== undefined)
          .map(keyOf)
        const store = storeBefore(changes, { before: refusing(refused) })
        const phases = phasesOf(changes)
        const result = await apply(phases, store, { max })

        expectInOrder(phases, store)
        expectTrue(phases, store, result)
        const first = phases.findIndex(({ changes }) => changes.some(one => refused.includes(keyOf(one))))
        const attempted = first === -1 ? phases : phases.slice(0, first + 1)
        const reached = attempted.flatMap(({ changes }) => changes)
        for (const { outcome, change } of result.outcomes) {
          const expected = !reached.includes(change)
            ? 'withheld'
            : refused.includes(keyOf(change))
              ? 'failed'
              : 'applied'
          expect([keyOf(change), outcome]).toEqual([keyOf(change), expected])
        }
      }),
    )
  })

  it('leaves the later phases untouched, stopped after any write or delete', async () => {
    await fc.assert(
      fc.asyncProperty(
        plans,
        fc.nat({ max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (changes, stop, max) => {
          const cancel = new AbortController()
          const store = storeBefore(changes, {
            after: () => {
              if (store.effects.length >= stop) cancel.abort()
            },
          })
          const phases = phasesOf(changes)
          const result = await apply(phases, store, { signal: cancel.signal, max })

          expectInOrder(phases, store)
          expectTrue(phases, store, result)
          expect(result.cancelled).toBe(cancel.signal.aborted)
          const failed = result.outcomes.filter(({ outcome }) => outcome === 'failed')
          expect(failed).toEqual([])
        },
      ),
    )
  })
})
