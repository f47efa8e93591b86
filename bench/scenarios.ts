import { join } from 'node:path'
import { partSizeFor } from '../src/s3/part-size.ts'
import type { Counts } from './server-process.ts'
import {
  changePages,
  deletePages,
  generateFile,
  generateSite,
  rebuild,
  SMALL_SIZES,
  USUAL_SIZES,
} from './site.ts'

/** One deploy that is measured. */
export interface Step {
  readonly name: string
  /** What happens to the site before it. */
  readonly prepare?: (directory: string) => void
  /** Of this step beside the usual ones; what no other tool knows is not measured beside it. */
  readonly inputs?: Readonly<Record<string, string>>
  /** The requests that it must make; throws nothing, says what is wrong. */
  readonly check: (requests: Counts) => string | undefined
}

export interface Scenario {
  readonly name: string
  readonly about: string
  readonly generate: (directory: string) => void
  /** Not worth minutes of waiting: a tool that goes by dates sends every file of a fresh build. */
  readonly alone?: boolean
  readonly steps: readonly Step[]
}

/** Objects in a page of a listing. */
const PAGE = 1000
const LARGE_BYTES = 200_000_000

/** Of a site of so many files and its record. */
const lists = (files: number): number => Math.ceil((files + 1) / PAGE)
/** Every deploy reads the record; one that changes something writes it. */
const read = { GetObject: 1 }
/** PUTs of a first deploy beside its files: the claim, the question whether the store heeds conditions, the record. */
const FIRST = 3

/** Exactly these requests, no other. */
const exactly =
  (expected: Counts): Step['check'] =>
  requests => {
    const names = new Set([...Object.keys(expected), ...Object.keys(requests)])
    const wrong = [...names].filter(name => (expected[name] ?? 0) !== (requests[name] ?? 0))
    if (wrong.length === 0) return undefined
    return wrong.map(name => `${requests[name] ?? 0} ${name} instead of ${expected[name] ?? 0}`).join(', ')
  }

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'site',
    about: '2,000 files',
    generate: directory => generateSite(directory, { files: 2000, sizes: USUAL_SIZES }),
    steps: [
      { name: 'first deploy', check: exactly({ ...read, ListObjectsV2: 1, PutObject: 2000 + FIRST }) },
      { name: 'unchanged', prepare: rebuild, check: exactly({ ...read, ListObjectsV2: lists(2000) }) },
      {
        name: 'ten changed',
        prepare: directory => {
          rebuild(directory)
          changePages(directory, 10)
        },
        check: exactly({ ...read, ListObjectsV2: lists(2000), PutObject: 10 + 1 }),
      },
      {
        name: 'ten deleted',
        prepare: directory => {
          rebuild(directory)
          deletePages(directory, 10)
        },
        check: exactly({ ...read, ListObjectsV2: 2 * lists(2000), DeleteObjects: 1, PutObject: 1 }),
      },
    ],
  },
  {
    name: 'small',
    about: '5,000 small files',
    generate: directory => generateSite(directory, { files: 5000, sizes: SMALL_SIZES }),
    steps: [{ name: 'first deploy', check: exactly({ ...read, ListObjectsV2: 1, PutObject: 5000 + FIRST }) }],
  },
  {
    name: 'large',
    about: 'one file of 200 MB',
    generate: directory => generateFile(join(directory, 'film.mp4'), LARGE_BYTES),
    steps: [
      {
        name: 'first deploy',
        check: exactly({
          ...read,
          ListObjectsV2: 1,
          PutObject: FIRST,
          CreateMultipartUpload: 1,
          UploadPart: Math.ceil(LARGE_BYTES / partSizeFor(LARGE_BYTES)),
          CompleteMultipartUpload: 1,
        }),
      },
      { name: 'unchanged', prepare: rebuild, check: exactly({ ...read, ListObjectsV2: 1 }) },
    ],
  },
  {
    name: 'many',
    about: '20,000 files',
    generate: directory => generateSite(directory, { files: 20_000, sizes: USUAL_SIZES }),
    alone: true,
    steps: [
      { name: 'first deploy', check: exactly({ ...read, ListObjectsV2: 1, PutObject: 20_000 + FIRST }) },
      { name: 'unchanged', prepare: rebuild, check: exactly({ ...read, ListObjectsV2: lists(20_000) }) },
      {
        name: 'a new cache rule for 2,000 of them',
        prepare: rebuild,
        inputs: { headers: "'*.css': { cache-control: 'public, max-age=60' }" },
        check: exactly({ ...read, ListObjectsV2: lists(20_000), PutObject: 2000 + 1 }),
      },
    ],
  },
]
