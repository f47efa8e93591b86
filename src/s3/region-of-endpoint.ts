/** Hosts of stores that check the region of a signature, and where their names have it. */
const HOSTS: readonly { readonly host: RegExp; readonly region?: string }[] = [
  { host: /^s3\.([a-z0-9-]+)\.backblazeb2\.com$/ },
  { host: /^s3\.([a-z0-9-]+)\.scw\.cloud$/ },
  { host: /^s3\.([a-z0-9-]+)\.wasabisys\.com$/ },
  { host: /^s3\.wasabisys\.com$/, region: 'us-east-1' },
  { host: /^([a-z0-9-]+)\.digitaloceanspaces\.com$/ },
  { host: /(?:^|\.)r2\.cloudflarestorage\.com$/, region: 'auto' },
  { host: /^storage\.googleapis\.com$/, region: 'auto' },
]

/** The region that a well-known store's endpoint is for. */
export function regionOfEndpoint(endpoint: string): string | undefined {
  if (!URL.canParse(endpoint)) return undefined
  const { hostname } = new URL(endpoint)
  for (const { host, region } of HOSTS) {
    const match = host.exec(hostname)
    if (match) return region ?? match[1]
  }
  return undefined
}
