import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const page = join(import.meta.dirname, '..', '..', 'out', 'renderer')

/**
 * Bank holidays of the world weigh as much as the rest of the page: one import too many, and every
 * start waits for them.
 */
it('the page starts without the bank holidays, which are read when a working day is asked for', () => {
  const html = readFileSync(join(page, 'index.html'), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map(([, name]) => name ?? '')
  expect(first).not.toEqual([])
  expect(first.filter(name => name.includes('working-days'))).toEqual([])
  expect(readdirSync(join(page, 'assets')).some(name => /^working-days-.*\.js$/.test(name))).toBe(true)
  const bytes = first.reduce((sum, name) => sum + statSync(join(page, name)).size, 0)
  expect(bytes).toBeLessThan(2_000_000)
})
