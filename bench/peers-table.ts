import type { Sample, Workload } from './peers.ts'
import { requestsByKind } from './table.ts'

/** The middle one of a tool's rounds, and the requests of the last. */
export interface Median extends Sample {
  readonly rounds: number
}

/** Of each tool, in the order in which they were first measured. */
export function medians(samples: readonly Sample[]): readonly Median[] {
  return [...Map.groupBy(samples, ({ client }) => client)].map(([client, all]) => {
    const middle = (of: (sample: Sample) => number) =>
      all.map(of).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
    return {
      client,
      rounds: all.length,
      seconds: middle(sample => sample.seconds),
      cpuSeconds: middle(sample => sample.cpuSeconds),
      peakBytes: middle(sample => sample.peakBytes),
      requests: all.at(-1)?.requests ?? {},
      brokenMs: Math.max(...all.map(sample => sample.brokenMs)),
    }
  })
}

/** Ours divided by the fastest of the others; undefined where no other can do it. */
export function ratioOf([ours, ...others]: readonly Median[]): number | undefined {
  const fastest = Math.min(...others.map(({ seconds }) => seconds))
  return ours === undefined || others.length === 0 ? undefined : ours.seconds / fastest
}

const TEXTS = ['Work', 'Tool', 'Requests']

/** As Markdown: a row for each tool and workload. */
export function peersTable(measured: ReadonlyMap<Workload, readonly Sample[]>): string {
  const rows = [...measured].flatMap(([{ name, goal }, samples]) => {
    const all = medians(samples)
    const ratio = ratioOf(all)
    return all.map((median, at) => [
      at === 0 ? name : '',
      median.client,
      `${median.seconds.toFixed(2)} s`,
      `${median.cpuSeconds.toFixed(2)} s`,
      `${Math.round(median.peakBytes / 1e6)} MB`,
      requestsByKind(median.requests),
      `${Math.round(median.brokenMs)} ms`,
      at > 0 || ratio === undefined ? '' : `${ratio.toFixed(2)} (goal ${goal})`,
    ])
  })
  const head = ['Work', 'Tool', 'Wall', 'CPU', 'Peak', 'Requests', 'Broken pages', 'Ratio']
  const lines = [head, head.map(title => (TEXTS.includes(title) ? ':---' : '---:')), ...rows]
  return lines.map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

const COLORS: Readonly<Record<string, string>> = {
  's3-site-deploy': '#1f6feb',
  rclone: '#8b949e',
  hugo: '#afb8c1',
}
const OTHER = '#d0d7de'
const [LEFT, WIDTH, BAR, GAP] = [10, 420, 14, 14] as const

/** Wall times as bars, each workload to its own scale. */
export function peersChart(measured: ReadonlyMap<Workload, readonly Sample[]>): string {
  let y = 24
  const parts: string[] = []
  for (const [{ name }, samples] of measured) {
    const all = medians(samples)
    const slowest = Math.max(...all.map(({ seconds }) => seconds))
    parts.push(`<text x="0" y="${y + 11}" font-weight="600">${name}</text>`)
    y += BAR + 4
    for (const { client, seconds } of all) {
      const width = Math.max(2, (seconds / slowest) * WIDTH)
      parts.push(
        `<text x="${LEFT + 90}" y="${y + 11}" text-anchor="end">${client}</text>`,
        `<rect x="${LEFT + 100}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2" fill="${COLORS[client] ?? OTHER}"/>`,
        `<text x="${(LEFT + 108 + width).toFixed(1)}" y="${y + 11}">${seconds.toFixed(2)} s</text>`,
      )
      y += BAR + 4
    }
    y += GAP
  }
  const size = `width="${LEFT + WIDTH + 180}" height="${y}" viewBox="0 0 ${LEFT + WIDTH + 180} ${y}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="12" fill="#57606a"><title>Seconds that each tool takes</title>\n${parts.join('\n')}\n</svg>\n`
}
