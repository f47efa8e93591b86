import { basename, sep } from 'node:path'
import { type Refusal, SourceError } from '../errors.ts'
import { Slices } from '../pace/time-slices.ts'
import type { Matches, Selected } from '../patterns/selection.ts'
import type { Finding } from './finding.ts'
import { type InspectWatch, inspectFiles } from './inspect-files.ts'
import type { LocalFile } from './local-file.ts'
import { refusalsOf } from './publish-gate.ts'
import { secretInFile } from './search-large.ts'
import { inspectPath, inspectWay } from './secret-names.ts'
import type { Source } from './source.ts'
import { resolveRoot, type SourceRoot } from './source-root.ts'
import { isSystemFile } from './system-files.ts'
import { problemsOf, type TroubledPath, troubleOf } from './trouble.ts'
import { type Found, type FoundFile, type Wanted, walk } from './walk.ts'

export interface ScanOptions {
  /** What include and exclude say. */
  readonly selection: Pick<Selected, 'selected' | 'reaches'>
  /** What the publish gate lets through all the same. */
  readonly allowed: Matches
}

export interface Warning {
  readonly problem: string
  readonly paths: readonly string[]
}

/** What the source holds. */
export interface Scan {
  /** In the order of their paths' UTF-8 bytes. Never empty. */
  readonly files: readonly LocalFile[]
  /** What the publish gate refuses. */
  readonly findings: readonly Refusal[]
  readonly warnings: readonly Warning[]
  readonly leftOut: LeftOut
}

/** What of the source does not take part. */
export interface LeftOut {
  /** What include and exclude leave out; a folder that is left out as a whole has a `/` at its end. */
  readonly unselected: readonly string[]
  /** What macOS and Windows leave in folders, unless `allow` names it. */
  readonly systemFiles: readonly string[]
}

/** Is told of a scan while it goes on. */
export interface ScanWatch extends InspectWatch {
  /** How many were found so far, some milliseconds after each other. Patterns find them at once. */
  readonly onWalk?: (files: number) => void
  /** Before any file is opened: the paths of all that were found. */
  readonly onFound?: (paths: readonly string[]) => void
}

/**
 * Finds the files to deploy, opens each of them, and reads the small ones. The event loop keeps turning meanwhile.
 * @throws SourceError with everything in the source that cannot be deployed
 */
export async function scanLocal(
  source: Source,
  options: ScanOptions,
  signal: AbortSignal,
  { onWalk, onFound, ...watch }: ScanWatch = {},
): Promise<Scan> {
  signal.throwIfAborted()
  const slices = new Slices(signal)
  const root = resolveRoot(source)
  const leftOut = { unselected: [], systemFiles: [] }
  const found = await find(source, root, wantedOf(source, options, leftOut), slices, signal, onWalk)
  onFound?.(found.files.map(({ path }) => path))
  const scan = await inspectAll(found, root, options.allowed, slices, watch)
  const problems = problemsOf([...found.troubled, ...scan.troubled])
  if (problems.length > 0) throw new SourceError(problems)
  if (scan.files.length === 0) throw new SourceError([await nothingToDeploy(source, root, slices, signal)])
  return { files: scan.files, findings: refusalsOf(scan.findings), warnings: warningsOf(found), leftOut }
}

/** A single file was named by somebody, whatever it is. */
function wantedOf(
  source: Source,
  { selection, allowed }: ScanOptions,
  leftOut: { readonly unselected: string[]; readonly systemFiles: string[] },
): Wanted {
  const isUnwanted = (path: string) => source.from !== 'file' && isSystemFile(path) && !allowed(path)
  return {
    matches: path => selection.selected(path) && !isUnwanted(path),
    reaches: selection.reaches,
    leaveOut: path => {
      const isOurs = !path.endsWith('/') && selection.selected(path)
      if (isOurs) leftOut.systemFiles.push(path)
      else leftOut.unselected.push(path)
    },
  }
}

async function find(
  source: Source,
  { folder, file = '' }: SourceRoot,
  wanted: Wanted,
  slices: Slices,
  signal: AbortSignal,
  onWalk?: (files: number) => void,
): Promise<Found> {
  switch (source.from) {
    case 'file':
      return findFile(source.as ?? basename(source.file), file, wanted)
    case 'directory':
      return walk(folder, wanted, slices, onWalk)
    case 'patterns': {
      const { globSource } = await import('./glob-source.ts')
      return globSource(source.root, folder, source.patterns, wanted, signal)
    }
  }
}

/** Under its own name, whatever the name of the file that it links to. */
function findFile(path: string, file: string, { matches }: Wanted): Found {
  const files = matches(path) ? [{ path, file }] : []
  return { files, troubled: [], skipped: [] }
}

interface Inspection {
  readonly files: LocalFile[]
  readonly findings: Finding[]
  readonly troubled: TroubledPath[]
}

async function inspectAll(
  { files }: Found,
  root: SourceRoot,
  allowed: Matches,
  slices: Slices,
  watch: InspectWatch,
): Promise<Inspection> {
  const all: Inspection = { files: [], findings: [], troubled: [] }
  const learned = await inspectFiles(files, slices, watch)
  const above = inspectWay(root.way)
  for (const [index, found] of files.entries()) {
    const { path, file } = found
    const known = learned[index]
    if (typeof known === 'string') all.troubled.push({ trouble: known, path })
    if (typeof known !== 'object') continue
    const { finding: inContent, unsearched, size, stamp, ...hints } = known
    all.files.push({ path, file, size, stamp, ...hints })
    if (allowed(path)) continue
    const finding = inspectNames(found, root.folder) ?? (above && { ...above, path }) ?? inContent
    if (finding) all.findings.push(finding)
    else if (unsearched !== undefined) await searchLarge(found, unsearched, all, slices)
  }
  return all
}

async function searchLarge(
  { path, file }: FoundFile,
  most: number,
  all: Inspection,
  slices: Slices,
): Promise<void> {
  try {
    const secret = await secretInFile(file, most, slices)
    if (secret !== undefined) all.findings.push({ path, secret })
  } catch (error) {
    all.troubled.push({ trouble: troubleOf(error), path })
  }
}

/** A harmless name does not get around the gate: the name that a link leads to counts too. */
function inspectNames({ path, file }: FoundFile, folder: string): Finding | undefined {
  const own = inspectPath(path)
  if (own) return own
  const target = file.slice(folder.length).replaceAll(sep, '/').replace(/^\//, '')
  const linked = target === path ? undefined : inspectPath(target)
  return linked && { path, secret: linked.secret }
}

async function nothingToDeploy(
  source: Source,
  root: SourceRoot,
  slices: Slices,
  signal: AbortSignal,
): Promise<Refusal> {
  const everything: Wanted = { matches: path => !isSystemFile(path), reaches: () => true, leaveOut: () => {} }
  const { files } = await find(source, root, everything, slices, signal)
  const paths = [source.from === 'file' ? source.file : source.root]
  if (files.length > 0) {
    return {
      problem: `There is nothing to deploy: include and exclude leave out the whole source (${files.length}).`,
      hint: 'Patterns are in .gitignore syntax and matched with the path below the prefix.',
      paths,
    }
  }
  const what =
    source.from === 'patterns' ? 'no file matches the patterns of the source' : 'the source is empty'
  return {
    problem: `There is nothing to deploy: ${what}.`,
    hint: 'Did the build run, and write to this folder?',
    paths,
  }
}

function warningsOf({ skipped }: Found): readonly Warning[] {
  if (skipped.length === 0) return []
  return [{ problem: 'Sockets, pipes and devices are skipped: only files are deployed.', paths: skipped }]
}
