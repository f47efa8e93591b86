import type { Host } from './host.ts'

/** The host with some of its ways replaced; everything else is its own, with its private state. */
export function overridden(host: Host, overrides: Partial<Host>): Host {
  return new Proxy(host, {
    get: (target, name) => {
      const own: unknown = Reflect.get(overrides, name) ?? Reflect.get(target, name)
      return typeof own === 'function' ? own.bind(target) : own
    },
  })
}
