// Deploys the example site to an S3 server in this process, edits it, and deploys it again: what a workflow does
// over weeks, in some seconds. Needs no account and no network.
import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, sep } from 'node:path'
import { runAction } from '../test/support/run-action.ts'
import { type LoggedRequest, startS3Server } from '../test/support/s3-server/server.ts'

const BUCKET = 'skerry'
/** What a deploy leaves for the next one. */
const RECORD = '.s3-site-deploy.json'
const NEW_TEXT = '<p>She comes round the headland at ten, and the gulls know it before I do.</p>'
/** What becomes of the old note's name, title and summary wherever they stand. */
const NEW_NOTE = [
  ['reading-fog', 'the-boat-on-tuesday'],
  ['Reading fog', 'The boat on Tuesday'],
  [
    'Three kinds of white, and how to tell which of them will still be there at breakfast.',
    'Flour, batteries and letters.',
  ],
] as const
const folder = mkdtempSync(join(tmpdir(), 's3-site-deploy-demo-'))
const site = join(folder, 'site')
const server = await startS3Server({ buckets: { [BUCKET]: {} } })

try {
  cpSync(join(import.meta.dirname, 'site'), site, { recursive: true })
  say(
    `${filesOf(site).length} files of a small site (examples/site), an empty bucket on an S3 server in this`,
  )
  say('process, and the built action (dist/index.js), started as a runner starts it.')

  await deploy('First deploy', 'Hashed assets go up first, pages after them, the front page last.', {})
  expect('every file is in the bucket', bucketHoldsTheSite())

  rebuild()
  const before = server.bucket(BUCKET).keys().join('\n')
  await deploy(
    'Dry run',
    'The site was rebuilt: a new colour renames the stylesheet, one note is new, one is gone. What would happen?',
    { delete: 'true', 'dry-run': 'true' },
  )
  expect('nothing was written', server.bucket(BUCKET).keys().join('\n') === before && writes().length === 0)

  await deploy(
    'Second deploy',
    'The same plan, carried out. The old stylesheet goes after the last page that names it.',
    {
      delete: 'true',
    },
  )
  expect('the bucket holds exactly the site', bucketHoldsTheSite())

  touch()
  await deploy('Third deploy', 'Built again from the same content: new dates, not one new byte.', {
    delete: 'true',
  })
  expect('two requests found that out: a listing and the record', server.requests.length === 2)
} finally {
  await server.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

async function deploy(
  title: string,
  narration: string,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  say(`\n━━━ ${title} ${'━'.repeat(Math.max(0, 104 - title.length))}\n${narration}\n`)
  server.requests.length = 0
  const given = { bucket: BUCKET, endpoint: server.endpoint, source: site, ...inputs }
  const run = await runAction({
    inputs: given,
    folder,
    env: { ...server.environment, AWS_REGION: 'us-east-1', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  })
  show(
    'with',
    Object.entries(given)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
  )
  show('log', readable(run.stdout) + run.stderr)
  show('summary', asShown(run.summary))
  show(
    'outputs',
    Object.entries(run.outputs)
      .filter(([name]) => !name.endsWith('-file'))
      .map(([name, value]) => `${name}: ${value}`)
      .join(', '),
  )
  show('requests', server.requests.map(requestLine).join('\n'))
  if (run.exitCode !== 0) throw new Error(`The step failed with exit code ${run.exitCode}.`)
}

/** What a generator does after some edits: new content, new hashes, and pages that name them. */
function rebuild(): void {
  const [stylesheet = ''] = filesOf(site).filter(file => file.endsWith('.css'))
  const css = edited(stylesheet, text => text.replaceAll('#a8501f', '#1f6ea8'))
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 8)
  const renamed = join(dirname(stylesheet), `site.${hash}.css`)
  renameSync(stylesheet, renamed)

  const oldNote = join(site, 'notes', 'reading-fog')
  const page = readFileSync(join(oldNote, 'index.html'), 'utf8')
  rmSync(oldNote, { recursive: true })
  const newNote = join(site, 'notes', 'the-boat-on-tuesday')
  mkdirSync(newNote)
  writeFileSync(
    join(newNote, 'index.html'),
    page.replace(/(<\/h1>\n[^\n]*\n).*(<\/article>)/s, `$1${NEW_TEXT}\n$2`),
  )

  for (const file of filesOf(site).filter(file => /\.(html|xml)$/.test(file))) {
    edited(file, text => {
      const replace = (result: string, [from, to]: readonly [string, string]) => result.replaceAll(from, to)
      return [...NEW_NOTE, [basename(stylesheet), basename(renamed)] as const].reduce(replace, text)
    })
  }
}

/** Today's date for every file, as after a fresh checkout and build. */
function touch(): void {
  const now = new Date()
  for (const file of filesOf(site)) utimesSync(file, now, now)
}

function edited(file: string, edit: (text: string) => string): string {
  const text = edit(readFileSync(file, 'utf8'))
  writeFileSync(file, text)
  return text
}

function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

function bucketHoldsTheSite(): boolean {
  const bucket = server.bucket(BUCKET)
  const files = filesOf(site)
  const same = files.every(file => bucket.get(keyOf(file))?.body.equals(readFileSync(file)))
  return same && bucket.keys().filter(key => key !== RECORD).length === files.length
}

function keyOf(file: string): string {
  return relative(site, file).split(sep).join('/')
}

function writes(): LoggedRequest[] {
  return server.requests.filter(({ method }) => method !== 'GET' && method !== 'HEAD')
}

function requestLine({ operation, key, bytes }: LoggedRequest): string {
  return `${operation} ${key}`.trimEnd() + (bytes > 0 ? ` (${bytes} bytes)` : '')
}

/** The log as GitHub shows it: what the runner takes as commands is not part of the text. */
function readable(log: string): string {
  return log
    .split(/\r?\n/)
    .filter(line => !/^::(endgroup|debug|add-mask|stop-commands)/.test(line))
    .map(line => line.replace(/^::group::/, '▾ ').replace(/^::(error|warning|notice)[^:]*::/, '$1: '))
    .join('\n')
}

/** The summary's Markdown as its reader sees it, near enough for a terminal: what is folded stays folded. */
function asShown(markdown: string): string {
  return markdown
    .replace(/<details><summary>(.*?)<\/summary>.*?<\/details>/gs, '▸ $1')
    .replace(/<details open><summary>(.*?)<\/summary>/g, '▾ $1')
    .replace(/<!--.*?-->|<[^>]*>|^\|[ :|-]*\|\n/gm, '')
    .replaceAll('&nbsp;', ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\n{3,}/g, '\n\n')
}

function show(title: string, text: string): void {
  const lines = text.trimEnd().split('\n')
  say(`┌ ${title}\n${lines.map(line => `│ ${line}`.trimEnd()).join('\n')}\n`)
}

function say(text: string): void {
  console.log(text)
}

function expect(what: string, happened: boolean): void {
  if (!happened) throw new Error(`Expected: ${what}.`)
  say(`✓ ${what}`)
}
