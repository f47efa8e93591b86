import { Recollection } from '../../src/record/found-record.ts'
import type { Memory } from '../../src/record/memory.ts'
import { type RecordRow, rowKey } from '../../src/record/record.ts'
import { MemoryStore } from '../support/memory-store.ts'

/** What a record says that has these rows, by key. */
export function memoryOf(
  byKey: Readonly<Record<string, RecordRow>>,
  { writtenAt = Date.UTC(2026, 5, 1), ...overrides }: Partial<Memory> & { writtenAt?: number } = {},
): Memory {
  const rows = new Map(Object.entries(byKey).map(([key, row]) => [rowKey(key), row]))
  return {
    place: { store: new MemoryStore(), bucket: 'site', key: '.record', isElsewhere: false },
    recollection: new Recollection({ record: { rows, openPaths: [] }, etag: 'e', writtenAt }),
    rows,
    openPaths: [],
    isGuarded: true,
    seen: { is: 'there', etag: 'e' },
    isBlank: false,
    ...overrides,
  }
}
