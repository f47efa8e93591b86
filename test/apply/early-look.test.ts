import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { applyPlan } from '../../src/apply/apply-plan.ts'
import type { Applied } from '../../src/apply/apply-result.ts'
import { createLimiter } from '../../src/pace/limiter.ts'
import {
  type HeadersChange,
  keyOf,
  type Plan,
  type Step,
  type Write,
  type WriteStep,
} from '../../src/plan/plan.ts'
import { MemoryStore, type StoreRequest, unanswered } from '../support/memory-store.ts'
import { create, md5Of, phase, planOf, remote, remove, storeError, wanted } from './changes.ts'

const RECORD = '.s3-site-deploy.json'

/** Writes a page, and other files as they need each other; looks at the record again, and deletes `old`. */
function pageThenDelete(others: readonly Write[] = [], needs: Pick<WriteStep, 'needs'> = {}): Plan {
  const plan = planOf([
    phase('files', [...others, create('index.html')]),
    phase('stale files', [remove('old')]),
  ])
  return {
    ...plan,
    steps: plan.steps.flatMap((step): readonly Step[] =>
      step.step === 'write' ? [{ ...step, ...needs }] : [{ step: 'check' }, step],
    ),
    record: {
      bucket: 'b',
      key: RECORD,
      isElsewhere: false,
      seen: { is: 'there', etag: md5Of('record') },
      isGuarded: true,
      isBehind: false,
      openPaths: [],
    },
  }
}

/** Called before or after a request has its effect. */
type Hook = (request: StoreRequest, store: MemoryStore) => unknown

async function applied(
  plan: Plan,
  { before, after, signal = new AbortController().signal }: ApplyOptions = {},
): Promise<{ readonly result: Applied; readonly store: MemoryStore }> {
  const store: MemoryStore = new MemoryStore({
    objects: ['old', 'film.mp4', RECORD].map(key => ({ key, body: Buffer.from(BEFORE[key] ?? 'before') })),
    before: async request => {
      await before?.(request, store)
    },
    after: async request => {
      await after?.(request, store)
    },
  })
  const connectCloudFront = () => Promise.reject(new Error('Nobody is to be told.'))
  const result = await applyPlan(plan, { store, limiter: createLimiter(), signal, connectCloudFront })
  return { result, store }
}

interface ApplyOptions {
  readonly before?: Hook
  readonly after?: Hook
  readonly signal?: AbortSignal
}

const BEFORE: Readonly<Record<string, string>> = { [RECORD]: 'record' }

const isPage = ({ operation, key }: StoreRequest) => operation === 'PutObject' && key === 'index.html'
const isLook = ({ operation }: StoreRequest) => operation === 'ListObjectsV2'

const told = ({ outcomes }: Applied) => outcomes.map(({ outcome, change }) => `${outcome} ${keyOf(change)}`)

function anotherRun(store: MemoryStore): void {
  store.seed({ key: RECORD, body: Buffer.from('of another run') })
}

/** So large that a store copies it. */
function newHeaders(key: string): HeadersChange {
  const want = { ...wanted(key), size: 5_000_000 }
  return {
    action: 'headers',
    reason: 'headers-differ',
    wanted: want,
    configured: want.headers,
    contentId: '',
    object: remote(key),
    differences: [],
  }
}

/** Something that happens once. */
function moment() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { happened: promise, happens: () => resolve() }
}

/** The page is written while a look is asked for, which is answered after it. */
function beside(hook: (store: MemoryStore) => unknown = () => {}): ApplyOptions {
  const [asked, written] = [moment(), moment()]
  return {
    before: async (request, store) => {
      if (isPage(request)) await asked.happened
      if (!isLook(request)) return
      hook(store)
      asked.happens()
      await written.happened
    },
    after: request => {
      if (isPage(request)) setImmediate(written.happens)
    },
  }
}

