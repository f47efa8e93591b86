/** What of css-tree is used; `@types/css-tree` describes its parser alone. */
declare module 'css-tree/tokenizer' {
  export const tokenTypes: {
    readonly Function: number
    readonly AtKeyword: number
    readonly String: number
    readonly Url: number
    readonly Semicolon: number
    readonly LeftParenthesis: number
    readonly RightParenthesis: number
    readonly LeftCurlyBracket: number
    readonly RightCurlyBracket: number
  }

  export function tokenize(source: string, onToken: (type: number, start: number, end: number) => void): void
}

declare module 'css-tree/utils' {
  /** Without quotes and escapes. */
  export const string: { decode(text: string): string }
  /** The same for `url(…)`. */
  export const url: { decode(text: string): string }
}
