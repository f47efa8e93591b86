import {
  type Delete,
  type DeleteStep,
  isWrite,
  type Plan,
  type Span,
  type Step,
  type Work,
  type Write,
  type WriteStep,
} from './plan.ts'

/** Writes that may begin as soon as those before are done and those of the stage that they need. */
export interface WriteStage {
  readonly name: string
  /** Each after those that it needs. */
  readonly writes: readonly Write[]
  /** Those of this stage that a write waits for. Others need none. */
  readonly needs?: ReadonlyMap<Write, readonly Write[]>
}

export interface DeleteStage {
  readonly name: string
  readonly deletes: readonly Delete[]
  /** Only once caches have been told of what went before. */
  readonly isLate: boolean
}

/** All writes and deletes in their order. Stages may be empty. */
export interface Stages {
  readonly writes: readonly WriteStage[]
  readonly deletes: readonly DeleteStage[]
}

/** Which steps there are besides writes and deletes. */
export interface Surrounding {
  readonly check: boolean
  readonly invalidate: boolean
  readonly record: boolean
}

/** The changes of all stages, in the order in which `stepsOf` counts them. */
export function workOf({ writes, deletes }: Stages): readonly Work[] {
  return [...writes.flatMap(stage => stage.writes), ...deletes.flatMap(stage => stage.deletes)]
}

/** The programme. */
export function stepsOf(stages: Stages, { check, invalidate, record }: Surrounding): readonly Step[] {
  let from = 0
  const span = (name: string, { length }: readonly Work[]): Span => {
    const begin = from
    from += length
    return { name, from: begin, to: from }
  }
  const writes = stages.writes
    .filter(stage => stage.writes.length > 0)
    .map((stage): WriteStep => ({ step: 'write', ...span(stage.name, stage.writes), ...needsOf(stage) }))
  const deletes = stages.deletes
    .filter(stage => stage.deletes.length > 0)
    .map(stage => ({
      isLate: stage.isLate,
      step: { step: 'delete', ...span(stage.name, stage.deletes) } as const,
    }))
  const late = deletes.filter(({ isLate }) => isLate)
  return [
    ...writes,
    ...(check && deletes.length > 0 ? [{ step: 'check' } as const] : []),
    ...deletes.filter(({ isLate }) => !isLate).map(({ step }) => step),
    ...(invalidate ? [{ step: 'invalidate' } as const] : []),
    ...late.map(({ step }) => step),
    // A visitor may have asked for one of them in between.
    ...(invalidate && late.length > 0 ? [{ step: 'invalidate' } as const] : []),
    ...(record ? [{ step: 'record' } as const] : []),
  ]
}

const NOTHING: readonly number[] = []

function needsOf({ name, writes, needs }: WriteStage): Pick<WriteStep, 'needs'> {
  if (needs === undefined || needs.size === 0) return {}
  const places = new Map(writes.map((write, place) => [write, place]))
  const placesOf = (write: Write, place: number) => {
    const needed = needs.get(write)?.map(other => places.get(other) ?? writes.length) ?? NOTHING
    // Two that wait for each other would wait for ever.
    if (needed.some(before => before >= place))
      throw new Error(`${name}: ${write.wanted.path} does not come after what it needs.`)
    return needed
  }
  return { needs: writes.map(placesOf) }
}

/** The writes of a step. */
export function writesIn({ changes }: Pick<Plan, 'changes'>, { from, to }: WriteStep): readonly Write[] {
  return changes.slice(from, to).filter(isWrite)
}

/** The deletes of a step. */
export function deletesIn({ changes }: Pick<Plan, 'changes'>, { from, to }: DeleteStep): readonly Delete[] {
  return changes.slice(from, to).filter(change => change.action === 'delete')
}
