import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createProfile, removeProfile } from '../../main/browser/profile.ts'
import { switches, unwantedDefaults } from '../../main/browser/switches.ts'

test('a profile is private, remembers nothing and keeps typed text off the disk', async () => {
  const folder = createProfile()
  try {
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o077).toBe(0)
    // Where browsers keep form fields for after a crash there is a file, so that no folder can be
    // made.
    expect(statSync(join(folder, 'Default', 'Sessions')).isFile()).toBe(true)
    expect(JSON.parse(readFileSync(join(folder, 'Default', 'Preferences'), 'utf8'))).toMatchObject({
      credentials_enable_service: false,
      profile: { password_manager_enabled: false },
      autofill: { enabled: false },
      translate: { enabled: false },
      signin: { allowed: false },
      webrtc: { ip_handling_policy: 'disable_non_proxied_udp' },
    })
  } finally {
    await removeProfile(folder)
  }
  expect(existsSync(folder)).toBe(false)
})

test('the profile of a killed program is removed at the next start, that of a running one is not', async () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid
  const first = createProfile()
  const abandoned = join(dirname(first), `psychosocial-window-${ended}-abcdef`)
  mkdirSync(abandoned)
  const second = createProfile()
  expect(existsSync(abandoned)).toBe(false)
  expect(existsSync(first)).toBe(true)
  await removeProfile(first)
  await removeProfile(second)
})

test('the browser is told to stay off the network and to forget', () => {
  expect(switches).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
  expect(switches).toContain('--no-proxy-server')
  expect(switches).toContain('--disable-sync')
  expect(switches.join(' ')).not.toMatch(/disable-web-security|no-sandbox|remote-debugging-port|allow-running-insecure/)
  expect(unwantedDefaults).toContain('--disable-popup-blocking')
})
