/** As paths of the REST API name it. */
export interface Repository {
  readonly owner: string
  readonly repo: string
}

/** From `owner/name`. */
export function repositoryOf(text: string): Repository | undefined {
  const [owner, repo, ...rest] = text.split('/')
  return owner && repo && rest.length === 0 ? { owner, repo } : undefined
}
