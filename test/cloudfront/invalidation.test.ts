import { describe, expect, it, test } from 'vitest'
import { doneIn } from '../../src/apply/done-in.ts'
import { toDistribution } from '../../src/cloudfront/cloudfront.ts'
import { invalidationPaths } from '../../src/cloudfront/invalidation.ts'
import type { CloudFrontOptions } from '../../src/cloudfront/options.ts'
import { isMissed } from '../../src/plan/missed.ts'
import { isWork, type Plan } from '../../src/plan/plan.ts'
import { staleAfter } from '../../src/plan/stale.ts'
import { Recollection } from '../../src/record/found-record.ts'
import type { Memory } from '../../src/record/memory.ts'
import { type RecordRow, rowKey } from '../../src/record/record.ts'
import { StoreError } from '../../src/s3/errors/store-error.ts'
import { create, del, headers, plan, remoteObject, unchanged, update } from '../support/builders.ts'

const AUTO: CloudFrontOptions = {
  distributions: ['E1'],
  invalidate: { what: 'auto' },
  maxPaths: 10,
  wait: 'never',
}
const distribution = { id: 'E1', originPaths: [''], keepsErrors: false }

const staleOnceDone = (whole: Plan) => staleAfter(whole, new Set(whole.changes.filter(isWork)))

const everything = plan([
  create('new.html'),
  update('index.html'),
  headers('about/index.html'),
  update('assets/app-4f3c2b1a.js', { reason: 'content-differs' }),
  del('gone.html'),
  del('assets/old-00c0ffee.js', { kind: 'hashed', invalidates: false }),
  unchanged('robots.txt'),
])

describe('what is out of date', () => {
  it('is what changed or went away, with its folders, but no new file and no hashed one that goes', () => {
    const stale = staleOnceDone(everything)
    expect(stale.paths).toEqual([
      '/docs/index.html',
      '/docs/',
      '/docs',
      '/docs/about/index.html',
      '/docs/about/',
      '/docs/about',
      '/docs/assets/app-4f3c2b1a.js',
      '/docs/gone.html',
    ])
    expect(stale.created).toEqual(['/docs/new.html'])
    expect(stale.untouched).toEqual(['/docs/robots.txt'])
  })

  it('is what was done alone; what was not is not to be evicted', () => {
    const done = new Set(everything.changes.slice(0, 2).filter(isWork))
    const record = {
      bucket: 'www.example.org',
      key: '.record',
      isElsewhere: false,
      seen: { is: 'absent' },
      isGuarded: true,
      isBehind: false,
      openPaths: ['/docs/open.html', '/docs/'],
    } as const
    const stale = staleAfter({ ...everything, record }, done)
    expect(stale.paths).toEqual(['/docs/open.html', '/docs/', '/docs/index.html', '/docs'])
    expect(stale.untouched).toContain('/docs/gone.html')
  })

  it('is what an earlier run changed and nobody invalidated', () => {
    const whole = plan([{ ...unchanged('missed.html'), invalidates: true }, unchanged('robots.txt')])
    const stale = staleAfter(whole, new Set())
    expect(stale.paths).toEqual(['/docs/missed.html'])
    expect(stale.untouched).toEqual(['/docs/robots.txt'])
  })

  it('spares what stays and what other deploys have', () => {
    const stays = plan([update('a.html')], {
      kept: [{ object: remoteObject('b.html'), path: 'b.html', reason: 'protected' }],
      nested: [{ path: 'pr-1/', objects: 3 }],
      skipped: ['up loads/'],
    })
    expect(staleOnceDone(stays).untouched).toEqual(['/docs/b.html', '/docs/pr-1/', '/docs/up%20loads/'])
    expect(staleOnceDone(stays).unlisted).toEqual(['/docs/pr-1/', '/docs/up%20loads/'])
  })
})

describe('what was done', () => {
  const [first, second, third, fourth] = everything.changes.filter(isWork)
  const lost = { operation: 'PutObject', verdict: 'transient', code: 'ECONNRESET' } as const
  const refused = { operation: 'PutObject', verdict: 'key', code: 'AccessDenied' } as const

  it('is what was applied, and what may have been: nobody answered', () => {
    const outcomes = [
      ...(first ? [{ outcome: 'applied', change: first, bytes: 1 } as const] : []),
      ...(second
        ? [{ outcome: 'failed', change: second, error: new StoreError('reset', lost) } as const]
        : []),
      ...(third ? [{ outcome: 'failed', change: third, error: new StoreError('no', refused) } as const] : []),
      ...(fourth ? [{ outcome: 'withheld', change: fourth } as const] : []),
    ]
    expect(outcomes).toHaveLength(4)
    expect([...doneIn(outcomes)]).toEqual([first, second])
  })
})

