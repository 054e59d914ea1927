import { expect, test } from 'vitest'
import { openApp } from './page-under-attack.ts'

const names = [
  'camera',
  'microphone',
  'geolocation',
  'notifications',
  'midi',
  'clipboard-read',
  'clipboard-write',
  'persistent-storage',
  'local-fonts',
  'idle-detection',
  'window-management',
  'screen-wake-lock',
]

test('every permission is denied without a question', async () => {
  const { page } = await openApp()
  for (const name of names) {
    const state = await page.evaluate(async permission => {
      const status = await navigator.permissions.query({ name: permission as PermissionName }).catch(() => undefined)
      return status?.state ?? 'denied'
    }, name)
    expect(state, name).toBe('denied')
  }
})

test('asking all the same is refused', async () => {
  const { page } = await openApp()
  const outcomes = await page.evaluate(async () => ({
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    ),
    screen: await navigator.mediaDevices.getDisplayMedia().then(
      () => 'given',
      () => 'refused',
    ),
    notifications: 'Notification' in window ? await Notification.requestPermission() : 'denied',
    position: await new Promise(resolve =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      ),
    ),
    clipboard: await navigator.clipboard.readText().then(
      () => 'given',
      () => 'refused',
    ),
  }))
  expect(outcomes).toEqual({ camera: 'refused', screen: 'refused', notifications: 'denied', position: 'refused', clipboard: 'refused' })
})
