/** What to warn of where requests would travel for all on the way to read. Names the host alone. */
export function plainHttpWarning(endpoint: string | undefined): string | undefined {
  if (endpoint === undefined || !URL.canParse(endpoint)) return undefined
  const { protocol, hostname, host } = new URL(endpoint)
  if (protocol !== 'http:' || LOOPBACK.test(hostname)) return undefined
  return `${host} is reached over plain HTTP: whoever is on the way can read and change what is sent, session tokens too. Use https:// if the store has it.`
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/
