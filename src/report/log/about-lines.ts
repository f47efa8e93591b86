import type { Target } from '../../s3/target.ts'
import { visible } from '../../text/escape.ts'
import { VERSION } from '../../version.ts'
import type { About } from '../about.ts'
import { urlOf } from '../run-report.ts'
import type { Style } from './style.ts'

/**
 * `s3-site-deploy 1.0.0: dist → s3://www.example.org/docs/ (eu-central-1)`, and below it who deploys what:
 * `arn:aws:iam::123456789012:role/site-deploy, commit 4f3c2b1, octocat`.
 */
export function aboutLines(about: About, target: Target, style: Style): readonly string[] {
  const { source, region, identity, commit, actor } = about
  const from = source === undefined ? '' : `${visible(source)} → `
  const where = region === undefined ? '' : ` (${visible(region)})`
  const who = [
    ...(identity === undefined ? [] : [identity]),
    ...(commit === undefined ? [] : [`commit ${commit.text}`]),
    ...(actor === undefined ? [] : [actor]),
  ]
  return [
    `${style.bold(`s3-site-deploy ${VERSION}`)}: ${from}${visible(urlOf(target))}${where}`,
    ...(who.length === 0 ? [] : [`  ${style.dim(visible(who.join(', ')))}`]),
  ]
}
