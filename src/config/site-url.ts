import { encodeKey } from '../names/addresses.ts'
import { type Parse, Unusable } from '../text/parse.ts'

/**
 * The address of the root of the prefix, with a slash at the end. `{prefix}` stands for the prefix without its last
 * slash: in a host name, slashes become hyphens.
 */
export function parseSiteUrl(prefix: string): Parse<string> {
  return text => {
    const name = prefix.replace(/\/$/, '')
    const [, scheme = '', host = '', rest = ''] = /^(https?:\/\/)([^/?#]*)(.*)$/is.exec(text) ?? []
    const inHost = host.replaceAll('{prefix}', name.replaceAll('/', '-').toLowerCase())
    const filled = `${scheme}${inHost}${rest.replaceAll('{prefix}', encodeKey(name))}`
    if (host === '' || !URL.canParse(filled)) {
      throw new Unusable('is not a URL such as https://www.example.com or https://{prefix}.example.com.')
    }
    const url = new URL(filled)
    if (url.username !== '' || url.password !== '') {
      throw new Unusable('holds a user name or password: send them with verify-headers.', { secret: true })
    }
    if (url.search !== '' || url.hash !== '') throw new Unusable('contains ? or #, which a site URL cannot.')
    return url.href.endsWith('/') ? url.href : `${url.href}/`
  }
}
