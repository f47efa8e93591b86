import { describe, expect, it } from 'vitest'
import { checkGates, type Gates, idleBudgets } from '../../src/plan/gates.ts'
import type { Kept, Plan } from '../../src/plan/plan.ts'
import { create, del, plan, remoteObject, siteObject, unchanged, update } from '../support/builders.ts'

const OPEN: Gates = {
  failOn: { deletes: false, warnings: false },
  maxSizes: [],
  maxFileSizes: [],
  require: { patterns: [] },
  forbidSourceMaps: false,
}

function check(gates: Partial<Gates>, made: Plan, warnings: string[] = [], wasLive = () => true) {
  return checkGates({ ...OPEN, ...gates }, { plan: made, warnings, wasLive })
}

const SITE = plan([
  create('app.js', { size: 3_000, headers: { contentType: 'text/javascript' } }),
  create('app.js.map', { size: 9_000, headers: { contentType: 'application/json' } }),
  update('index.html'),
  unchanged('404.html'),
  del('old.html'),
])

it('lets everything pass that no gate is about', () => {
  expect(check({}, SITE, ['A warning.'])).toEqual([])
})

describe('each gate', () => {
  const deletes = { deletes: true, warnings: false }
  const warnings = { deletes: false, warnings: true }
  it.each<[string, Partial<Gates>, string, readonly string[]]>([
    ['deletes', { failOn: deletes }, '1 object would be deleted, and fail-on has deletes.', ['old.html']],
    ['warnings', { failOn: warnings }, '1 warning, and fail-on has warnings.', ['Two']],
    ['source maps', { forbidSourceMaps: true }, 'The source has 1 source map', ['app.js.map']],
    [
      'max-size',
      { maxSizes: [{ size: 10_000 }] },
      'The site has 14.4 kB, and max-size is 10.0 kB.',
      ['app.js.map (9.0 kB)', 'app.js (3.0 kB)'],
    ],
    [
      'max-size of a pattern',
      {
        maxSizes: [
          { pattern: '*.js', size: 3_000 },
          { pattern: '*.html', size: 2_399 },
        ],
      },
      '2 files that match *.html have 2,400 B, and max-size of *.html is 2,399 B.',
      ['index.html (1.2 kB)', '404.html (1.2 kB)'],
    ],
    [
      'max-file-size',
      { maxFileSizes: [{ size: 8_999 }] },
      '1 file is too large: max-file-size is 9.0 kB.',
      [],
    ],
    [
      'max-file-size of a pattern',
      { maxFileSizes: [{ pattern: '*.js', size: 2_000 }] },
      '1 file is too large: max-file-size of *.js is 2.0 kB.',
      ['app.js (3.0 kB)'],
    ],
    [
      'require',
      { require: { patterns: ['index.html', 'robots.txt', 'de/'] } },
      'The source lacks 2 files that require names.',
      ['robots.txt', 'de/'],
    ],
    [
      'pages',
      { require: { patterns: [], pages: 3 } },
      'The source has 2 pages, and require wants at least 3.',
      [],
    ],
  ])('%s', (_, gates, problem, paths) => {
    const [refusal, ...others] = check(gates, SITE, ['Two\nlines'])
    expect(others).toEqual([])
    expect(refusal?.problem).toContain(problem)
    expect(refusal?.paths.slice(0, paths.length)).toEqual(paths)
  })

  it.each<[string, Partial<Gates>]>([
    ['max-size', { maxSizes: [{ size: 14_400 }, { pattern: '*.js', size: 3_000 }] }],
    ['max-file-size', { maxFileSizes: [{ size: 9_000 }, { pattern: '*.html', size: 1_200 }] }],
    ['require', { require: { patterns: ['*.html', '/app.js'], pages: 2 } }],
  ])('passes at its limit: %s', (_, gates) => {
    expect(check(gates, SITE)).toEqual([])
  })

  it('names the ten largest of those that are too large together', () => {
    const files = Array.from({ length: 30 }, (_, index) => create(`${index}.js`, { size: 1_000 + index }))
    const [refusal] = check({ maxSizes: [{ pattern: '*.js', size: 20_000 }] }, plan(files))
    expect(refusal?.paths).toHaveLength(10)
    expect(refusal?.paths[0]).toBe('29.js (1.0 kB)')
    expect(refusal?.hint).toMatch(/^These are the largest\./)
  })

  it('takes a size without a pattern for what no other names', () => {
    const sizes = { maxFileSizes: [{ size: 2_000 }, { pattern: '*.map', size: 10_000 }] }
    expect(check(sizes, SITE).map(({ paths }) => paths)).toEqual([['app.js (3.0 kB)']])
  })

  it('says which patterns of sizes match nothing', () => {
    const maxSizes = [{ size: 1 }, { pattern: '*.jss', size: 1 }, { pattern: '*.js', size: 1 }]
    const maxFileSizes = [
      { pattern: 'app.css', size: 1 },
      { pattern: 'old.html', size: 1 },
    ]
    expect(idleBudgets({ maxSizes, maxFileSizes }, SITE)).toEqual([
      { input: 'max-size', pattern: '*.jss' },
      { input: 'max-file-size', pattern: 'app.css' },
      { input: 'max-file-size', pattern: 'old.html' },
    ])
  })

  it('tells all that is wrong at once', () => {
    expect(check({ maxSizes: [{ size: 1 }], forbidSourceMaps: true, failOn: deletes }, SITE)).toHaveLength(3)
  })
})

describe('growth', () => {
  const grown = (from: number, to: number, kept: readonly Kept[] = []) =>
    plan(
      [
        update('a.html', {
          wanted: siteObject('a.html', { size: to }),
          object: remoteObject('a.html', { size: from }),
        }),
      ],
      { kept },
    )
  const asset = { object: remoteObject('a.js', { size: 1000 }), path: 'a.js', reason: 'kept-asset' } as const
  const failOn = { deletes: false, warnings: false, growth: 20 }

  it.each([
    ['at the limit', grown(1000, 1200), () => true, 0],
    ['above it', grown(1000, 1201), () => true, 1],
    ['that makes up for an asset kept for open tabs', grown(1000, 2000, [asset]), () => true, 0],
    [
      'beside an asset that earlier deploys kept',
      grown(1000, 2000, [asset]),
      ({ key = '' }) => !key.endsWith('a.js'),
      1,
    ],
    ['of a first deploy', plan([create('a.html')]), () => true, 0],
  ])('%s', (_, made, wasLive: (object: { key?: string }) => boolean, refusals) => {
    expect(checkGates({ ...OPEN, failOn }, { plan: made, warnings: [], wasLive })).toHaveLength(refusals)
  })
})
