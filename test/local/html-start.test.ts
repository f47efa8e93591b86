import { expect, test } from 'vitest'
import { declaredCharset, looksLikeHtml } from '../../src/local/html-start.ts'

test.each([
  '<!DOCTYPE html><title>',
  '\ufeff\n  <!doctype html>',
  '<html lang="en">',
  '<head><title>x</title>',
  '<!-- made by hand -->\n<!-- twice -->\n<html>',
  '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
])('%j is a page', text => {
  expect(looksLikeHtml(Buffer.from(text))).toBe(true)
})

test.each([
  '<htmlish>',
  '<header>',
  '<p>not a document',
  '',
  '\0\xff<html>',
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
  '<!-- never ended <html>',
  `${'<!---->'.repeat(500)}text`,
])('%.40j is none', text => {
  expect(looksLikeHtml(Buffer.from(text))).toBe(false)
})

test.each([
  ['<meta charset="ISO-8859-1">', 'iso-8859-1'],
  ['<meta charset=Shift_JIS>', 'shift_jis'],
  ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">', 'windows-1252'],
  ['<meta charset="utf-8">', undefined],
  ['<meta charset="UTF-16">', undefined],
  ['<!-- <meta charset="koi8-r"> --><meta charset=utf8>', undefined],
  ['<meta name="viewport" content="width=device-width">', undefined],
  ['\ufeff<meta charset="koi8-r">', undefined],
  [`${' '.repeat(1100)}<meta charset="koi8-r">`, undefined],
])('%.60j declares %s', (text, charset) => {
  expect(declaredCharset(Buffer.from(text))).toBe(charset)
})
