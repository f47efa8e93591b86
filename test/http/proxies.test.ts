import { describe, expect, it, test } from 'vitest'
import { proxiesOf, proxyWarning } from '../../src/http/proxies.ts'

const PROXY = { HTTPS_PROXY: 'http://proxy:3128' }

describe('proxiesOf', () => {
  test.each([
    ['http://proxy:3128', 'http://proxy:3128'],
    ['https://user:pass@proxy', 'https://user:pass@proxy'],
    [' proxy.example.com:3128 ', 'http://proxy.example.com:3128'],
    ['10.0.0.1:3128', 'http://10.0.0.1:3128'],
  ])('%j is a proxy', (value, used) => {
    expect(proxiesOf({ https_proxy: value })).toEqual({ https_proxy: used })
  })

  test.each(['', '  ', 'socks5://proxy:1080', 'http://', 'a b'])('%j is none', value => {
    expect(proxiesOf({ HTTPS_PROXY: value })).toEqual({})
  })

  it('keeps the hosts to pass it by for', () => {
    expect(proxiesOf({ NO_PROXY: '.corp,10.0.0.0/8', no_proxy: '', PATH: '/bin' })).toEqual({
      NO_PROXY: '.corp,10.0.0.0/8',
    })
  })
})

describe('a warning', () => {
  test.each(['20.19.0', '22.20.9', '23.11.0', '24.4.1'])('of Node %s, which knows no proxies', version => {
    expect(proxyWarning(PROXY, version)).toBe(
      `HTTPS_PROXY is set, but Node ${version} cannot use it. Use Node 22.21, 24.5 or later.`,
    )
  })

  it('of a proxy that Node cannot use, without the password in it', () => {
    const environment = { http_proxy: 'http://proxy', HTTPS_PROXY: 'socks5://user:secret@proxy' }
    expect(proxyWarning(environment, '24.5.0')).toBe(
      'HTTPS_PROXY is ignored: it is not a proxy URL such as http://proxy.example.com:3128.',
    )
  })

  test.each(['22.21.0', '22.22.1', '24.5.0', '24.21.0', '25.0.0', '26.1.0'])(
    'is not given under Node %s',
    version => {
      expect(proxyWarning(PROXY, version)).toBeUndefined()
    },
  )

  it.each([{}, { HTTPS_PROXY: '', http_proxy: ' ' }, { NO_PROXY: '*' }])(
    'is not given for %j',
    environment => {
      expect(proxyWarning(environment, '20.19.0')).toBeUndefined()
    },
  )
})
