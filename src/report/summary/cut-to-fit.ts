/** A part of a document whose rows may be cut, but nothing within a row. */
export interface Block {
  readonly head: string
  readonly rows: number
  row(index: number): string
  /** What replaces this many omitted rows. */
  more(leftOut: number): string
  readonly tail: string
}

/** A block that is shown whole or not at all. */
export function whole(head: string): Block {
  return { head, rows: 0, row: () => '', more: () => '', tail: '' }
}

/**
 * The blocks within `limit` bytes of UTF-8. All keep their heads, from the first on, as far as there is room;
 * what is left goes to the rows, to each block its share, so that ten thousand uploads do not hide ten deletes.
 * `ending` says how many blocks had no room at all.
 */
export function cutToFit(
  blocks: readonly Block[],
  limit: number,
  ending: (dropped: number) => string,
): string {
  const { kept, room } = thatHaveRoom(blocks, limit, ending)
  const shares = shareOut(kept, room)
  const text = kept.map((block, index) => render(block, shares[index] ?? 0)).join('')
  const dropped = blocks.length - kept.length
  return dropped === 0 ? text : text + ending(dropped)
}

function thatHaveRoom(
  blocks: readonly Block[],
  limit: number,
  ending: (dropped: number) => string,
): { kept: readonly Block[]; room: number } {
  let room = limit - sizeOf(ending(blocks.length))
  const kept: Block[] = []
  for (const block of blocks) {
    const least = leastSize(block)
    if (least > room) break
    kept.push(block)
    room -= least
  }
  return { kept, room }
}

/** Bytes without any row. */
function leastSize(block: Block): number {
  return sizeOf(block.head) + sizeOf(block.tail) + (block.rows > 0 ? sizeOf(block.more(block.rows)) : 0)
}

/** Bytes for the rows of each block: small blocks are served first, large ones share the rest. */
function shareOut(blocks: readonly Block[], room: number): readonly number[] {
  const shares = blocks.map(() => 0)
  const wishes = blocks.map((block, index) => ({ index, size: rowsSize(block, room) }))
  wishes.sort((a, b) => a.size - b.size)
  let left = room
  wishes.forEach(({ index, size }, served) => {
    const share = Math.min(size, Math.floor(left / (wishes.length - served)))
    shares[index] = share
    left -= share
  })
  return shares
}

/** Bytes of all rows; counted no further than `enough`. */
function rowsSize(block: Block, enough: number): number {
  let size = 0
  for (let index = 0; index < block.rows && size <= enough; index += 1) size += sizeOf(block.row(index))
  return size
}

function render(block: Block, share: number): string {
  const rows: string[] = []
  let left = share
  for (let index = 0; index < block.rows; index += 1) {
    const row = block.row(index)
    left -= sizeOf(row)
    if (left < 0) break
    rows.push(row)
  }
  const leftOut = block.rows - rows.length
  // `more` is the longest where it counts all rows, so it has the room that `leastSize` kept for it.
  return block.head + rows.join('') + (leftOut > 0 ? block.more(leftOut) : '') + block.tail
}

function sizeOf(text: string): number {
  return Buffer.byteLength(text)
}
