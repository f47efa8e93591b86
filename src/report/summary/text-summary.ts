import { pathOf } from '../../plan/plan.ts'
import { visible } from '../../text/escape.ts'
import { count } from '../../text/format.ts'
import { errorAnnotations } from '../annotations.ts'
import { againSentence, doneSentence, headline } from '../headline.ts'
import { planSentence } from '../log/plan-log.ts'
import { placeOf, type RunReport, siteToSee } from '../run-report.ts'
import { siteSentence } from '../site-state.ts'
import { planned } from '../totals.ts'

/** Pages that a message names. */
const MOST_PAGES = 10

/** The run in a few lines of plain text, for a chat: no Markdown, no HTML. */
export function textSummary(report: RunReport): string {
  const { plan, result, about } = report
  const lines = [
    headline(report, visible(placeOf(report))),
    ...(plan && result === undefined ? [planSentence(planned(plan.changes), report.command)] : []),
    ...(result ? [doneSentence(report)] : []),
    siteSentence(report),
    againSentence(report),
    ...errorAnnotations(report),
    ...pages(report),
    siteToSee(report) ?? '',
    about.run?.url ?? '',
  ]
  return `${lines
    .filter(line => line !== '')
    .map(unmarked)
    .join('\n')}\n`
}

/** Chats turn `@everyone` and `<!channel>` into mentions, and file names may contain them. */
function unmarked(line: string): string {
  return line.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('@', '@\u200b')
}

/** The pages that are new or changed. */
function pages({ plan }: RunReport): readonly string[] {
  const paths = (plan?.changes ?? [])
    .filter(change => change.action === 'create' || change.action === 'update')
    .filter(({ wanted }) => wanted.kind === 'page')
    .map(change => visible(pathOf(change)))
  if (paths.length === 0) return []
  const left = paths.length - MOST_PAGES
  const more = left > 0 ? ` and ${count(left)} more` : ''
  return [`Pages: ${paths.slice(0, MOST_PAGES).join(', ')}${more}`]
}
