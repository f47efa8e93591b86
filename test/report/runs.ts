import type { ApplyResult, Outcome } from '../../src/apply/apply-result.ts'
import { isWork, type Kept, keyOf, type Plan, type Work } from '../../src/plan/plan.ts'
import { failuresOf } from '../../src/report/failures.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import { type Operation, StoreError } from '../../src/s3/errors/store-error.ts'
import {
  create,
  del,
  headers,
  PREFIX,
  plan,
  remoteObject,
  siteObject,
  unchanged,
  update,
} from '../support/builders.ts'

const IMMUTABLE = {
  contentType: 'text/javascript; charset=utf-8',
  cacheControl: 'public, max-age=31536000, immutable',
}

/** A small change to a small site: a bit of everything, in the order of writing. */
export const everydayPlan: Plan = plan(
  [
    create('assets/app-4f3c2b1a.js', { size: 182_034, kind: 'hashed', headers: IMMUTABLE }),
    create('assets/logo@2x-9a8b7c6d.png', { size: 24_100, kind: 'hashed', headers: IMMUTABLE }),
    create('about/team.html', { size: 2104 }),
    update('feed.xml', {
      reason: 'content-differs',
      wanted: siteObject('feed.xml', { size: 900 }),
      object: remoteObject('feed.xml', { size: 900 }),
    }),
    update('index.html', {
      wanted: siteObject('index.html', { size: 2121 }),
      object: remoteObject('index.html', { size: 2104 }),
    }),
    del('old/page.html'),
    del('assets/app-00c0ffee.js', {
      kind: 'hashed',
      object: remoteObject('assets/app-00c0ffee.js', { size: 180_310 }),
    }),
    unchanged('robots.txt'),
    unchanged('assets/base-77aa00ff.css', { size: 48_100, headers: IMMUTABLE, kind: 'hashed' }),
  ],
  {
    kept: [
      { object: remoteObject('old-blog/a.html'), path: 'old-blog/a.html', reason: 'protected' },
      { object: remoteObject('old-blog/b.html'), path: 'old-blog/b.html', reason: 'protected' },
      { object: remoteObject('images/'), path: 'images/', reason: 'folder-marker' },
    ],
  },
)

/** A rule for hashed assets was changed; some more has happened to headers; other things were left alone. */
export const headersPlan: Plan = plan(
  [
    ...Array.from({ length: 2000 }, (_, index) => `assets/chunk-${(0x4f3c2b1a + index).toString(16)}.js`).map(
      path =>
        headers(path, {
          wanted: siteObject(path, { kind: 'hashed', headers: IMMUTABLE }),
          differences: [{ name: 'Cache-Control', was: 'public, max-age=60', now: IMMUTABLE.cacheControl }],
        }),
    ),
    update('index.html'),
    headers('about', {
      differences: [
        { name: 'Content-Type', was: 'binary/octet-stream', now: 'text/html; charset=utf-8' },
        { name: 'Content-Language', now: 'en' },
        { name: 'x-amz-meta-built-by', was: 'somebody' },
      ],
    }),
    headers('feed.xml', { differences: [] }),
    headers('sitemap.xml', { differences: [] }),
    del('old/page.html'),
    unchanged('robots.txt'),
  ],
  {
    kept: [
      ...['assets/app-00c0ffee.js', 'assets/app-00c0ffee.css'].map(path => kept(path, 'kept-asset')),
      kept('downloads/manual.pdf', 'not-owned'),
    ],
    skipped: ['uploads/', 'a folder/of <others>/'],
    nested: [
      { path: 'pr-12/', objects: 1204 },
      { path: 'pr-7/', objects: 1 },
    ],
  },
)

function kept(path: string, reason: Kept['reason']): Kept {
  return { object: remoteObject(path), path, reason }
}

