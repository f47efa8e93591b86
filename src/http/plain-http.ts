/** The warning for requests that anyone on the way could read. Names only the host. */
export function plainHttpWarning(endpoint: string | undefined): string | undefined {
  if (endpoint === undefined || !URL.canParse(endpoint)) return undefined
  const { protocol, hostname, host } = new URL(endpoint)
  if (protocol !== 'http:' || LOOPBACK.test(hostname)) return undefined
  return `${host} uses plain HTTP: anyone on the network path can read and change what is sent, including session tokens. Use https:// if the store supports it.`
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/
