import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodePlan, encodePlan, UnusablePlan } from '../../src/plan/codec.ts'
import { deletesByPhase, writesByPhase } from '../../src/plan/order.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { stepsOf, workOf } from '../../src/plan/steps.ts'
import { create, del, headers, plan, remoteObject, unchanged, update } from '../support/builders.ts'

const row = { etag: 'e', contentId: 'c', headers: 'h', immutable: true, unneededSince: 7 }

function whole(paths: readonly string[]): Plan {
  const [a = 'a', b = 'b', c = 'c', d = 'd', e = 'e', f = 'f'] = paths
  const text = { from: 'text', text: a, md5: '' } as const
  const writes = [
    create(a, { kind: 'hashed', body: text }),
    create(b, { headers: { contentType: 'text/html', metadata: { [b]: a }, tags: { __proto__x: b } } }),
    { ...update(c), row },
    { ...headers(d), row },
  ]
  const stages = {
    writes: [
      ...writesByPhase(writes.slice(2)),
      {
        name: 'all',
        writes: writes.slice(0, 2),
        needs: [[], [2], [0]],
      },
    ],
    deletes: deletesByPhase([{ ...del(e, { kind: 'other' }), row }], true),
  }
  return plan([...workOf(stages), unchanged(f)], {
    steps: stepsOf(stages, { claim: true, invalidate: true, record: true }),
    write: { acl: 'private', sse: 'aws:kms', sseKmsKeyId: 'alias/x', storageClass: 'STANDARD_IA' },
    kept: [
      { object: remoteObject('kept', { key: 'docs/kept one' }), path: 'kept one', reason: 'kept-asset', row },
    ],
    nested: [{ path: 'pr-1/', objects: 3 }, { path: 'pr-2/' }],
    skipped: ['uploads/'],
    carried: [{ key: '00112233445566ff', row }],
    refusals: [{ problem: 'p', hint: 'h', paths: [a] }],
    provenance: { commit: 'abc', run: '1/2' },
    invalidation: {
      options: {
        distributions: ['E1'],
        invalidate: { what: 'paths', paths: ['/*'] },
        maxPaths: 10,
        wait: 'always',
      },
      distributions: [{ id: 'E1', originPaths: ['', '/docs'], keepsErrors: true }],
    },
    record: {
      bucket: 'other',
      key: 'record.json',
      isElsewhere: true,
      seen: { is: 'there', etag: 'r' },
      condition: { ifMatch: 'r' },
      isGuarded: true,
      isBehind: true,
      openPaths: ['/a'],
    },
  })
}

describe('a plan in a file', () => {
  const path = fc.oneof(
    fc.string({ minLength: 1, unit: 'binary' }),
    fc.constantFrom('__proto__', 'constructor', 'a b+%#"\'\n😀', '\u2028', '/'),
  )

  test('comes out as it went in, whatever the names', () => {
    const paths = fc
      .uniqueArray(path, { minLength: 6, maxLength: 6 })
      .filter(all => !all.includes('kept one'))
    fc.assert(
      fc.property(paths, all => {
        const given = whole(all)
        expect(decodePlan(encodePlan(given))).toEqual(given)
      }),
    )
  })

  test('stays small and quick with many changes', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => unchanged(`pages/page ${index}.html`))
    const bytes = encodePlan(plan(many))
    expect(bytes.length).toBeLessThan(60 * many.length)
    expect(decodePlan(bytes).changes).toHaveLength(many.length)
  })
})

describe('what is no plan that can be applied', () => {
  function damaged(edit: (document: { format: unknown; plan: Record<string, unknown> }) => void): Buffer {
    const document = JSON.parse(String(gunzipSync(encodePlan(whole([])))))
    edit(document)
    return gzipSync(JSON.stringify(document))
  }

  const steps = (edit: (steps: Record<string, unknown>[]) => void) =>
    damaged(document => edit(document.plan['steps'] as Record<string, unknown>[]))

  test.each<[string, Buffer, string]>([
    ['something else', gzipSync('{"a":1}'), 'not a plan of s3-site-deploy'],
    ['a list', gzipSync('[]'), 'not a plan'],
    ['null', gzipSync('null'), 'not a plan'],
    ['no JSON', gzipSync('{'), 'cannot be unpacked'],
    ['no archive', Buffer.from('plan'), 'cannot be unpacked'],
    ['half a file', encodePlan(whole([])).subarray(0, 200), 'cannot be unpacked'],
    [
      'another format',
      damaged(document => {
        document.format = 2
      }),
      'Its format is 2, and this version reads 1',
    ],
    [
      'a field of another type',
      damaged(document => {
        document.plan['target'] = { bucket: 1, prefix: '' }
      }),
      'target.bucket is not a text',
    ],
    [
      'a field that is missing',
      damaged(document => {
        delete document.plan['before']
      }),
      'before is not an object',
    ],
    [
      'an action that nobody knows',
      damaged(document => {
        document.plan['changes'] = [{ action: 'switch' }]
      }),
      'changes[0].action is not one of create, update',
    ],
    [
      'another prefix',
      damaged(document => {
        document.plan['target'] = { bucket: 'b', prefix: 'elsewhere/' }
      }),
      'a key does not lie below the prefix',
    ],
    [
      'a key twice',
      damaged(document => {
        const changes = document.plan['changes'] as unknown[]
        changes.push(changes[0])
      }),
      'a key is in it twice',
    ],
    ['a step that is missing', steps(all => all.splice(1, 1)), 'does not fit the changes'],
    [
      'deletes without a second look',
      damaged(({ plan }) => {
        plan['steps'] = (plan['steps'] as Record<string, unknown>[]).filter(({ step }) => step !== 'check')
      }),
      'nothing looks again before the step',
    ],
    [
      'deletes after the caches without a second look',
      steps(all => {
        const check = all.findIndex(({ step }) => step === 'check')
        all.splice(check + 1, 0, { step: 'invalidate' })
      }),
      'nothing looks again before the step',
    ],
    ['steps in another order', steps(all => all.reverse()), 'does not fit the changes'],
    [
      'a change in no step',
      damaged(document => {
        document.plan['steps'] = []
      }),
      'a change is in no step',
    ],
    [
      'two that wait for each other',
      steps(all => {
        for (const step of all) if (step['needs']) step['needs'] = [[1], [2], [0]]
      }),
      'wait for each other for ever',
    ],
  ])('is refused: %s', (_, bytes, why) => {
    expect(() => decodePlan(bytes)).toThrow(UnusablePlan)
    expect(() => decodePlan(bytes)).toThrow(why)
  })

  test('any bytes are refused, or a plan', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.json(), (bytes, json) => {
        expect(() => decodePlan(bytes)).toThrow(UnusablePlan)
        expect(() => decodePlan(gzipSync(json))).toThrow(UnusablePlan)
        const inside = gzipSync(
          JSON.stringify({ product: 's3-site-deploy plan', format: 1, plan: JSON.parse(json) }),
        )
        expect(() => decodePlan(inside)).toThrow(UnusablePlan)
      }),
    )
  })
})
