/**
 * Adds to package-lock.json what the registry at hand left out: the optional packages of other
 * systems. npm ci refuses a lockfile that names an optional dependency without an entry, so a
 * lockfile written on one system would not install on another. Run after every dependency change.
 * Changes nothing when nothing is missing.
 */

import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tools.mjs'

const file = join(root, 'package-lock.json')
const text = readFileSync(file, 'utf8')
const lock = JSON.parse(text)

/** Where Node would look for `name` from the package at `path`, nearest first. */
function places(path, name) {
  const found = []
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) found.push(`${at}/node_modules/${name}`)
  return [...found, `node_modules/${name}`]
}

function missing(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !places(path, name).some(place => packages[place]))
      .map(([name, range]) => ({ parent: entry, name, range })),
  )
}

/**
 * What the registry knows of one exact version; undefined where it has none (a mirror may lack
 * other systems' packages).
 */
function ask(name, version) {
  const fields = ['version', 'license', 'os', 'cpu', 'libc', 'engines', 'dist.integrity']
  const { status, stdout } = spawnSync('npm', ['view', `${name}@${version}`, ...fields, '--json', '--loglevel=silent'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0 || !stdout.trim()) return undefined
  return JSON.parse(stdout)
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  wasm32: 'wasm32',
}

/** Platform packages are named after their platform: enough for npm to skip them elsewhere. */
function fromName(name, version) {
  const words = name.split(/[/-]/)
  const libc = words.some(word => word.startsWith('musl')) ? ['musl'] : words.some(word => word.startsWith('gnu')) ? ['glibc'] : undefined
  const os = words.filter(word => systems.includes(word))
  return { version, cpu: words.flatMap(word => processors[word] ?? []), os, libc: os.includes('linux') ? libc : undefined }
}

function list(value) {
  return value === undefined ? undefined : [value].flat()
}

function entryFor({ parent, name, range }) {
  const known = ask(name, range)
  const fact = known ?? fromName(name, range)
  if (!list(fact.os)?.length && !list(fact.cpu)?.length)
    throw new Error(`${name}@${range}: neither the registry nor the name says which system it is for.`)
  const entry = {
    version: fact.version,
    integrity: known?.['dist.integrity'],
    cpu: list(fact.cpu),
    dev: parent.dev,
    libc: list(fact.libc),
    license: known?.license,
    optional: true,
    os: list(fact.os),
    engines: known?.engines,
  }
  process.stdout.write(`${name}@${fact.version}${known ? '' : ' (not in this registry: platform read from its name)'}\n`)
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined && value.length !== 0))
}

for (const gap of missing(lock.packages)) {
  if (!/^\d+\.\d+\.\d+/.test(gap.range)) throw new Error(`${gap.name}: ${gap.range} is not an exact version.`)
  lock.packages[`node_modules/${gap.name}`] ??= entryFor(gap)
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
const completed = `${JSON.stringify(lock, null, 2)}\n`
if (completed !== text) writeFileSync(file, completed)
process.stdout.write(completed === text ? 'The lockfile is complete.\n' : 'The lockfile was completed.\n')
