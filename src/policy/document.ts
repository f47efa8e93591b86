/** An IAM policy, as AWS writes it. */
export interface PolicyDocument {
  readonly Version: '2012-10-17'
  readonly Statement: readonly Statement[]
}

export interface Statement {
  readonly Sid?: string
  readonly Effect: 'Allow'
  readonly Principal?: { readonly Federated: string }
  readonly Action: string | readonly string[]
  readonly Resource?: string | readonly string[]
  readonly Condition?: Condition
}

/** Values by operator and key. */
export type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>

export function policyOf(statements: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements }
}

/** A single item is not written as a list, as people write policies. */
export function oneOrMore(values: readonly string[]): string | readonly string[] {
  const [only] = values
  return only !== undefined && values.length === 1 ? only : values
}

/**
 * A text as a pattern that matches it alone. IAM takes no character beyond Latin-1 in a policy: a wildcard stands
 * for those.
 */
export function literally(text: string): string {
  return text.replace(/[$*?]/g, special => `\${${special}}`).replace(/[^ -\u00ff]+/g, '*')
}
