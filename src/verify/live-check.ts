import { hash } from 'node:crypto'
import { type RetryClock, SYSTEM_CLOCK } from '../pace/clock.ts'
import { inLanes } from '../pace/lanes.ts'
import { readBody } from '../site/bodies/read.ts'
import type { SiteObject } from '../site/site-object.ts'
import { differencesOf, layerOf } from './compare.ts'
import { decode, fetchAddress, type Visitor } from './fetch-address.ts'
import type { Mismatch, Probe } from './probe.ts'

const LANES = 8
/** Of larger files the headers are compared alone. Bytes. */
const MOST_CONTENT = 16 * 1024 * 1024
/** An edge is told within seconds, and some take a minute. Milliseconds between the rounds. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000]

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

/**
 * Fetches the addresses as a browser would, those again that are wrong, until all are right or patience ends.
 * @throws LiveCheckError
 */
export async function checkLive(
  probes: readonly Probe[],
  visitor: Visitor,
  signal: AbortSignal,
  { sleep }: Pick<RetryClock, 'sleep'> = SYSTEM_CLOCK,
): Promise<void> {
  let wrong: ReadonlyMap<Probe, Mismatch> = new Map()
  let open = probes
  for (const pause of [0, ...PAUSES]) {
    if (pause > 0) await sleep(pause, signal)
    wrong = await lookAt(open, visitor, signal)
    if (wrong.size === 0) return
    if ([...wrong.values()].every(wantsLogin)) break
    open = open.filter(probe => wrong.has(probe))
  }
  throw new LiveCheckError([...wrong.values()], probes.length)
}

/** Waiting does not help there. */
function wantsLogin({ differences }: Mismatch): boolean {
  return differences.some(({ what, got }) => what === 'status' && got === '401')
}

async function lookAt(
  probes: readonly Probe[],
  visitor: Visitor,
  signal: AbortSignal,
): Promise<ReadonlyMap<Probe, Mismatch>> {
  const found = new Map<Probe, Mismatch>()
  await inLanes(LANES, probes, signal, async probe => {
    const mismatch = await lookAtOne(probe, visitor, signal)
    if (mismatch !== undefined) found.set(probe, mismatch)
  })
  signal.throwIfAborted()
  return new Map(probes.flatMap(probe => withMismatch(probe, found.get(probe))))
}

/** In the order of the probes, whichever answered first. */
function withMismatch(probe: Probe, mismatch: Mismatch | undefined): readonly [Probe, Mismatch][] {
  return mismatch === undefined ? [] : [[probe, mismatch]]
}

async function lookAtOne(
  { url, expected }: Probe,
  visitor: Visitor,
  signal: AbortSignal,
): Promise<Mismatch | undefined> {
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
    signal.throwIfAborted()
    const got = error instanceof Error ? error.message : String(error)
    return { url, differences: [{ what: 'status', expected: 'an answer', got }], layer: 'connection' }
  }
}

/** Of the file as a browser shows it; undefined where its encoding is not known. */
async function contentMd5(wanted: SiteObject): Promise<string | undefined> {
  const content = await decode(await readBody(wanted), wanted.headers.contentEncoding)
  return content && hash('md5', content, 'hex')
}
