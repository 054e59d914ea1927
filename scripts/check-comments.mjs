/**
 * Comments are at most 100 columns wide: they are read, not scanned. Links and notes to tools are
 * as long as they are.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tools.mjs'

const columns = 100
const isComment = /^\s*(?:\/\/|\/?\*)/
const isExempt = /https?:\/\/|biome-ignore/

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
const files = listed.split('\n').filter(file => /\.(?:ts|tsx|mjs|css)$/.test(file) && existsSync(join(root, file)))
const tooWide = files.flatMap(file =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      isComment.test(line) && !isExempt.test(line) && [...line].length > columns
        ? [`${file}:${index + 1}: ${[...line].length} columns`]
        : [],
    ),
)
process.stdout.write(tooWide.map(line => `${line}\n`).join(''))
process.exit(tooWide.length === 0 ? 0 : 1)
