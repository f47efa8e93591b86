import { hash } from 'node:crypto'
import { type RetryClock, SYSTEM_CLOCK } from '../pace/clock.ts'
import { inLanes } from '../pace/lanes.ts'
import { readBody } from '../site/bodies/read.ts'
import type { SiteObject } from '../site/site-object.ts'
import { differencesOf, layerOf } from './compare.ts'
import { decode, fetchAddress, type Visitor } from './fetch-address.ts'
import type { Mismatch, Probe } from './probe.ts'

const LANES = 8
/** For larger files, only the headers are compared. Bytes. */
const MOST_CONTENT = 16 * 1024 * 1024
/** An edge is told within seconds, and some take a minute. Milliseconds between the rounds. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000]
/** For all rounds together: a site that lets hundreds of requests hang is not worth an hour of a runner. Milliseconds. */
const MOST_TIME = 5 * 60_000

/** Some addresses answer otherwise than they should, after all patience. */
export class LiveCheckError extends Error {
  override readonly name = 'LiveCheckError'
  readonly mismatches: readonly Mismatch[]
  readonly checked: number

  constructor(mismatches: readonly Mismatch[], checked: number) {
    super(`${mismatches.length} of ${checked} addresses do not answer as deployed.`)
    this.mismatches = mismatches
    this.checked = checked
  }
}

/** What it waits with; absent: the real thing. */
interface Patience extends Pick<RetryClock, 'sleep'> {
  /** Aborted once there is no more time. */
  readonly limit: AbortSignal
}

/**
 * Fetches the addresses as a browser would, those again that are wrong, until all are right or patience ends.
 * @throws LiveCheckError
 */
export async function checkLive(
  probes: readonly Probe[],
  visitor: Visitor,
  signal: AbortSignal,
  { sleep = SYSTEM_CLOCK.sleep, limit = AbortSignal.timeout(MOST_TIME) }: Partial<Patience> = {},
): Promise<void> {
  const either = AbortSignal.any([signal, limit])
  let wrong: readonly (readonly [Probe, Mismatch])[] = []
  let open = probes
  for (const pause of [0, ...PAUSES]) {
    if (pause > 0) await sleep(pause, either).catch(() => {})
    signal.throwIfAborted()
    wrong = await lookAt(open, visitor, either)
    signal.throwIfAborted()
    if (wrong.length === 0) return
    if (limit.aborted || wrong.every(([, mismatch]) => wantsLogin(mismatch))) break
    open = wrong.map(([probe]) => probe)
  }
  throw new LiveCheckError(
    wrong.map(([, mismatch]) => mismatch),
    probes.length,
  )
}

/** Waiting does not help there. */
function wantsLogin({ differences }: Mismatch): boolean {
  return differences.some(({ what, got }) => what === 'status' && got === '401')
}

/** What is wrong, in the order of the probes, whichever answered first. Those that it did not come to are. */
async function lookAt(
  probes: readonly Probe[],
  visitor: Visitor,
  signal: AbortSignal,
): Promise<readonly (readonly [Probe, Mismatch])[]> {
  const found = new Map<Probe, Mismatch | undefined>()
  await inLanes(LANES, probes, signal, async probe => {
    found.set(probe, await lookAtOne(probe, visitor, signal))
  })
  return probes.flatMap(probe => {
    const mismatch = found.has(probe) ? found.get(probe) : unanswered(probe, OUT_OF_TIME)
    return mismatch === undefined ? [] : [[probe, mismatch] as const]
  })
}

const OUT_OF_TIME = 'none in five minutes'

function unanswered({ url }: Probe, got: string): Mismatch {
  return { url, differences: [{ what: 'status', expected: 'an answer', got }], layer: 'connection' }
}

async function lookAtOne(probe: Probe, visitor: Visitor, signal: AbortSignal): Promise<Mismatch | undefined> {
  const { url, expected } = probe
  const withContent =
    expected.is !== 'named' && (expected.is !== 'file' || expected.wanted.size <= MOST_CONTENT)
  try {
    const seen = await fetchAddress(url, withContent, visitor, signal)
    const md5 = expected.is === 'file' && withContent ? await contentMd5(expected.wanted) : undefined
    const differences = differencesOf(expected, seen, md5)
    if (differences.length === 0) return undefined
    const by = expected.is === 'named' ? { namedBy: expected.by } : {}
    return { url, differences, layer: layerOf(expected, seen), ...by }
  } catch (error) {
    if (signal.aborted) return unanswered(probe, OUT_OF_TIME)
    return unanswered(probe, error instanceof Error ? error.message : String(error))
  }
}

/** Of the file as a browser shows it; undefined where its encoding is not known. */
async function contentMd5(wanted: SiteObject): Promise<string | undefined> {
  const content = await decode(await readBody(wanted), wanted.headers.contentEncoding)
  return content && hash('md5', content, 'hex')
}
