import { describe, expect, test } from 'vitest'
import { innerType, isPrecompressed } from '../../../src/site/bodies/precompressed.ts'

describe('the type within', () => {
  test.each([
    ['app.js.br', 'br', 'text/javascript; charset=utf-8'],
    ['data/data.json.gz', 'gzip', 'application/json; charset=utf-8'],
    ['data.json.gz', 'x-gzip', 'application/json; charset=utf-8'],
    ['DATA.JSON.GZ', ' GZIP ', 'application/json; charset=utf-8'],
    ['Build/game.wasm.br', 'br', 'application/wasm'],
    ['style.css.zst', 'zstd', 'text/css; charset=utf-8'],
    ['Build/game.data.gz', 'gzip', 'application/octet-stream'],
    ['page.gz', 'gzip', 'application/octet-stream'],
    ['site.tar.gz', 'gzip', undefined],
    ['site.tgz', 'gzip', undefined],
    ['image.svgz', 'gzip', undefined],
    ['app.js', 'br', undefined],
    ['app.js.br', 'gzip', undefined],
    ['app.js.gz', 'br', undefined],
    ['app.js.br', 'identity', undefined],
    ['.gz', 'gzip', undefined],
    ['folder/.br', 'br', undefined],
  ])('of %s under %j', (path, encoding, type) => {
    expect(innerType(path, encoding)).toBe(type)
  })
})

test.each(['app.js.br', 'data.json.GZ', 'image.svgz', 'site.tar.gz', 'a/b.zst'])('%s is compressed', path => {
  expect(isPrecompressed(path)).toBe(true)
})

test.each(['br', 'app.js', 'gz/index.html', 'a.br.js'])('%s is not', path => {
  expect(isPrecompressed(path)).toBe(false)
})
