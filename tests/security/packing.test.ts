import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'

const root = join(import.meta.dirname, '..', '..')
const script = (name: string) => import(pathToFileURL(join(root, 'scripts', name)).href)
const builder = readFileSync(join(root, 'electron-builder.yml'), 'utf8')

test.each([
  ['win', 'win32'],
  ['mac', 'darwin'],
  ['linux', 'linux'],
])('what is packed for %s holds that system’s own driver, and no driver of the machine that packs', (key, platform) => {
  const section = builder.slice(builder.indexOf(`\n${key}:\n`) + 1)
  expect(section.split('\n')[1]).toBe(`  files: ["node_modules/better-sqlite3/prebuilds/${platform}-\${arch}.node"]`)
  const settings = builder.replaceAll(/^#.*$/gm, '')
  expect(settings).not.toMatch(/\{platform\}/)
  expect(settings).toContain('smartUnpack: false')
})

test('packing for a system whose driver is missing stops', async () => {
  const { default: beforePack } = await script('before-pack.mjs')
  for (const electronPlatformName of ['win32', 'darwin', 'linux']) {
    beforePack({ electronPlatformName, arch: 1 })
    expect(() => beforePack({ electronPlatformName, arch: 1 }, temporaryFolder())).toThrow(`${electronPlatformName}-x64.node`)
  }
  expect(() => beforePack({ electronPlatformName: 'sunos', arch: 1 })).toThrow('driver is missing')
})

test('the licence of everything that comes along is told', async () => {
  const { noticesOf } = await script('notices.mjs')
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const notices: string[] = noticesOf(lock, root)
  for (const name of ['better-sqlite3', 'react', 'kysely']) expect(notices.some(notice => notice.startsWith(`${name} `))).toBe(true)
  expect(notices.every(notice => /^\S+ \S+ \(.+\)\n/.test(notice))).toBe(true)
})
