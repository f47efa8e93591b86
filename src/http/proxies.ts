import type { Environment } from '../environment.ts'

const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const
const EXCEPTIONS = ['no_proxy', 'NO_PROXY'] as const

/**
 * The proxies to use and the hosts to reach without, for `proxyEnv` of Node's agents, which know the rest: tunnels
 * for https, and exceptions. As for curl, empty variables count as unset, and `host:port` is one that speaks http.
 */
export function proxiesOf(environment: Environment): Record<string, string> {
  const read = (name: string, known: (value: string) => string | undefined) => {
    const value = environment[name]?.trim()
    const used = value ? known(value) : undefined
    return used === undefined ? [] : [[name, used] as const]
  }
  return Object.fromEntries([
    ...PROXIES.flatMap(name => read(name, proxyUrl)),
    ...EXCEPTIONS.flatMap(name => read(name, hosts => hosts)),
  ])
}

/** Whether there is one that could be used. */
export function hasProxy(environment: Environment): boolean {
  const found = proxiesOf(environment)
  return PROXIES.some(name => name in found)
}

/** Undefined if Node cannot use it. */
function proxyUrl(value: string): string | undefined {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined
}

/** The warning for a proxy that would otherwise be silently ignored. Names no password. */
export function proxyWarning(
  environment: Environment,
  version: string = process.versions.node,
): string | undefined {
  const named = PROXIES.filter(name => environment[name]?.trim())
  const [first] = named
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const knowsProxies = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21)
  if (first !== undefined && !knowsProxies)
    return `${first} is set, but Node ${version} cannot use it. Use Node 22.21, 24.5 or later.`
  const unusable = named.find(name => !(name in proxiesOf(environment)))
  if (unusable === undefined) return undefined
  return `${unusable} is ignored: it is not a proxy URL such as http://proxy.example.com:3128.`
}
