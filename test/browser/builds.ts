import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages } from '../support/install-packages.ts'

const PACKAGES = {
  '@sveltejs/adapter-static': '4.0.1',
  '@sveltejs/kit': '3.2.0',
  '@sveltejs/vite-plugin-svelte': '7.3.1',
  svelte: '5.57.3',
  vite: '8.3.8',
  vitepress: '1.6.4',
}

const TOOLS = join(import.meta.dirname, '..', '..', '.servers', 'browser')
const SITES = join(import.meta.dirname, '..', 'fixtures', 'sites')

/** A site with the tool that builds it. */
export interface Site {
  readonly name: string
  /** Of its source. */
  readonly folder: string
  /** A script of a package and its arguments. */
  readonly command: readonly [string, ...string[]]
}

export const sites: readonly Site[] = [
  { name: 'VitePress', folder: 'vitepress', command: ['vitepress/bin/vitepress.js', 'build'] },
  { name: 'SvelteKit', folder: 'sveltekit', command: ['vite/bin/vite.js', 'build'] },
]

/** A page of the first build that the second does not have. */
export const WITHDRAWN = /withdrawn/

/** The folders of a site as it was, and as it is now. */
export interface Builds {
  readonly first: string
  readonly second: string
}

/** Builds a site twice, with another text on every page. Installs what it takes. */
export function buildTwice({ folder, command: [script, ...args] }: Site): Builds {
  installPackages(TOOLS, PACKAGES)
  // Beside the tools, for its imports to find them.
  const source = join(TOOLS, 'sites', folder)
  rmSync(source, { recursive: true, force: true })
  cpSync(join(SITES, folder), source, { recursive: true })
  const build = (number: string) => {
    const out = join(TOOLS, 'builds', `${folder}-${number}`)
    rmSync(out, { recursive: true, force: true })
    execFileSync(process.execPath, [join(TOOLS, 'node_modules', script), ...args], {
      cwd: source,
      env: { ...process.env, NODE_ENV: 'production', SITE_BUILD: number, SITE_OUT: out },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return out
  }
  return { first: build('1'), second: build('2') }
}
