import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCachePolicy } from '../../src/config/cache-policy.ts'
import { Unusable } from '../../src/text/parse.ts'

describe('cache-control', () => {
  it('knows two policies', () => {
    expect(parseCachePolicy('auto')).toEqual({ policy: 'auto' })
    expect(parseCachePolicy('cdn')).toEqual({ policy: 'cdn' })
    expect(parseCachePolicy('none')).toEqual({ policy: 'none' })
  })

  it.each([
    'no-store',
    'public, max-age=31536000, immutable',
    'PUBLIC,MAX-AGE=0',
    'private="set-cookie, x-id", max-age=60',
    'max-age=60, stale-while-revalidate=30 , x-mine="a \\" b"',
  ])('takes %s as it is', value => {
    expect(parseCachePolicy(value)).toEqual({ policy: 'literal', value })
  })

  it.each([
    ['max-age 3600', 'cannot be read. Seconds follow an equals sign: max-age=3600.'],
    ['public max-age=60', 'cannot be read. Commas stand between directives.'],
    ['public; max-age=60', 'cannot be read. Commas stand between directives.'],
    ['public,', 'ends in a comma.'],
    ['Cache-Control: max-age=60', 'cannot be read. Write what follows the name and colon alone.'],
    [
      'public, max-age: 60',
      'cannot be read from "max-age: 60" on. Seconds follow an equals sign: max-age=3600.',
    ],
    ['max-age=1d', 'needs a whole number of seconds in max-age, as in max-age=3600.'],
    ['max-age', 'needs a whole number of seconds in max-age, as in max-age=3600.'],
    ['public, maxage=60', 'has the unknown directive maxage. Did you mean max-age?'],
    ['imutable, max-age=60', 'has the unknown directive imutable. Did you mean immutable?'],
    ['s-max-age=60', 'has the unknown directive s-max-age. Did you mean s-maxage?'],
    ['Auto', 'is neither auto, cdn, none nor a value such as public, max-age=3600. Did you mean auto?'],
    ['false', 'is neither auto, cdn, none nor a value such as public, max-age=3600.'],
    ['3600', 'is neither auto, cdn, none nor a value such as public, max-age=3600.'],
    ['public, max-age=60\nexpires: 0', 'may only have printable ASCII, on one line.'],
    ['pübl', 'may only have printable ASCII, on one line.'],
  ])('refuses %j', (text, message) => {
    expect(() => parseCachePolicy(text)).toThrow(new Unusable(message))
  })

  it('takes every sensible list of directives', () => {
    const directive = fc.oneof(
      fc.constantFrom('public', 'no-cache', 'immutable', 'must-revalidate'),
      fc.nat().map(seconds => `max-age=${seconds}`),
      fc.nat().map(seconds => `s-maxage=${seconds}`),
    )
    fc.assert(
      fc.property(fc.array(directive, { minLength: 1 }), fc.constantFrom(',', ', ', ' , '), (list, comma) => {
        const value = list.join(comma)
        expect(parseCachePolicy(value)).toEqual({ policy: 'literal', value })
      }),
    )
  })
})