/** Names that try to be something else. */
export const hostilePlan: Plan = plan([
  create('line\nbreak\r.html'),
  create('::error::boo.html'),
  create('a ##[group]b.html'),
  create('</code><img src=x onerror=alert(1)>.html'),
  create('a | b `c` **d** [e](http://f.example) @octocat #1 $x$ :tada: www.g.example.html'),
  create('\u001b[31mred\u001b[0m \u202egpj.exe.html'),
  create('日本語/年末の挨拶 🎉.html'),
  update('&lt;b&gt;.html'),
  headers('::warning::a|b.html', {
    differences: [{ name: 'x-amz-meta-@me', was: '</code>|##[group]', now: '<br>\u202e\n::error::x' }],
  }),
])

/** Every change done. */
export function appliedResult({ changes }: Plan): ApplyResult {
  return { outcomes: changes.filter(isWork).map(applied), cancelled: false, leftUploads: [] }
}

export function applied(change: Work): Outcome {
  const isSent = change.action === 'create' || change.action === 'update'
  return { outcome: 'applied', change, bytes: isSent ? change.wanted.size : 0 }
}

export function withheld(change: Work): Outcome {
  return { outcome: 'withheld', change }
}

export function denied(change: Work, operation: Operation = 'PutObject'): Outcome {
  const details = {
    operation,
    key: keyOf(change),
    verdict: 'key',
    code: 'AccessDenied',
    status: 403,
    requestId: 'TX0000000001',
  } as const
  return { outcome: 'failed', change, error: new StoreError('Access Denied', details) }
}

export function broken(change: Work): Outcome {
  return { outcome: 'failed', change, error: new Error(`${PREFIX}feed.xml changed while it was deployed.`) }
}

/** Stands for remote/advice.ts, whose words are tested there. */
export function explain(error: Error): { problem: string; hint: string } {
  if (!(error instanceof StoreError)) return { problem: error.message, hint: '' }
  const { operation, key, code, status, requestId } = error.details
  return {
    problem: `Uploading s3://www.example.org/${key} failed: ${error.message} (${operation}, ${code}, HTTP ${status}, request id ${requestId})`,
    hint: 'Allow s3:PutObject on arn:aws:s3:::www.example.org/docs/* to the role that deploys.',
  }
}

const ABOUT = {
  source: 'dist',
  region: 'eu-central-1',
  identity: 'arn:aws:iam::123456789012:role/site-deploy',
  commit: { text: '4f3c2b1', url: 'https://github.com/octo/site/commit/4f3c2b1a' },
  actor: 'octocat',
  run: { text: 'Deploy #42', url: 'https://github.com/octo/site/actions/runs/4242' },
} as const

/** A deploy of the everyday plan that went well, unless overridden. */
export function report(overrides: Partial<RunReport> = {}): RunReport {
  const plan = 'plan' in overrides ? overrides.plan : everydayPlan
  const untried = overrides.dryRun === true || (overrides.refusals?.length ?? 0) > 0 || plan === undefined
  const result = 'result' in overrides || untried ? overrides.result : appliedResult(plan)
  return {
    command: 'deploy',
    dryRun: false,
    target: { bucket: 'www.example.org', prefix: PREFIX },
    about: ABOUT,
    refusals: [],
    cancelled: false,
    invalidations: [],
    changedPaths: [],
    warnings: [],
    phases: [
      { phase: 'scan', ms: 84 },
      { phase: 'list', ms: 212 },
      { phase: 'compare', ms: 31 },
      { phase: 'upload', ms: 1840 },
      { phase: 'delete', ms: 95 },
    ],
    elapsedMs: 2310,
    requests: 9,
    ...overrides,
    plan,
    result,
    failures: result === undefined ? [] : failuresOf(result, explain),
  }
}

const [script, image, team, feed, index, oldPage, oldScript] = everydayPlan.changes.filter(isWork) as [
  Work,
  Work,
  Work,
  Work,
  Work,
  Work,
  Work,
]

