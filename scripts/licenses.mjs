import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The licenses of all packages that a bundle holds, from webpack's statistics of the build. ncc's own option knows
 * the packages of one chunk alone.
 * @param {{ modules: readonly StatsModule[] }} stats
 * @typedef {{ nameForCondition?: string | null, modules?: readonly StatsModule[] }} StatsModule
 */
export function licensesOf(stats) {
  const folders = new Set(filesOf(stats.modules).flatMap(packageFolder))
  // The build changes copies of some packages.
  const texts = new Map([...folders].map(licenseOf).map(one => [one.title, one]))
  return [...texts.values()]
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .map(({ title, text }) => `${title}\n\n${text}\n`)
    .join('\n')
}

/** @param {readonly StatsModule[]} modules @returns {string[]} */
function filesOf(modules) {
  return modules.flatMap(({ nameForCondition, modules: inner = [] }) => [
    nameForCondition ?? '',
    ...filesOf(inner),
  ])
}

/** @param {string} file */
function packageFolder(file) {
  const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file) ?? []
  return folder === undefined ? [] : [folder]
}

/** @param {string} folder */
function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)(-\w+)?(\.(md|txt))?$/i.test(entry))
  if (file === undefined && license === undefined)
    throw new Error(`${dirname(folder)}: ${name} has no license.`)
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
  return { title: `${name} ${version} (${license})`, text: text.replaceAll('\r\n', '\n') }
}
