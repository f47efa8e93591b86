import { expect, it } from 'vitest'
import { applyPlan } from '../../src/apply/apply-plan.ts'
import { CloudFrontError } from '../../src/cloudfront/cloudfront-error.ts'
import type { Wait } from '../../src/cloudfront/options.ts'
import { createLimiter } from '../../src/pace/limiter.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { phase, planOf, remove, update } from './changes.ts'

const DENIED = {
  operation: 'GetInvalidation',
  distribution: 'E1',
  code: 'AccessDenied',
  status: 403,
} as const

/** Writes a page, tells CloudFront of it, and deletes what the old page loads. */
function pageThenAsset(wait: Wait): Plan {
  const plan = planOf([phase('pages', [update('index.html')]), phase('assets', [remove('app.js')])])
  const [write, ...deletes] = plan.steps
  if (write === undefined) throw new Error('There is a write.')
  return {
    ...plan,
    steps: [write, { step: 'invalidate' }, ...deletes],
    invalidation: {
      options: { distributions: ['E1'], invalidate: { what: 'all' }, maxPaths: 10, wait },
      distributions: [{ id: 'E1', originPaths: [''], keepsErrors: false }],
    },
  }
}

/** Applies it with a CloudFront that answers `isCompleted` like this, and a clock that jumps. */
async function applied(wait: Wait, isCompleted: () => Promise<boolean>) {
  const objects = ['index.html', 'app.js'].map(key => ({ key, body: Buffer.from('before') }))
  const store = new MemoryStore({ objects })
  const unconfirmed: string[] = []
  let now = 0
  const { outcomes, invalidations, invalidationErrors } = await applyPlan(pageThenAsset(wait), {
    store,
    limiter: createLimiter({ max: 2 }),
    signal: new AbortController().signal,
    connectCloudFront: async () => ({
      distributions: async () => [],
      distribution: () => Promise.reject(new Error('It is known.')),
      invalidate: async () => 'I1',
      isCompleted,
    }),
    clock: {
      now: () => now,
      random: () => 0,
      sleep: async ms => {
        now += ms
      },
    },
    watch: { onUnconfirmed: ({ details }) => unconfirmed.push(details.code) },
  })
  return {
    deleted: outcomes.at(-1)?.outcome,
    state: invalidations[0]?.state,
    failed: invalidationErrors.length > 0,
    unconfirmed,
    waited: Math.round(now / 1000),
  }
}

it.each<[Wait, string, () => Promise<boolean>, object]>([
  [
    'auto',
    'denied',
    () => Promise.reject(new CloudFrontError('no', DENIED)),
    {
      deleted: 'applied',
      state: 'started',
      failed: false,
      unconfirmed: ['AccessDenied'],
      waited: 30,
    },
  ],
  ['auto', 'never done', async () => false, { deleted: 'applied', failed: false, unconfirmed: ['TimedOut'] }],
  [
    'always',
    'denied',
    () => Promise.reject(new CloudFrontError('no', DENIED)),
    {
      deleted: 'withheld',
      state: 'started',
      failed: true,
      unconfirmed: [],
      waited: 0,
    },
  ],
  [
    'never',
    'denied',
    () => Promise.reject(new CloudFrontError('no', DENIED)),
    {
      deleted: 'applied',
      state: 'started',
      failed: false,
      unconfirmed: [],
      waited: 0,
    },
  ],
])('wait %s, and CloudFront says %s', async (wait, _, isCompleted, wanted) => {
  expect(await applied(wait, isCompleted)).toMatchObject(wanted)
})
