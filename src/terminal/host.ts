/** Where in the repository something is wrong, for an annotation there. */
export interface Place {
  /** A headline of a few words. */
  readonly title?: string
  /** From the root of the workspace, `/` between folders. */
  readonly file?: string
  /** Both count from 1. */
  readonly line?: number
  readonly column?: number
}

/** Where the run happens: a GitHub job or a terminal. Text is made elsewhere (report/); this is how it gets out. */
export interface Host {
  /** Whether ANSI colours are understood. */
  readonly color: boolean
  /** Whether a person looks at a terminal, where a line can be drawn again. */
  readonly isTerminal: boolean
  /** That a line of the log should fit into. */
  readonly columns: number
  /** One line of the log, or several. Made safe here: what is not ours cannot become a workflow command. */
  info(text: string): void
  /** A foldable part of the log, where there is such a thing. */
  group(title: string, lines: readonly string[]): void
  /** A warning that people see without opening the log. */
  warning(text: string, place?: Place): void
  /** A failure that people see without opening the log. */
  error(text: string, place?: Place): void
  /** Shown at debug level only. */
  debug(text: string): void
  /**
   * How far long work is. Call it as often as you like: a terminal shows the latest in one line that is
   * overwritten, everything else a line now and then.
   */
  progress(text: string): void
  /** What the command was asked for, alone on stdout on the command line. */
  data(text: string): void
  /** Asks the person who sits there; absent where nobody does. */
  readonly confirm?: ((question: string, signal: AbortSignal) => Promise<boolean>) | undefined
  setOutput(name: string, value: string): void
  /** Keeps a secret out of the log, whatever prints it later, where that needs no naming it elsewhere. */
  mask(secret: string): void
  /** Adds Markdown to the job's summary, where there is one. */
  summary(markdown: string): Promise<void>
  /** Names a file, by its absolute path, that later steps may attest, where there is such a thing. */
  declareArtifact(file: string): void
  /** A folder for the files that outputs name. */
  readonly temporaryDirectory: string
  /** The workflow's own token, where the host has a way of its own to get it. */
  readonly idToken?: ((audience: string) => Promise<string>) | undefined
  /** Resolves when everything has been written. */
  flush(): Promise<void>
}
