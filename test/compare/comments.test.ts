import { expect, test } from 'vitest'
import { differInComments } from '../../src/compare/comments.ts'

const CODE = 'const url="https://a.example";\nrun(url)\n'

test.each([
  ['the line of a source map', `${CODE}//# sourceMappingURL=app-Kzy1gxdl.js.map\n`],
  ['the same without a newline', `${CODE}//# sourceMappingURL=app-Kzy1gxdl.js.map`],
  ['the same in CSS', `${CODE}/*# sourceMappingURL=app.css.map */`],
  ['a banner', `/*! v2 */\n${CODE}`],
  ['a banner in lines', `// v2\n// of today\n${CODE}`],
  ['both', `/**\n * @license MIT\n */\n${CODE}//@ sourceMappingURL=x.map`],
])('%s makes no difference', (_, other) => {
  expect(differInComments(CODE, other)).toBe(true)
  expect(differInComments(other, CODE)).toBe(true)
})

test.each([
  ['an address', CODE.replace('a.example', 'b.example')],
  ['code', CODE.replace('run', 'walk')],
  ['what stands in a string', `${CODE}x="/* v2 */"`],
  ['code behind a banner', `/*! v2 */\n${CODE}more()`],
])('%s makes one', (_, other) => {
  expect(differInComments(CODE, other)).toBe(false)
})
