// Makes pictures of what people see: the summary on a job's page, the comment, the log of a terminal. Needs Chromium
// (CHROMIUM names it, or it is on PATH) and, the first time, npm's registry.
//   npm run pictures                 those of the documentation, into docs/pictures/
//   npm run pictures -- --all DIR    every state, light and dark, for a look before and after a change
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { tellPlan, tellResults } from '../src/flow/publish.ts'
import { comment } from '../src/report/comment/comment.ts'
import { aboutLines } from '../src/report/log/about-lines.ts'
import { styleFor } from '../src/report/log/style.ts'
import type { RunReport } from '../src/report/run-report.ts'
import { SUMMARY_LIMIT, summary } from '../src/report/summary/summary.ts'
import { TerminalHost } from '../src/terminal/terminal-host.ts'
import { report, runs } from '../test/report/runs.ts'
import { create, plan } from '../test/support/builders.ts'
import { chromiumArguments, findChromium } from '../test/support/chromium/find.ts'
import { installPackages } from '../test/support/install-packages.ts'

/** As GitHub makes HTML of Markdown (a job's summary, a comment): the same dialect, and what it lets through of HTML. */
const PACKAGES = {
  'ansi-to-html': '0.7.2',
  'github-markdown-css': '5.9.0',
  'rehype-github-alerts': '4.2.0',
  'rehype-raw': '7.0.0',
  'rehype-sanitize': '6.0.0',
  'rehype-stringify': '10.0.1',
  'remark-gfm': '4.0.1',
  'remark-parse': '11.0.0',
  'remark-rehype': '11.1.2',
  unified: '11.0.5',
}

type Theme = 'light' | 'dark'

/** A first deploy of 3,000 files, and a run that GitHub gave no credentials. */
const MORE_RUNS = {
  first: report({
    plan: plan(Array.from({ length: 3_000 }, (_, at) => create(`docs/page-${at}/index.html`))),
  }),
  skipped: report({ plan: undefined, skippedFor: 'fork' }),
}

const { values } = parseArgs({ options: { all: { type: 'string' } } })
const root = join(import.meta.dirname, '..')
const tools = join(root, '.servers', 'pictures')
const folder = mkdtempSync(join(tmpdir(), 's3-site-deploy-pictures-'))
installPackages(tools, PACKAGES)
const require = createRequire(join(tools, 'package.json'))
const chromium = chromiumOrThrow()
try {
  if (values.all === undefined) await pictureDocumentation(join(root, 'docs', 'pictures'))
  else await pictureAll(resolve(values.all))
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

async function pictureDocumentation(target: string): Promise<void> {
  mkdirSync(target, { recursive: true })
  await pictureSummary(runs.deployed, 'light', join(target, 'summary.png'))
  await pictureMarkdown(commentOn(runs['dry-run']), 'light', join(target, 'comment.png'))
  pictureLog(runs.failed, 'dark', 100, join(target, 'log-failed.png'))
}

async function pictureAll(target: string): Promise<void> {
  mkdirSync(target, { recursive: true })
  for (const [name, run] of Object.entries({ ...runs, ...MORE_RUNS })) {
    for (const theme of ['light', 'dark'] as const) {
      await pictureSummary(run, theme, join(target, `summary-${name}-${theme}.png`))
      await pictureMarkdown(commentOn(run), theme, join(target, `comment-${name}-${theme}.png`))
    }
    for (const columns of [80, 160])
      pictureLog(run, 'dark', columns, join(target, `log-${name}-${columns}.png`))
  }
}

function commentOn(run: RunReport): string {
  return comment(run, {
    siteUrl: 'https://www.example.org/docs/',
    ...run.about,
    at: Date.UTC(2026, 10, 27, 8, 5),
  })
}

function pictureSummary(run: RunReport, theme: Theme, file: string): Promise<void> {
  return pictureMarkdown(summary(run, SUMMARY_LIMIT), theme, file)
}

async function pictureMarkdown(markdown: string, theme: Theme, file: string): Promise<void> {
  const html = await toHtml(markdown)
  const css = readFileSync(require.resolve(`github-markdown-css/github-markdown-${theme}.css`), 'utf8')
  shoot(
    `<style>${css} body { margin: 24px }</style><article class="markdown-body">${html}</article>`,
    theme,
    1_000,
    file,
  )
}

function pictureLog(run: RunReport, theme: Theme, columns: number, file: string): void {
  let text = ''
  const write = (piece: string) => {
    text += piece
  }
  const host = new TerminalHost({}, { log: write, data: write, columns })
  host.info(aboutLines(run.about, run.target, styleFor(host)).join('\n'))
  if (run.plan !== undefined) tellPlan({ ...run, plan: run.plan }, host)
  tellResults([run], host)
  const Convert = require('ansi-to-html')
  const html = new Convert({ escapeXML: true }).toHtml(text)
  const style = 'margin: 0; padding: 16px; color: #e6edf3; font: 14px/1.45 "DejaVu Sans Mono", monospace'
  shoot(`<pre style='${style}'>${html}</pre>`, theme, Math.round(columns * 8.45) + 40, file)
}

/** In this order, or the boxes that begin with `[!WARNING]` are cleaned away. */
async function toHtml(markdown: string): Promise<string> {
  const load = async (name: string) => import(`file://${require.resolve(name)}`)
  const [{ unified }, parse, gfm, toRehype, raw, sanitize, { rehypeGithubAlerts }, stringify] =
    await Promise.all([
      load('unified'),
      load('remark-parse'),
      load('remark-gfm'),
      load('remark-rehype'),
      load('rehype-raw'),
      load('rehype-sanitize'),
      load('rehype-github-alerts'),
      load('rehype-stringify'),
    ])
  const file = await unified()
    .use(parse.default)
    .use(gfm.default)
    .use(toRehype.default, { allowDangerousHtml: true })
    .use(raw.default)
    .use(sanitize.default, sanitize.defaultSchema)
    .use(rehypeGithubAlerts)
    .use(stringify.default)
    .process(markdown)
  return String(file)
}

/** Twice: once to learn how high the page is, and once as high as that. */
function shoot(body: string, theme: Theme, width: number, file: string): void {
  const page = join(folder, 'page.html')
  const background = theme === 'dark' ? '#0d1117' : '#ffffff'
  const measure =
    '<script>document.title = String(Math.ceil(document.documentElement.getBoundingClientRect().height))</script>'
  const html = `<!doctype html><meta charset="utf-8"><style>body { margin: 0; background: ${background} }</style>${body}${measure}`
  writeFileSync(page, html)
  const common = chromiumArguments(join(folder, 'profile'))
  const dom = execFileSync(
    chromium,
    [...common, `--window-size=${width},600`, '--dump-dom', `file://${page}`],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const height = Number(/<title>(\d+)<\/title>/.exec(dom)?.[1] ?? 1_000)
  execFileSync(
    chromium,
    [...common, `--window-size=${width},${height}`, `--screenshot=${file}`, `file://${page}`],
    { stdio: 'ignore' },
  )
  console.log(file)
}

function chromiumOrThrow(): string {
  const found = findChromium()
  if (found === undefined) throw new Error('There is no Chromium. Install it, or name it in CHROMIUM.')
  return found
}
