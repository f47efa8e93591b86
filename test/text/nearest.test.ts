import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OPTIONS } from '../../src/config/options.ts'
import { didYouMean, nearest } from '../../src/text/nearest.ts'

const NAMES = OPTIONS.map(({ name }) => name)

describe('the nearest name', () => {
  it.each([
    ['buckett', 'bucket'],
    ['bukcet', 'bucket'],
    ['dryrun', 'dry-run'],
    ['dry_run', 'dry-run'],
    ['BUCKET', 'bucket'],
    ['excludes', 'exclude'],
    ['kms-key-id', 'sse-kms-key-id'],
    ['aws-region', 'region'],
    ['max-delete', 'max-deletes'],
    ['no-delete', 'delete'],
  ])('to %s is %s', (word, name) => {
    expect(nearest(word, NAMES)).toBe(name)
  })

  it.each(['', 'xyz', 'follow-symlinks', 'waiting', 'args'])('to %j is none', word => {
    expect(nearest(word, NAMES)).toBeUndefined()
    expect(didYouMean(word, NAMES)).toBe('')
  })

  it('is offered as a question', () => {
    expect(didYouMean('buckett', NAMES, '--')).toBe(' Did you mean --bucket?')
  })

  it('to a name is itself, whatever was swapped in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES.filter(name => name.length > 3)), fc.nat(), (name, seed) => {
        const at = seed % (name.length - 1)
        const swapped = name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)
        expect(nearest(name, NAMES)).toBe(name)
        expect(nearest(swapped, NAMES)).toBe(name)
      }),
    )
  })
})