describe('what an earlier run changed and nobody invalidated', () => {
  const there = [
    unchanged('known.html'),
    unchanged('changed.html'),
    unchanged('unheard-of.html'),
    unchanged('new-4f3c2b1a.js', { kind: 'hashed' }),
    unchanged('changed-4f3c2b1a.js', { kind: 'hashed' }),
  ]
  const row = (etag: string): RecordRow => ({ etag, contentId: 'c', headers: 'h', immutable: false })
  const rows = new Map(
    there
      .filter((_, index) => [0, 1, 4].includes(index))
      .map(({ wanted, object }, index) => [rowKey(wanted.key), row(index === 0 ? object.etag : 'other')]),
  )
  const record = { rows, openPaths: [] }
  const memory = (isBlank: boolean): Memory => ({
    place: undefined,
    recollection: new Recollection({ record, etag: 'e', writtenAt: 0 }),
    rows,
    openPaths: [],
    isGuarded: true,
    seen: { is: 'absent' },
    isBlank,
  })

  const missed = (known: Memory) =>
    there.filter(({ wanted, object }) => isMissed(wanted, object, known)).map(({ wanted }) => wanted.path)

  it('is what equals the source under another ETag than the record has', () => {
    expect(missed(memory(false))).toEqual(['changed.html', 'unheard-of.html', 'changed-4f3c2b1a.js'])
  })

  it('is nothing where there is no record', () => {
    expect(missed(memory(true))).toEqual([])
  })
})

describe('the paths of a distribution', () => {
  const stale = staleOnceDone(
    plan([create('new.html'), update('index.html'), del('js/runtime~main.js'), unchanged('robots.txt')]),
  )

  test.each([
    ['from the root', [''], ['/docs', '/docs/', '/docs/index.html', '/docs/js/runtime*']],
    ['below its origin path', ['/docs'], ['/', '/index.html', '/js/runtime*']],
    ['of another folder are none', ['/blog'], []],
    [
      'in both forms',
      ['', '/docs'],
      ['/', '/docs', '/docs/', '/docs/index.html', '/docs/js/runtime*', '/index.html', '/js/runtime*'],
    ],
  ])('%s', (_, originPaths, wanted) => {
    expect(invalidationPaths({ ...distribution, originPaths }, stale, AUTO, 'docs/')).toEqual(wanted)
  })

  it('are of new files too, where errors stay for long', () => {
    const keepsErrors = { ...distribution, originPaths: ['/docs'], keepsErrors: true }
    expect(invalidationPaths(keepsErrors, stale, AUTO, 'docs/')).toContain('/new.html')
  })

  test.each([
    [{ what: 'all' }, ['/*']],
    [{ what: 'none' }, []],
    [{ what: 'paths', paths: ['/x*', '/y'] }, ['/x*', '/y']],
  ] as const)('are what is asked for: %j', (invalidate, wanted) => {
    expect(invalidationPaths(distribution, stale, { ...AUTO, invalidate }, 'docs/')).toEqual(wanted)
    const nothing = staleOnceDone(plan([unchanged('robots.txt')]))
    expect(invalidationPaths(distribution, nothing, { ...AUTO, invalidate }, 'docs/')).toEqual([])
  })

  it('become wildcards above the limit, which leave alone what is not known', () => {
    const options = { ...AUTO, maxPaths: 3 }
    const many = staleOnceDone(plan(['a', 'b', 'c', 'd'].map(name => update(`${name}/index.html`))))
    expect(invalidationPaths(distribution, many, options, 'docs/')).toEqual(['/docs/*'])
    const at = { ...distribution, originPaths: ['/docs'] }
    expect(invalidationPaths(at, many, options, 'docs/')).toEqual(['/*'])
  })
})

describe('a distribution', () => {
  const origin = (DomainName: string, OriginPath: string) => ({ Id: DomainName, DomainName, OriginPath })
  const config = (...Items: ReturnType<typeof origin>[]) => ({
    CallerReference: '',
    Comment: '',
    Enabled: true,
    DefaultCacheBehavior: undefined,
    Origins: { Quantity: Items.length, Items },
  })

  test.each([
    ['www.s3.eu-central-1.amazonaws.com'],
    ['www.s3.amazonaws.com'],
    ['www.s3-website-us-east-1.amazonaws.com'],
    ['www.s3-website.eu-central-1.amazonaws.com'],
    ['WWW.s3.eu-central-1.amazonaws.com'],
  ])('leads to the bucket by %s', domain => {
    const { originPaths } = toDistribution(
      'E1',
      'www',
      config(origin('api.example.org', ''), origin(domain, '/docs'), origin('www2.s3.amazonaws.com', '/x')),
    )
    expect(originPaths).toEqual(['/docs'])
  })

  it('may lead to the bucket by any way, if none has its name', () => {
    const { originPaths } = toDistribution(
      'E1',
      'www',
      config(origin('a', '/a'), origin('b', '/b'), origin('c', '/a')),
    )
    expect(originPaths).toEqual(['/a', '/b'])
    expect(toDistribution('E1', 'www', undefined).originPaths).toEqual([''])
  })

  test.each([
    [404, 300, true],
    [403, 61, true],
    [404, 60, false],
    [500, 300, false],
    [404, undefined, false],
  ])('keeps an error %s for %s s: %s', (ErrorCode, ErrorCachingMinTTL, keepsErrors) => {
    const response = { ErrorCode, ...(ErrorCachingMinTTL !== undefined && { ErrorCachingMinTTL }) }
    const CustomErrorResponses = { Quantity: 1, Items: [response] }
    expect(toDistribution('E1', 'www', { ...config(), CustomErrorResponses }).keepsErrors).toBe(keepsErrors)
  })
})
