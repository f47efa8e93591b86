import { gunzipSync, gzipSync } from 'node:zlib'
import { isWork, isWrite, keyOf, type Plan, pathOf } from './plan.ts'
import { planShape } from './plan-shape.ts'
import { Misshapen } from './shape.ts'
import { canBeMet } from './steps.ts'

/** Raised when an older reader would misread what is written, or apply it in another way. */
const FORMAT = 1
const PRODUCT = 's3-site-deploy plan'

/** Largest size of an unzipped plan in bytes, enough for more than a million changes. */
const LARGEST = 512 * 1024 * 1024

/** A file that cannot be used as a plan; `message` says why. */
export class UnusablePlan extends Error {
  override readonly name = 'UnusablePlan'
}

/** The plan for a file: JSON, gzipped. */
export function encodePlan(plan: Plan): Buffer {
  return gzipSync(JSON.stringify({ product: PRODUCT, format: FORMAT, plan }), { level: 1 })
}

/** @throws UnusablePlan for anything but a plan of this format that can be applied as it is */
export function decodePlan(bytes: Uint8Array): Plan {
  const { product, format, plan } = parse(bytes)
  if (product !== PRODUCT) throw new UnusablePlan('It is not a plan of s3-site-deploy.')
  if (format !== FORMAT) {
    const found = JSON.stringify(format) ?? 'missing'
    throw new UnusablePlan(
      `Its format is ${found}, and this version reads ${FORMAT}: apply it with the version that made it.`,
    )
  }
  const read = shaped(plan)
  const problem = contradictionIn(read)
  if (problem !== undefined) throw damaged(problem)
  return read
}

interface Document {
  readonly product?: unknown
  readonly format?: unknown
  readonly plan?: unknown
}

function parse(bytes: Uint8Array): Document {
  try {
    const document: unknown = JSON.parse(gunzipSync(bytes, { maxOutputLength: LARGEST }).toString())
    return typeof document === 'object' && document !== null ? document : {}
  } catch (cause) {
    throw damaged('it cannot be unpacked', cause)
  }
}

function shaped(plan: unknown): Plan {
  try {
    return planShape(plan, '')
  } catch (error) {
    if (error instanceof Misshapen) throw damaged(error.message, error)
    throw error
  }
}

/** Checks what types cannot: steps make every change once, in order and guarded, and all keys are below the prefix. */
function contradictionIn({ changes, kept, steps, target }: Plan): string | undefined {
  const keys = [...changes.map(keyOf), ...kept.map(({ object }) => object.key)]
  if (keys.some(key => !key.startsWith(target.prefix))) return 'a key does not lie below the prefix'
  if (changes.some(change => keyOf(change) !== target.prefix + pathOf(change)))
    return 'a key is not that of its path'
  if (new Set(keys).size < keys.length) return 'a key is in it twice'
  let from = 0
  for (const [place, step] of steps.entries()) {
    if (step.step !== 'write' && step.step !== 'delete') continue
    const within = changes.slice(step.from, step.to)
    const isOfKind = within.every(change =>
      step.step === 'write' ? isWrite(change) : change.action === 'delete',
    )
    if (step.from !== from || within.length !== step.to - step.from || !isOfKind)
      return `the step ${step.name} does not fit the changes`
    if (step.step === 'delete' && !/^(check|delete)$/.test(steps[place - 1]?.step ?? ''))
      return `nothing looks again before the step ${step.name}`
    if (step.step === 'write' && step.needs && !getsAllDone(step.needs, within.length))
      return `in the step ${step.name} changes wait for each other for ever`
    from = step.to
  }
  if (changes.slice(from).some(isWork)) return 'a change is in no step'
  return undefined
}

/** Whether every write can start at some point. */
function getsAllDone(needs: readonly (readonly number[])[], writes: number): boolean {
  return needs.length >= writes && canBeMet(needs)
}

function damaged(why: string, cause?: unknown): UnusablePlan {
  return new UnusablePlan(`It is damaged: ${why}.`, { cause })
}
