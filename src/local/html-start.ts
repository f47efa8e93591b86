/** Bytes from a file's start in which an HTML document shows itself, comments included. */
const HTML_START = 4096
/** Bytes from a file's start in which the HTML standard looks for an encoding. */
const ENCODING_START = 1024

/** What may stand before a document: blanks, comments, an XML declaration. */
const PREAMBLE = /^(\s+|<!--[\s\S]*?-->|<\?xml[^>]*>)/
const DOCUMENT = /^<(!doctype\s+html|html|head|body|title)[\s>]/i
const META = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i

/** Whether a file begins as an HTML document does: as browsers sniff, but without their guesses at single tags. */
export function looksLikeHtml(bytes: Buffer): boolean {
  let rest = bytes.toString('utf8', 0, HTML_START).replace(/^\ufeff/, '')
  for (let before = PREAMBLE.exec(rest); before !== null; before = PREAMBLE.exec(rest)) {
    rest = rest.slice(before[0].length)
  }
  return DOCUMENT.test(rest)
}

/**
 * The encoding that an HTML document declares for itself, in lower case, if it is not UTF-8. A header would overrule
 * the declaration. UTF-16 in a `<meta>` means UTF-8 (HTML standard, 13.2.3.2): what can be read so is not UTF-16.
 */
export function declaredCharset(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 3).equals(UTF8_MARK)) return undefined
  const start = bytes.toString('latin1', 0, ENCODING_START).replace(/<!--[\s\S]*?-->/g, '')
  const charset = META.exec(start)?.[1]?.toLowerCase()
  return charset === undefined || /^(utf-?8|utf-?16.*)$/.test(charset) ? undefined : charset
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])
