/**
 * out/THIRD-PARTY-NOTICES.txt: the licences of everything that comes along, from the lockfile and
 * the packages themselves.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tools.mjs'

const licenceFile = /^(licen[cs]e|copying|notice)(\.|-|$)/i

/** One entry for each package of `lock` that is not for development only, by name. */
export function noticesOf(lock, folder) {
  const shipped = Object.entries(lock.packages).filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
  return shipped
    .map(([path, { version, license }]) => ({ name: path.replace(/^.*node_modules\//, ''), version, license, path }))
    .sort((one, other) => one.name.localeCompare(other.name))
    .map(
      ({ name, version, license = 'licence in the text below', path }) =>
        `${name} ${version} (${license})\n\n${textsIn(join(folder, path))}`,
    )
}

function textsIn(path) {
  const names = readdirSync(path).filter(name => licenceFile.test(name) && !name.endsWith('.js'))
  return names.map(name => readFileSync(join(path, name), 'utf8').trim()).join('\n\n')
}

export function writeNotices() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  mkdirSync(join(root, 'out'), { recursive: true })
  const rule = `\n\n${'-'.repeat(72)}\n\n`
  writeFileSync(join(root, 'out', 'THIRD-PARTY-NOTICES.txt'), `${noticesOf(lock, root).join(rule)}\n`)
}
