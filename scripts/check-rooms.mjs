/**
 * The walls between rooms, held by machine: the laws of dependency-cruiser.config.mjs, no circle of
 * rooms by value, and the bridge to the backend in one file. A room is a folder directly below
 * main/, shared/ or renderer/. Says each break in a line, and how many rooms stand in circles;
 * exits with 1 when a law is broken.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import laws from '../dependency-cruiser.config.mjs'
import { root } from './tools.mjs'

const wings = ['main', 'shared', 'renderer']

/** `main/meetings` of `main/meetings/build.ts`; a file beside the rooms is its own. */
function roomOf(file) {
  const parts = file.split('/')
  return parts.length > 2 ? parts.slice(0, 2).join('/') : file
}

/** Which rooms import which by value, each with one pair of files that shows it. */
function imports(modules) {
  const between = new Map()
  for (const { source, dependencies } of modules) {
    for (const { resolved, dependencyTypes } of dependencies) {
      if (dependencyTypes.includes('type-only') || !wings.some(wing => resolved.startsWith(`${wing}/`))) continue
      const [from, to] = [roomOf(source), roomOf(resolved)]
      if (from === to) continue
      if (!between.has(from)) between.set(from, new Map())
      between.get(from).set(to, `${source} -> ${resolved}`)
    }
  }
  return between
}

/** Rooms that can be reached from themselves, in groups that reach each other. */
function circles(between) {
  const reach = from => {
    const seen = new Set()
    const ahead = [...(between.get(from)?.keys() ?? [])]
    for (let room = ahead.pop(); room !== undefined; room = ahead.pop()) {
      if (seen.has(room)) continue
      seen.add(room)
      ahead.push(...(between.get(room)?.keys() ?? []))
    }
    return seen
  }
  const reached = new Map([...between.keys()].map(room => [room, reach(room)]))
  const inCircle = [...reached].filter(([room, rooms]) => rooms.has(room)).map(([room]) => room)
  const groups = []
  for (const room of inCircle) {
    if (groups.some(group => group.includes(room))) continue
    groups.push(inCircle.filter(other => other === room || (reached.get(room).has(other) && reached.get(other)?.has(room))))
  }
  return groups
}

/** Files that reach for the bridge themselves. */
function reachingForTheBridge(modules) {
  const others = modules.map(({ source }) => source).filter(file => /^renderer\/.*\.tsx?$/.test(file) && file !== 'renderer/api.ts')
  return others.filter(file => /\b(?:window|globalThis|self)\s*\.\s*psychosocial\b/.test(readFileSync(join(root, file), 'utf8')))
}

process.chdir(root)
const { output } = await cruise(wings, { ...laws.options, ruleSet: { forbidden: laws.forbidden }, validate: true })
const { modules, summary } = output
const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
for (const file of reachingForTheBridge(modules)) broken.push(`the bridge is renderer/api.ts alone: ${file}`)

const between = imports(modules)
const groups = circles(between)
for (const group of groups) {
  broken.push(`a circle of rooms: ${group.join(', ')}`)
  for (const from of group) for (const to of group) if (between.get(from)?.has(to)) broken.push(`  ${between.get(from).get(to)}`)
}

const counted = wings.map(wing => `${wing} ${groups.flat().filter(room => room.startsWith(`${wing}/`)).length}`)
process.stdout.write(`${broken.map(line => `${line}\n`).join('')}rooms in circles: ${counted.join(', ')}\n`)
process.exit(broken.length === 0 ? 0 : 1)
