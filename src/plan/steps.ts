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
import { Waiting } from './waiting.ts'

/** Writes that may begin once all earlier stages, and the writes of this stage that they need, are done. */
export interface WriteStage {
  readonly name: string
  readonly writes: readonly Write[]
  /** As in the step (plan.ts). */
  readonly needs?: WriteStep['needs']
}

export interface DeleteStage {
  readonly name: string
  readonly deletes: readonly Delete[]
  /** Only after caches have been told about the earlier changes. */
  readonly isLate: boolean
}

/** All writes and deletes in their order. Stages may be empty. */
export interface Stages {
  readonly writes: readonly WriteStage[]
  readonly deletes: readonly DeleteStage[]
}

/** Which steps there are besides writes and deletes. */
export interface Surrounding {
  /** Before anything else. */
  readonly claim: boolean
  readonly invalidate: boolean
  readonly record: boolean
}

/** The changes of all stages, in the order in which `stepsOf` counts them. */
export function workOf({ writes, deletes }: Stages): readonly Work[] {
  return [...writes.flatMap(stage => stage.writes), ...deletes.flatMap(stage => stage.deletes)]
}

/** The steps of the plan, in order. */
export function stepsOf(stages: Stages, { claim, invalidate, record }: Surrounding): readonly Step[] {
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
  const early = deletes.filter(({ isLate }) => !isLate)
  const check = { step: 'check' } as const
  return [
    ...(claim ? [{ step: 'claim' } as const] : []),
    ...writes,
    ...(early.length > 0 ? [check] : []),
    ...early.map(({ step }) => step),
    ...(invalidate ? [{ step: 'invalidate' } as const] : []),
    // Telling caches may take minutes.
    ...(late.length > 0 && (invalidate || early.length === 0) ? [check] : []),
    ...late.map(({ step }) => step),
    // A visitor may have asked for one of them in between.
    ...(invalidate && late.length > 0 ? [{ step: 'invalidate' } as const] : []),
    ...(record ? [{ step: 'record' } as const] : []),
  ]
}

function needsOf({ name, needs = [] }: WriteStage): Pick<WriteStep, 'needs'> {
  if (needs.every(({ length }) => length === 0)) return {}
  if (!canBeMet(needs)) throw new Error(`${name}: some writes would wait for each other for ever.`)
  return { needs }
}

/** Whether every write can start at some point. */
export function canBeMet(needs: readonly (readonly number[])[]): boolean {
  const waiting = new Waiting(needs)
  const ready = [...waiting.ready]
  let met = 0
  for (let place = ready.pop(); place !== undefined; place = ready.pop()) {
    met += 1
    for (const next of waiting.done(place)) ready.push(next)
  }
  return met === needs.length
}

/** The writes of a step. */
export function writesIn({ changes }: Pick<Plan, 'changes'>, { from, to }: WriteStep): readonly Write[] {
  return changes.slice(from, to).filter(isWrite)
}

/** The deletes of a step. */
export function deletesIn({ changes }: Pick<Plan, 'changes'>, { from, to }: DeleteStep): readonly Delete[] {
  return changes.slice(from, to).filter(change => change.action === 'delete')
}
