import type { Place } from '../terminal/host.ts'

/** The ways in which a step speaks to the runner. Everything is text that is safe already. */
export interface Runner {
  info(text: string): void
  startGroup(title: string): void
  endGroup(): void
  warning(text: string, place: Place): void
  error(text: string, place: Place): void
  debug(text: string): void
  mask(secret: string): void
  /** @throws where the runner's file cannot be written */
  setOutput(name: string, value: string): void
  addSummary(markdown: string): Promise<void>
  /** @throws where the runner's file cannot be written */
  addArtifact(file: string): void
}
