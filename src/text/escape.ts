/*
 * File names and what a server answers come from strangers: whoever opened the pull request, whoever can
 * write to the bucket. Everything of theirs that is shown goes through `visible` (log, annotations),
 * `htmlText` (Markdown) or `jsonText`.
 */

import { EMOJI } from './emoji.ts'
import { latePattern } from './late-pattern.ts'

/**
 * What cannot be seen, or makes its neighbours look like something else: control characters, line separators,
 * bidi and zero-width characters, lone surrogates, blanks that are no spaces.
 */
const HIDDEN =
  '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}]|[\\p{Zs}--\\u0020]'

const hidden = latePattern(HIDDEN, 'v')
const everyHidden = latePattern(HIDDEN, 'gv')
const onlyHidden = latePattern(`^(?:${HIDDEN})$`, 'v')
/** Emoji are joined by such characters too: those that make one glyph stay whole. */
const emojiOrHidden = latePattern(`${EMOJI}|${HIDDEN}`, 'gv')

/** The answer for most texts, in a fraction of the time. */
const plain = /^[ -~]*$/

function hidesNothing(text: string): boolean {
  return plain.test(text) || !hidden().test(text)
}

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escapeSequence(char: string): string {
  const code = char.codePointAt(0) ?? 0
  const hex = code.toString(16)
  if (code > 0xffff) return `\\u{${hex}}`
  return named[char] ?? (code > 0xff ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`)
}

/**
 * The text with every character that cannot be seen written out: `\n`, `\x1b`, `\u202e`. Backslashes stay as
 * they are, so that applying it twice does no harm.
 */
export function visible(text: string): string {
  if (hidesNothing(text)) return text
  return text.replace(emojiOrHidden(), found => (onlyHidden().test(found) ? escapeSequence(found) : found))
}

/** The colour codes of `style.ts`, which alone pass; `visible` has broken everyone else's. */
const colorCode = new RegExp(`(${String.fromCharCode(0x1b)}\\[[\\d;]*m)`)

/**
 * One line of the log, with nothing in it that a CI system would obey, whatever was forgotten before. The
 * runner takes `::name …::` after leading blanks, and `##[name]…` anywhere in a line, for a command; Azure
 * Pipelines takes `##vso[…]`, TeamCity `##teamcity[…]`. The runner compares by culture, which overlooks
 * invisible characters (ESC of a colour code too), so a break must be visible: `\x3a:` and `#\x23[`.
 */
export function safeLine(line: string): string {
  return line
    .split(colorCode)
    .map((part, index) => (index % 2 === 1 ? part : visible(part)))
    .join('')
    .replace(leadingCommand, '$1\\x3a:')
    .replace(bracketCommand, '#\\x23')
}

const leadingCommand = new RegExp(`^((?: |${colorCode.source})*)::`)
const bracketCommand = /##(?=[^[\s]*\[)/g

/**
 * The value as JSON in one line of text that can be printed anywhere: what cannot be seen is written out (also
 * where JSON need not), and `##`, with which the commands of CI systems begin, is `#\u0023`. Parsed, it is the same.
 */
export function jsonText(value: unknown): string {
  // A backslash before the first `#` cannot escape it, so replacing the second never splits an escape.
  const json = JSON.stringify(value).replaceAll('##', '#\\u0023')
  return hidesNothing(json) ? json : json.replace(everyHidden(), utf16Escapes)
}

function utf16Escapes(char: string): string {
  return Array.from({ length: char.length }, (_, index) => {
    const code = char.charCodeAt(index).toString(16)
    return `\\u${code.padStart(4, '0')}`
  }).join('')
}

/**
 * Text for Markdown and HTML: as `visible`, with everything that could be markup as a numeric entity.
 *
 * What protects: Markdown never takes an entity for markup (CommonMark 6.2), so the text cannot leave the
 * `<code>` or the table cell that it stands in (a raw `|` splits a cell even between backticks). What looks
 * for links, @mentions, #issues, commits, emoji shortcodes or math comes later and reads decoded text.
 * GitHub's filters for these pass over `<code>`, which is why names stand in one (`htmlCode`); the search for
 * links does not (cmark-gfm would make a mail address of `logo@2x.png`), so an empty comment, which is not
 * kept, cuts the text in two there.
 */
export function htmlText(text: string): string {
  return visible(text)
    .replace(markup, char => `&#${char.charCodeAt(0)};`)
    .replace(linkStart, '$&<!---->')
}

/** Printable ASCII that is neither letter, digit nor harmless. */
const markup = /[[!-~]--[A-Za-z0-9\/.,;=+%\-]]/gv
const linkStart = /&#64;|&#58;(?=\/\/)|www(?=\.)/gi

/** A name in Markdown. */
export function htmlCode(name: string): string {
  return `<code>${htmlText(name)}</code>`
}
