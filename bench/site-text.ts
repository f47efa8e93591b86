/** What texts are filled up with. ASCII: cut anywhere, it stays UTF-8. */
interface Fillers {
  readonly prose: string
  readonly code: string
  readonly rules: string
}

const FILLER_BYTES = 1 << 19

const WORDS =
  'a about after all bucket build cache change deploy each every file first from has headers in is it keeps link more never of on one only order page read record same site so still store that the then they this to two until visitor what when which while with write'.split(
    ' ',
  )

/** Writes pages, scripts and stylesheets of a wanted size, which name what they are given. */
export class SiteText {
  readonly #random: () => number
  readonly #fillers: Fillers

  /** @param random numbers from 0 up to 1 */
  constructor(random: () => number) {
    this.#random = random
    const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? ''
    const words = (count: number) => Array.from({ length: count }, word).join(' ')
    this.#fillers = {
      prose: lines(() => `<p>${words(12)} <em>${word()}</em> ${words(6)}.</p>`),
      code: lines(
        () => `function ${word()}_(e){return e?"${words(4)}":[${word()}_,${word()}_(e.${word()})]}`,
      ),
      rules: lines(() => `.${word()}-${word()} > .${word()}{margin:0 auto;color:#3a4b5c;display:grid}`),
    }
  }

  page(number: number, size: number, { styles, scripts, preloads, links, images }: PageNames): Buffer {
    const tags = [
      ...styles.map(path => `<link rel="stylesheet" href="${path}">`),
      ...scripts.map(path => `<script type="module" src="${path}"></script>`),
      ...preloads.map(path => `<link rel="modulepreload" href="${path}">`),
      `<title>Page ${number} – Überblick</title><body>`,
      ...links.map(path => `<a href="${path}">${path}</a>`),
      ...images.map(path => `<img src="${path}" alt="">`),
    ]
    return this.#filled(`<!doctype html><meta charset="utf-8">${tags.join('')}\n`, 'prose', size)
  }

  script(number: number, size: number, imports: readonly string[]): Buffer {
    const named = imports.map(path => `import "${path}";`)
    return this.#filled(`/* ${number} */${named.join('')}\n`, 'code', size)
  }

  /** @param urls of images, and of fonts */
  stylesheet(number: number, size: number, urls: readonly string[]): Buffer {
    const named = urls.map(url =>
      url.endsWith('.woff2')
        ? `@font-face{font-family:Face;src:url(${url}) format("woff2")}`
        : `body{background:url("${url}")}`,
    )
    return this.#filled(`/* ${number} */${named.join('')}\n`, 'rules', size)
  }

  /** Whole lines of a filler after `head`, and spaces after them. Larger than `size` only if `head` is. */
  #filled(head: string, filler: keyof Fillers, size: number): Buffer {
    const text = this.#fillers[filler]
    const start = text.indexOf('\n', Math.floor(this.#random() * (text.length - size))) + 1
    const room = Math.max(0, size - Buffer.byteLength(head))
    const end = text.lastIndexOf('\n', start + room - 1) + 1
    return Buffer.from(head + text.slice(start, Math.max(start, end)).padEnd(room))
  }
}

/** URLs of what a page names. */
export interface PageNames {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  readonly preloads: readonly string[]
  readonly links: readonly string[]
  readonly images: readonly string[]
}

function lines(line: () => string): string {
  let text = ''
  while (text.length < FILLER_BYTES) text += `${line()}\n`
  return text
}
