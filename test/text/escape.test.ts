import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { styleFor } from '../../src/report/log/style.ts'
import { htmlCode, htmlText, jsonText, safeLine, visible } from '../../src/text/escape.ts'

/** Strings rich in what matters here. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::',
        '##[',
        '##vso[',
        '#',
        '[',
        ']',
        ' ',
        '\t',
        '\n',
        '\r',
        '\u001b[31m',
        '\u001b',
        '\u200b',
        '\ufe0f',
      ),
      fc.constantFrom(
        '|',
        '`',
        '<',
        '>',
        '&',
        '@me',
        'www.',
        'http://',
        '\\',
        '*',
        '_',
        '👩🏽‍🚀',
        '&lt;',
        '</code>',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.string({ maxLength: 5 }),
    ),
  )
  .map(parts => parts.join(''))

describe('visible', () => {
  test.each([
    ['line break', 'a\nb\r\n\tc', 'a\\nb\\r\\n\\tc'],
    ['escape sequence', '\u001b[31mred', '\\x1b[31mred'],
    ['null and delete', '\u0000\u007f', '\\x00\\x7f'],
    ['C1 control characters', '\u0085\u009b31m', '\\x85\\x9b31m'],
    ['bidi override and isolate', 'a\u202egpj.exe\u2066', 'a\\u202egpj.exe\\u2066'],
    ['zero width', 'a\u200bb\u200dc\u2060\ufeff', 'a\\u200bb\\u200dc\\u2060\\ufeff'],
    ['line and paragraph separators', 'a\u2028b\u2029', 'a\\u2028b\\u2029'],
    ['blanks that are no spaces', '9\u202fPM\u00a0x\u3000', '9\\u202fPM\\xa0x\\u3000'],
    ['lone surrogates', 'a\ud83cb\udf89', 'a\\ud83cb\\udf89'],
    ['beyond the basic plane', 'a\u{e0041}', 'a\\u{e0041}'],
    ['a noncharacter', '\uffff', '\\uffff'],
    ['a soft hyphen and a filler', 'a\u00adb\u3164', 'a\\xadb\\u3164'],
    ['a variation selector after nothing', '#\ufe0f#', '#\\ufe0f#'],
  ])('writes out %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  test.each([
    ['ASCII', 'assets/a b+c%20(1)~$&!@#\\.js'],
    ['letters of the world', 'Größe/日本語/файл/ملف/हिन्दी.html'],
    ['combined letters', 'u\u0308ber.html'],
    ['emoji', '🎉 ☀️ 👩🏽‍🚀 👨‍👩‍👧 🇨🇭 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿.html'],
  ])('keeps %s', (_, text) => {
    expect(visible(text)).toBe(text)
  })

  it('is the same when applied twice, and never longer than one line', () => {
    fc.assert(
      fc.property(nasty, text => {
        const shown = visible(text)
        expect(visible(shown)).toBe(shown)
        expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      }),
    )
  })
})

describe('safeLine', () => {
  test.each([
    ['a command', '::error::boo', '\\x3a:error::boo'],
    ['a command after blanks', '  ::stop-commands::x', '  \\x3a:stop-commands::x'],
    ['a command after a colour', '\u001b[31m::add-mask::x', '\u001b[31m\\x3a:add-mask::x'],
    ['an old command', 'a ##[group]b', 'a #\\x23[group]b'],
    ['two of them', '##[a]##[b]', '#\\x23[a]#\\x23[b]'],
    ["another system's command", '##vso[task.setvariable]', '#\\x23vso[task.setvariable]'],
    ['what a colour code would complete', '##\u001b[0m', '#\\x23\u001b[0m'],
    ['a second line', 'a\n::error::b', 'a\\n::error::b'],
    ['what an invisible character hides', '#\u200b#[error]', '#\\u200b#[error]'],
    ['a link for terminals', '\u001b]8;;http://a\u0007', '\\x1b]8;;http://a\\x07'],
  ])('breaks %s', (_, line, safe) => {
    expect(safeLine(line)).toBe(safe)
  })

  test.each(['std::vector<int>', 'C## notes', 'a: b :: c', '# ## ### title', 's3://bucket/x'])(
    'keeps %s',
    line => {
      expect(safeLine(line)).toBe(line)
    },
  )

  it('keeps our colours', () => {
    const { red, dim } = styleFor({ color: true, columns: 80 })
    const line = `${red('- old.html')}  ${dim('not in the source')}`
    expect(safeLine(line)).toBe(line)
  })

  it('leaves nothing that a runner obeys, not even one that overlooks what has no width', () => {
    fc.assert(
      fc.property(nasty, text => {
        const line = safeLine(text)
        expect(line).not.toMatch(/[\r\n\u0085\u2028\u2029]/)
        const overlooked = line.replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')
        expect(overlooked).not.toMatch(/^\s*::/)
        expect(overlooked).not.toContain('##[')
        expect(safeLine(line)).toBe(line)
      }),
    )
  })
})

describe('jsonText', () => {
  test.each([
    ['a##[group]b', '"a#\\u0023[group]b"'],
    ['\\###', '"\\\\#\\u0023#"'],
    ['a\n\u202e\u007f', '"a\\n\\u202e\\u007f"'],
    ['\u{e0041}', '"\\udb40\\udc41"'],
    ['日本語 🎉 # "', '"日本語 🎉 # \\""'],
  ])('%j', (text, json) => {
    expect(jsonText(text)).toBe(json)
  })

  it('is the same value when parsed, and the same text when it was made safe for a log', () => {
    fc.assert(
      fc.property(nasty, nasty, (name, text) => {
        const value = [{ [name]: text }]
        const json = jsonText(value)
        expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify(value))
        expect(safeLine(json)).toBe(json)
        expect(json).not.toContain('##')
      }),
    )
  })
})

/** As a browser reads it. */
function decode(html: string): string {
  return html.replaceAll('<!---->', '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}

describe('htmlText', () => {
  it('reads as the visible name', () => {
    fc.assert(
      fc.property(nasty, name => {
        expect(decode(htmlText(name))).toBe(visible(name))
      }),
    )
  })

  it('has nothing raw that Markdown, HTML or a filter of GitHub knows', () => {
    fc.assert(
      fc.property(nasty, name => {
        const text = htmlText(name)
          .replaceAll('<!---->', ' ')
          .replace(/&#\d+;/g, ' ')
        expect(text).not.toMatch(/[<>&"'|`*_~[\]()!@#:\\${}^?]/)
        expect(text).not.toMatch(/www\./i)
      }),
    )
  })

  test.each([
    ['logo@2x.png', 'logo&#64;<!---->2x.png'],
    ['a|b`c`', 'a&#124;b&#96;c&#96;'],
    ['</code><img src=x>', '&#60;/code&#62;&#60;img src=x&#62;'],
    ['www.a.example', 'www<!---->.a.example'],
    ['http://a.example', 'http&#58;<!---->//a.example'],
    ['&lt;', '&#38;lt;'],
    ['a\nb', 'a&#92;nb'],
    ['日本語 🎉.html', '日本語 🎉.html'],
  ])('%j', (name, html) => {
    expect(htmlText(name)).toBe(html)
    expect(htmlCode(name)).toBe(`<code>${html}</code>`)
  })
})
