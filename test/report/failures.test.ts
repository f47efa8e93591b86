import { describe, expect, it } from 'vitest'
import { Cancelled } from '../../src/errors.ts'
import { failuresOf, groupFailures } from '../../src/report/failures.ts'
import { create, del } from '../support/builders.ts'
import { applied, broken, denied, explain, withheld } from './runs.ts'

const [a, b, c, d] = [create('a'), create('b'), del('c'), create('d')]

describe('failures', () => {
  it('are the failed outcomes, explained', () => {
    const outcomes = [applied(a), denied(b), withheld(c)]
    expect(failuresOf({ outcomes, cancelled: false, leftUploads: [] }, explain)).toEqual([
      {
        change: b,
        code: 'AccessDenied',
        operation: 'PutObject',
        requestId: 'TX0000000001',
        problem: expect.stringContaining('Uploading s3://www.example.org/docs/b failed'),
        hint: expect.stringContaining('s3:PutObject'),
      },
    ])
  })

  it('may have been done all the same where the run ended first', () => {
    const outcomes = [{ outcome: 'failed', change: a, error: new Cancelled('x') } as const]
    const [failure] = failuresOf({ outcomes, cancelled: true, leftUploads: [] }, explain)
    expect(failure?.problem).toBe(
      'The run ended before the store answered: the change may or may not have been made.',
    )
  })

  it('are grouped by code and operation, the largest group first', () => {
    const outcomes = [broken(d), denied(a), denied(c, 'DeleteObjects'), denied(b)]
    const groups = groupFailures(failuresOf({ outcomes, cancelled: false, leftUploads: [] }, explain))
    expect(groups.map(({ changes }) => changes)).toEqual([[a, b], [d], [c]])
  })

  it('are told apart by what they say where there is no code', () => {
    const other = { outcome: 'failed', change: a, error: new Error('It is a folder now.') } as const
    const groups = groupFailures(
      failuresOf({ outcomes: [broken(b), other, broken(d)], cancelled: false, leftUploads: [] }, explain),
    )
    expect(groups.map(({ changes }) => changes)).toEqual([[b, d], [a]])
  })
})
