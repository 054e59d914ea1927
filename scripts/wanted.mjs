/** What the arguments of `npm test` ask for. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './tools.mjs'

/** The projects of vitest.config.ts that open the built page, and where their tests are. */
const browserProjects = { security: 'security', e2e: 'e2e', timed: 'e2e' }

/** Everything, when nothing is named: then the checks run too. */
export function wantsEverything(args) {
  return args.length === 0
}

/**
 * Whether a test that is named opens the built page. `args` as vitest takes them: parts of file
 * names, `--project`, further options.
 */
export function wantsPage(args) {
  const options = { project: { type: 'string', multiple: true }, testNamePattern: { type: 'string', short: 't' } }
  const { values, positionals } = parseArgs({ args, options, strict: false, allowPositionals: true })
  const patterns = positionals.map(pattern => pattern.replace(/:\d+$/, ''))
  return Object.entries(browserProjects).some(
    ([name, folder]) => isNamed(name, values.project) && testFiles(folder).some(file => matches(file, patterns)),
  )
}

/** A pattern with signs of its own may name any project. */
function isNamed(name, projects = []) {
  return projects.length === 0 || projects.some(project => project === name || /[*!]/.test(project))
}

function matches(file, patterns) {
  return patterns.length === 0 || patterns.some(pattern => file.includes(pattern))
}

function testFiles(name) {
  const folder = join(root, 'tests', name)
  return readdirSync(folder).map(file => `tests/${name}/${file}`)
}
