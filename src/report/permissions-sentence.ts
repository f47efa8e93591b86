import type { RunReport } from './run-report.ts'

/** What a dry run says about the permissions of a real run. Empty if there is nothing to say. */
export function permissionsSentence({ command, permissions }: RunReport): string {
  if (permissions === undefined) return ''
  const { used, unchecked } = permissions
  const both = [
    ...(used.length > 0 ? [`${used.join(', ')} (this run used ${used.length === 1 ? 'it' : 'them'})`] : []),
    ...(unchecked.length > 0 ? [`${unchecked.join(', ')} (not checked)`] : []),
  ]
  return `A ${command === 'deploy' ? 'deploy' : 'removal'} needs ${both.join(' and ')}.`
}
