import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { appScheme, commandLine, windowOptions } from '../../main/electron/settings.ts'

const root = join(import.meta.dirname, '..', '..')

test('the window is hardened, setting by setting', () => {
  expect(windowOptions('/app/preload.cjs', true).webPreferences).toEqual({
    preload: '/app/preload.cjs',
    partition: 'psychosocial',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    backgroundThrottling: false,
    devTools: false,
  })
  expect(windowOptions('', false).webPreferences.devTools).toBe(true)
})

test('the scheme of the page has no privilege it does not need', () => {
  expect(appScheme).toEqual({
    scheme: 'app',
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: true,
      corsEnabled: false,
      bypassCSP: false,
      allowServiceWorkers: false,
      stream: false,
    },
  })
})

test('the session is kept in memory and Chromium off the network', () => {
  expect(windowOptions('', true).webPreferences.partition).not.toMatch(/^persist:/)
  expect(commandLine).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
  expect(commandLine).toContainEqual(['no-proxy-server', ''])
})

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ts|tsx|mjs)$/.test(name))
    .map(name => join(root, folder, name))
}

test('only the entry, the preload and main/electron/ import electron', () => {
  const importers = ['main', 'shared', 'renderer', 'scripts', 'tests']
    .flatMap(sources)
    .filter(file => /(from\s+|import\s+|import\(\s*|require\(\s*)['"]electron(\/\w+)?['"]/.test(readFileSync(file, 'utf8')))
    .map(file => relative(root, file).replaceAll('\\', '/'))
  expect(importers.filter(file => !/^main\/(electron\.ts|preload\.ts|electron\/)/.test(file))).toEqual([])
  expect(importers).toContain('main/electron.ts')
})

test('no source asks Chromium to be less careful', () => {
  const careless =
    /nodeIntegration:\s*true|contextIsolation:\s*false|webSecurity:\s*false|sandbox:\s*false|enableRemoteModule|executeJavaScript|shell\.openExternal/
  const found = ['main', 'renderer'].flatMap(sources).filter(file => careless.test(readFileSync(file, 'utf8')))
  expect(found).toEqual([])
})

test('the built preload is one CommonJS file that exposes the bridge and nothing else', () => {
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'build-electron.mjs')], { encoding: 'utf8' })
  expect(built.stderr).toBe('')
  const exposed: Record<string, object> = {}
  const required: string[] = []
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: object) => Object.assign(exposed, { [name]: value }) },
    ipcRenderer: {},
  }
  runInNewContext(readFileSync(join(root, 'out', 'electron', 'preload.cjs'), 'utf8'), {
    exports: {},
    require: (name: string) => {
      required.push(name)
      return electron
    },
  })
  expect(required).toEqual(['electron'])
  expect(Object.keys(exposed)).toEqual(['psychosocial'])
  expect(Object.keys(exposed.psychosocial ?? {}).sort()).toEqual(['call', 'host', 'onEvent'])
  expect(readdirSync(join(root, 'out', 'electron'))).toEqual(expect.arrayContaining(['electron.js', 'preload.cjs']))
})
