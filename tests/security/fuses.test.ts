import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'

const afterPack = join(import.meta.dirname, '..', '..', 'scripts', 'after-pack.mjs')
// The bytes by which @electron/fuses finds the fuses in an Electron program, then version and
// count.
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const names = Object.values(FuseV1Options).filter(value => typeof value === 'string')

interface AfterPack {
  default(context: object): Promise<void>
}

function program(count: number): Buffer {
  return Buffer.concat([Buffer.from(`head${sentinel}`), Buffer.from([1, count]), Buffer.from('0'.repeat(count)), Buffer.from('tail')])
}

async function flip(count: number): Promise<string> {
  const appOutDir = join(temporaryFolder(), 'out')
  mkdirSync(appOutDir)
  writeFileSync(join(appOutDir, 'psychosocial'), program(count))
  const hook = (await import(pathToFileURL(afterPack).href)) as AfterPack
  const packager = { executableName: 'psychosocial', appInfo: { productFilename: 'Psychosocial Meetings' } }
  await hook.default({ electronPlatformName: 'linux', appOutDir, packager })
  const bytes = readFileSync(join(appOutDir, 'psychosocial')).toString('latin1')
  return bytes.slice(bytes.indexOf(sentinel) + sentinel.length + 2, -'tail'.length)
}

test('packing flips every fuse to the safe side', async () => {
  const wire = await flip(names.length)
  const state = Object.fromEntries(names.map((name, at) => [name, wire[at] === '1']))
  expect(state).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  })
})

test('a fuse that a newer Electron adds stops the packing', async () => {
  await expect(flip(names.length + 1)).rejects.toThrow()
})
