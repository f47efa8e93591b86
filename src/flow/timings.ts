import type { PhaseTime } from '../report/run-report.ts'

/** How long each phase took. */
export class Timings {
  readonly #started = performance.now()
  readonly #phases = new Map<string, number>()

  /** Measures a phase. Phases may overlap. */
  async timed<Result>(phase: string, work: Promise<Result>): Promise<Result> {
    const from = performance.now()
    try {
      return await work
    } finally {
      const before = this.#phases.get(phase) ?? 0
      this.#phases.set(phase, before + performance.now() - from)
    }
  }

  get phases(): readonly PhaseTime[] {
    return [...this.#phases].map(([phase, ms]) => ({ phase, ms }))
  }

  /** Milliseconds since the run began. */
  get elapsedMs(): number {
    return performance.now() - this.#started
  }
}
