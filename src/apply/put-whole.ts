import type { Write } from '../plan/plan.ts'
import { readHashed } from '../site/bodies/read.ts'
import type { Outcome } from './apply-result.ts'
import type { ChangeContext } from './change-context.ts'
import { applied, ended } from './ended.ts'
import { holds } from './holds.ts'
import { writeUnlessChanged } from './write-unless-changed.ts'

/** Writes an object with one request. Its body is in memory while the limiter grants its bytes. */
export async function putWhole(change: Write, context: ChangeContext): Promise<Outcome> {
  const { store, limiter, options, buffers, keptBodies, starts, requests, onBytes } = context
  const { key, size, headers, contentId } = change.wanted
  try {
    const send = async (into?: Buffer) => {
      const { bytes, md5 } = await readHashed(change.wanted, { into, kept: keptBodies })
      starts.throwIfAborted()
      const { etag } = await writeUnlessChanged(
        change,
        condition =>
          store.put({ key, body: bytes, md5, headers, options, ...(condition && { condition }) }, requests),
        object => holds(object, { size, md5, headers }, context),
        context,
      )
      return { etag, md5 }
    }
    const written = await limiter.run(size, starts, () => buffers.use(size, send))
    onBytes(size)
    return applied(change, size, written, contentId ?? written.md5)
  } catch (error) {
    return ended(change, error, context)
  }
}
