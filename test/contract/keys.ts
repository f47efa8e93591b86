import { expect } from 'vitest'
import { deletesOf } from '../support/deletes-of.ts'
import { type Fixture, refusal, SIGNAL } from './fixture.ts'
import type { Capability } from './subject.ts'

const ODD: readonly (readonly [key: string, ...needs: readonly Capability[]])[] = [
  ['a b/c  d.html'],
  ['plus+plus.html'],
  ['percent%20%2F%.html'],
  ['hash#and?mark.html'],
  [`quotes'and"and\`.html`],
  ['angle<br>&amp;.html'],
  ['star*(paren)!~@$=,;:[]{}|^.html'],
  ['back\\slash.html'],
  ['über/straße/日本語.html'],
  ['decomposed-e\u0301.html'],
  ['composed-\u00e9.html'],
  ['emoji-👩‍🚀.html'],
  ['rtl-\u202e.html'],
  ['trailing. /dot.'],
  ['line\nbreak.html', 'keys with line breaks'],
  ['carriage\rreturn\ttab.html'],
  ['twice//slashed', 'keys like paths'],
  ['dots/./here', 'keys like paths'],
  ['dots/../up', 'keys like paths'],
  ['folder-marker/', 'folder markers with content'],
  ['control-\u0001.html', 'lists keys that XML cannot carry'],
  ['not-a-character-\uffff.html', 'lists keys that XML cannot carry'],
]

export function keyCases(fixture: Fixture): void {
  for (const [name, ...needs] of ODD)
    fixture.test(`${JSON.stringify(name)} is written, listed, read and deleted`, needs, async () => {
      const prefix = fixture.prefix()
      const key = prefix + name
      await fixture.put(key, name)
      expect(await fixture.listKeys(prefix)).toEqual([key])
      expect((await fixture.ask('GET', key)).body.toString()).toBe(name)
      expect(await fixture.store().delete(deletesOf([key]), SIGNAL)).toEqual([])
      expect(await fixture.listKeys(prefix)).toEqual([])
    })

  fixture.test('a slash at the beginning is part of the key', ['keys like paths'], async () => {
    await fixture.put('/lead', 'x')
    expect(await fixture.listKeys('/')).toEqual(['/lead'])
    await fixture.store().delete(deletesOf(['/lead']), SIGNAL)
  })

  fixture.test('an object may lie beside others below its name', ['keys beside folders'], async () => {
    const prefix = fixture.prefix()
    await fixture.put(`${prefix}blog`, 'redirect')
    await fixture.put(`${prefix}blog/index.html`, 'page')
    expect(await fixture.listKeys(prefix)).toEqual([`${prefix}blog`, `${prefix}blog/index.html`])
  })

  // In segments of less than 255 bytes: servers that keep objects in files take no longer names.
  const long = (bytes: number, prefix: string) =>
    (prefix + `${'s'.repeat(99)}/`.repeat(11)).slice(0, bytes - 1).concat('x')

  fixture.test('a key may have 1,024 bytes', [], async () => {
    const prefix = fixture.prefix()
    const key = long(1024, prefix)
    await fixture.put(key, 'x')
    expect(await fixture.listKeys(prefix)).toEqual([key])
  })

  fixture.test('a key of 1,025 bytes is refused', ['keys above the limit'], async () => {
    const details = await refusal(fixture.put(long(1025, fixture.prefix()), 'x'))
    expect(details).toMatchObject({ code: 'KeyTooLongError', status: 400, verdict: 'key' })
  })
}
