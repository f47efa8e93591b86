import type { Usage } from './clients.ts'
import type { Counts } from './server-process.ts'

/** One measured deploy. */
export interface Measured extends Usage {
  readonly client: string
  readonly seconds: number
  readonly requests: Counts
}

const WIDTHS = [16, 9, 9, 9] as const
const SHORT: Readonly<Record<string, string>> = {
  ListObjectsV2: 'LIST',
  GetObject: 'GET',
  HeadObject: 'HEAD',
  PutObject: 'PUT',
  CopyObject: 'COPY',
  DeleteObject: 'DELETE',
  DeleteObjects: 'DELETE (bulk)',
  CreateMultipartUpload: 'begin',
  UploadPart: 'part',
  CompleteMultipartUpload: 'complete',
}

export const header = (): string => row(['', 'wall', 'CPU', 'peak'], 'requests')

export const measuredRow = ({ client, seconds, cpuSeconds, peakBytes, requests }: Measured): string =>
  row(
    [client, `${seconds.toFixed(2)} s`, `${cpuSeconds.toFixed(2)} s`, `${Math.round(peakBytes / 1e6)} MB`],
    requestsByKind(requests),
  )

/** `2,003 PUT, 1 LIST`: the most frequent first. */
export const requestsByKind = (requests: Counts): string =>
  Object.entries(requests)
    .toSorted(([, a], [, b]) => b - a)
    .map(([operation, count]) => `${count.toLocaleString('en')} ${SHORT[operation] ?? operation}`)
    .join(', ')

/** The first beside the second: below 1, the first took less. */
export const ratioRow = (first: Measured, second: Measured): string =>
  row([
    '  ratio',
    ratio(first.seconds, second.seconds),
    ratio(first.cpuSeconds, second.cpuSeconds),
    ratio(first.peakBytes, second.peakBytes),
  ])

const ratio = (first: number, second: number): string => (first / second).toFixed(2)

const row = ([name = '', ...numbers]: readonly string[], last = ''): string =>
  `  ${name.padEnd(WIDTHS[0])}${numbers.map((text, at) => text.padStart(WIDTHS[at + 1] ?? 9)).join('')}  ${last}`.trimEnd()
