import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { prose } from '../../../src/report/summary/markdown.ts'

describe('prose', () => {
  test.each([
    ['Create it, or correct the input bucket.', 'Create it, or correct the input bucket.'],
    ['4,321 objects (24%) would go.', '4,321 objects (24%) would go.'],
    ["It isn't there; max-deletes says no.", "It isn't there; max-deletes says no."],
    ['Allow s3:PutObject, please.', 'Allow <code>s3&#58;PutObject</code>, please.'],
    ['"12x" is no number', '"12x" is no number'],
    ['in index.html.', 'in <code>index.html</code>.'],
    ['thanks @octocat', 'thanks <code>&#64;<!---->octocat</code>'],
    ['see #1 and GH-1 and JIRA-12', 'see <code>&#35;1</code> and <code>GH-1</code> and <code>JIRA-12</code>'],
    ['commit deadbee1', 'commit <code>deadbee1</code>'],
    [
      ':tada: **b** $x$',
      '<code>&#58;tada</code>: <code>&#42;&#42;b&#42;&#42;</code> <code>&#36;x&#36;</code>',
    ],
    ['- # >', '<code>-</code> <code>&#35;</code> <code>&#62;</code>'],
    ['two\nlines', '<code>two&#92;nlines</code>'],
  ])('%j', (sentence, markdown) => {
    expect(prose(sentence)).toBe(markdown)
  })

  it('shows nothing outside of code that GitHub makes a link of', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '@a',
        '#1',
        'a/b#2',
        'http://a.b',
        'www.a.b',
        'a@b.c',
        ':x:',
        'GH-2',
        '0123abc',
        '"@a"',
        '(#1)',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(word), words => {
        const outside = prose(words.join(' '))
          .replace(/<code>.*?<\/code>/g, ' ')
          .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
        expect(outside).not.toMatch(/[@#<>`*_|\\[\]$~]|www\.|:\/\/|:\w+:|\bGH-\d|\b[0-9a-f]{7,40}\b/i)
      }),
    )
  })
})
