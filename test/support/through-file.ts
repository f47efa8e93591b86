import { expect } from 'vitest'
import { decodePlan, encodePlan } from '../../src/plan/codec.ts'
import type { Plan } from '../../src/plan/plan.ts'

/** The plan as it comes out of a file: what is applied in tests has been through one. */
export function throughFile(plan: Plan): Plan {
  const read = decodePlan(encodePlan(plan))
  expect(read).toEqual(plan)
  return read
}