/** Runs that end in each of the ways there are. */
export const runs = {
  deployed: report(),
  'dry-run': report({
    dryRun: true,
    permissions: { used: ['s3:ListBucket', 's3:GetObject'], unchecked: ['s3:PutObject', 's3:DeleteObject'] },
    phases: [],
    elapsedMs: 327,
    requests: 1,
  }),
  'nothing-to-do': report({
    plan: plan([unchanged('index.html'), unchanged('robots.txt')]),
    elapsedMs: 240,
    requests: 1,
    phases: [],
  }),
  refused: report({
    refusals: [
      {
        problem: '2 objects would be deleted, and max-deletes is 1.',
        hint: 'Check that the source is complete and the prefix is right. If you mean these deletes, set max-deletes: 2.',
        paths: ['old/page.html', 'assets/app-00c0ffee.js'],
      },
    ],
    phases: [],
    elapsedMs: 327,
    requests: 1,
  }),
  failed: report({
    result: {
      outcomes: [
        applied(script),
        denied(image),
        denied(team),
        broken(feed),
        withheld(index),
        withheld(oldPage),
        withheld(oldScript),
      ],
      cancelled: false,
      leftUploads: [],
    },
    warnings: [
      'The region eu-west-1 is wrong: the bucket www.example.org is in eu-central-1. Set region: eu-central-1.',
    ],
  }),
  cancelled: report({
    result: {
      outcomes: [
        applied(script),
        applied(image),
        applied(team),
        withheld(feed),
        withheld(index),
        withheld(oldPage),
        withheld(oldScript),
      ],
      cancelled: true,
      leftUploads: [],
    },
    cancelled: true,
  }),
  'not-begun': report({
    result: undefined,
    heldBy: { place: 's3://mirror.example.org/docs/', status: 'refused' },
    phases: [],
    elapsedMs: 327,
    requests: 1,
  }),
  'no-plan': report({
    plan: undefined,
    error: {
      title:
        'Listing s3://www.example.org/docs/ failed: The specified bucket does not exist (ListObjectsV2, NoSuchBucket, HTTP 404, request id TX0000000002)',
      lines: ['Create the bucket, or correct the input bucket.'],
    },
    phases: [],
    elapsedMs: 120,
    requests: 1,
  }),
  removed: report({
    command: 'remove',
    plan: plan([
      del('pr-1/index.html', { reason: 'removed' }),
      del('pr-1/app.js', { reason: 'removed', kind: 'other' }),
    ]),
    requests: 2,
    phases: [],
    elapsedMs: 310,
  }),
  invalidated: report({
    invalidations: [
      {
        distribution: 'E2QWRUHAPOMQZL',
        paths: ['/docs/feed.xml', '/docs/index.html', '/docs/', '/docs', '/docs/old/page.html'],
        state: 'completed',
        id: 'I2J0I21PCUYOIK',
      },
      { distribution: 'E1MIRRORMIRROR', paths: ['/index.html', '/*'], state: 'started', id: 'I1B2C3' },
      { distribution: 'E3REFUSED', paths: ['/a b.html'], state: 'not-started' },
    ],
    error: {
      title:
        'Invalidating paths of the distribution E3REFUSED failed: Too many (CreateInvalidation, TooManyInvalidationsInProgress, HTTP 400)',
      lines: ['Run again later.'],
    },
  }),
  'invalidation-planned': report({
    dryRun: true,
    phases: [],
    invalidations: [
      {
        distribution: 'E2QWRUHAPOMQZL',
        paths: Array.from({ length: 23 }, (_, index) => `/docs/${index}.html`),
        state: 'planned',
      },
    ],
  }),
  headers: report({ plan: headersPlan }),
  hostile: report({
    plan: hostilePlan,
    warnings: ['These are neither files nor folders and were skipped:\n::stop-commands::x\n@octocat/a | b'],
  }),
} satisfies Readonly<Record<string, RunReport>>
