import { describe, expect, it } from 'vitest'
import { errorAnnotations, errorTitle } from '../../src/report/annotations.ts'
import { create, plan } from '../support/builders.ts'
import { broken, denied, report, runs } from './runs.ts'

describe('annotations', () => {
  it('are none for a run that went well', () => {
    expect(
      (['deployed', 'dry-run', 'nothing-to-do'] as const).flatMap(name => errorAnnotations(runs[name])),
    ).toEqual([])
  })

  it('say what failed, why, what to do, and for which keys', () => {
    expect(errorAnnotations(runs.failed)[0]).toBe(
      [
        'AccessDenied: 2 objects were not written',
        'The first of them: Uploading s3://www.example.org/docs/assets/logo@2x-9a8b7c6d.png failed: Access Denied (PutObject, AccessDenied, HTTP 403, request id TX0000000001)',
        'Allow s3:PutObject on arn:aws:s3:::www.example.org/docs/* to the role that deploys.',
        'docs/assets/logo@2x-9a8b7c6d.png, docs/about/team.html',
      ].join('\n'),
    )
  })

  it('say what was refused and what ended the run', () => {
    expect(errorAnnotations(runs.refused)).toEqual([
      '2 objects would be deleted, and max-deletes is 1.\nCheck that the source is complete and the prefix is right. If you mean these deletes, set max-deletes: 2.\nold/page.html, assets/app-00c0ffee.js',
    ])
    expect(errorAnnotations(runs['no-plan'])[0]).toMatch(/^Listing .* failed: .*\nCreate the bucket/)
  })

  it.each([
    ['failed', 'Deploy failed'],
    ['refused', 'Deploy refused'],
    ['no-plan', 'Deploy failed'],
  ] as const)('of %s stand under "%s"', (name, title) => {
    expect(errorTitle(runs[name])).toBe(title)
  })

  it('name a few of many keys', () => {
    const many = Array.from({ length: 1005 }, (_, index) => create(`${index}\n.html`))
    const result = { outcomes: many.map(change => denied(change)), cancelled: false, leftUploads: [] }
    expect(errorAnnotations(report({ plan: plan(many), result }))[0]).toContain(
      'docs/0\\n.html, docs/1\\n.html, docs/2\\n.html, docs/3\\n.html, docs/4\\n.html and 1,000 more',
    )
  })

  it('are as many as GitHub shows', () => {
    const refusals = Array.from({ length: 12 }, (_, index) => ({
      problem: `Problem ${index}.`,
      hint: 'Hint.',
      paths: [],
    }))
    const texts = errorAnnotations(report({ refusals }))
    expect(texts).toHaveLength(10)
    expect(texts.at(-1)).toBe('3 more problems: see the log and the summary.')
  })

  it('tell a problem without a code once too', () => {
    const [first, second] = [create('a.html'), create('b.html')]
    const result = { outcomes: [broken(first), broken(second)], cancelled: false, leftUploads: [] }
    expect(errorAnnotations(report({ plan: plan([first, second]), result }))).toEqual([
      '2 objects were not written\nThe first of them: docs/feed.xml changed while it was deployed.\ndocs/a.html, docs/b.html',
    ])
  })
})