describe('a look that begins during the last writes', () => {
  it('is the only one if it ends after them', async () => {
    const { result, store } = await applied(pageThenDelete(), beside())
    expect(told(result)).toEqual(['applied index.html', 'applied old'])
    expect(store.count('ListObjectsV2')).toBe(1)
  })

  it('tells of another run', async () => {
    const { result, store } = await applied(pageThenDelete(), beside(anotherRun))
    expect(told(result)).toEqual(['applied index.html', 'withheld old'])
    expect(store.count('ListObjectsV2')).toBe(1)
  })

  it('does not count if it ends before them: another run may have come since', async () => {
    const looked = moment()
    const { result } = await applied(pageThenDelete(), {
      before: async (request, store) => {
        if (!isPage(request)) return
        await looked.happened
        anotherRun(store)
      },
      after: request => {
        if (isLook(request)) looked.happens()
      },
    })
    expect(told(result)).toEqual(['applied index.html', 'withheld old'])
    expect(result.interference).toMatchObject({
      message: expect.stringContaining('Another run has deployed'),
    })
  })

  it('is repeated once, however long they take', async () => {
    const looked = moment()
    const { result, store } = await applied(pageThenDelete(), {
      before: async request => {
        if (!isPage(request)) return
        await looked.happened
        for (let turn = 0; turn < 20; turn++) await nextTurn()
      },
      after: request => {
        if (isLook(request) && request.nth === 2) looked.happens()
      },
    })
    expect(told(result)).toEqual(['applied index.html', 'applied old'])
    expect(store.count('ListObjectsV2')).toBe(3)
  })

  it('waits for writes that wait for others', async () => {
    const { store } = await applied(pageThenDelete([create('app.js')], { needs: [[], [0]] }))
    const asked = store.requests.map(({ operation, key }) => key ?? operation)
    expect(asked.slice(0, 3)).toEqual(['app.js', 'index.html', RECORD])
  })

  it('waits for a large object, which takes its time', async () => {
    let isCopied = false
    let comesEarly = false
    const { result } = await applied(pageThenDelete([newHeaders('film.mp4')]), {
      before: async request => {
        comesEarly ||= isLook(request) && !isCopied
        if (request.operation !== 'CopyObject') return
        for (let turn = 0; turn < 20; turn++) await nextTurn()
        isCopied = true
      },
    })
    expect(told(result)).toEqual(['applied film.mp4', 'applied index.html', 'applied old'])
    expect(comesEarly).toBe(false)
  })

  it('may fail: the next one counts', async () => {
    const failed = moment()
    const { result } = await applied(pageThenDelete(), {
      before: async request => {
        if (isPage(request)) await failed.happened
        if (!isLook(request) || request.nth > 1) return
        failed.happens()
        throw storeError({ operation: 'ListObjectsV2' })
      },
    })
    expect(told(result)).toEqual(['applied index.html', 'applied old'])
  })

  it('does not begin after a write has failed', async () => {
    const others = [create('app.js'), create('style.css')]
    const { result, store } = await applied(pageThenDelete(others, { needs: [[], [], [1]] }), {
      before: ({ key }) => {
        if (key === 'app.js') throw storeError()
      },
    })
    expect(told(result)).toEqual(['failed app.js', 'applied style.css', 'applied index.html', 'withheld old'])
    expect(store.count('ListObjectsV2')).toBe(0)
  })

  it('is given up when a write fails', async () => {
    const asked = moment()
    let isGivenUp = () => false
    const { result } = await applied(pageThenDelete(), {
      before: async request => {
        if (isLook(request)) {
          isGivenUp = () => request.signal.aborted
          asked.happens()
          await unanswered(request)
        }
        if (!isPage(request)) return
        await asked.happened
        throw storeError()
      },
    })
    expect(told(result)).toEqual(['failed index.html', 'withheld old'])
    expect(result.interference).toBeUndefined()
    expect(isGivenUp()).toBe(true)
  })

  it('is given up when the run is cancelled', async () => {
    const cancel = new AbortController()
    const cancelled = moment()
    const { result } = await applied(pageThenDelete(), {
      signal: cancel.signal,
      before: async request => {
        if (isPage(request)) await cancelled.happened
        if (!isLook(request)) return
        cancel.abort()
        cancelled.happens()
        await unanswered(request)
      },
    })
    expect(result.cancelled).toBe(true)
    expect(told(result)).toEqual(['applied index.html', 'withheld old'])
  })
})
