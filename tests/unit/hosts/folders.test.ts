import { expect, test } from 'vitest'
import { browserPlaces, findBrowser } from '../../../main/browser/find.ts'
import { registerFolder, todayOverride } from '../../../main/folders.ts'

test('the register lies in the per-user data folder of each system', () => {
  expect(registerFolder({}, 'linux', '/home/ann')).toBe('/home/ann/.local/share/Psychosocial Meetings/register')
  expect(registerFolder({ XDG_DATA_HOME: '/data' }, 'linux', '/home/ann')).toBe('/data/Psychosocial Meetings/register')
  expect(registerFolder({}, 'darwin', '/Users/ann')).toBe('/Users/ann/Library/Application Support/Psychosocial Meetings/register')
  expect(registerFolder({ LOCALAPPDATA: 'C:\\local' }, 'win32', 'C:\\users\\ann')).toBe('C:\\local\\Psychosocial Meetings\\register')
})

test('a named folder wins', () => {
  expect(registerFolder({ PSYCHOSOCIAL_FOLDER: '/share/register', XDG_DATA_HOME: '/data' }, 'linux', '/home/ann')).toBe('/share/register')
})

test('without an override the day is the clock’s', () => {
  expect(todayOverride({})).toBeUndefined()
  expect(todayOverride({ PSYCHOSOCIAL_TODAY: '' })).toBeUndefined()
  expect(todayOverride({ PSYCHOSOCIAL_TODAY: '2026-11-24' })).toBe('2026-11-24')
})

test('browsers are looked for where each system installs them', () => {
  const windows = browserPlaces('win32', { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' })
  expect(windows).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe')
  expect(windows).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe')
  expect(browserPlaces('darwin', { HOME: '/Users/ann' })).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  expect(browserPlaces('linux', {})).toContain('/usr/bin/chromium')
})

test('a named browser is the only one tried', () => {
  expect(findBrowser({ PSYCHOSOCIAL_BROWSER: process.execPath })).toBe(process.execPath)
  expect(findBrowser({ PSYCHOSOCIAL_BROWSER: '/no/such/browser' })).toBeUndefined()
})
