import type { Page } from 'playwright-core'

/** Goes to a room by the rail at the left. */
export async function goToRoom(page: Page, room: 'Register' | 'Meetings' | 'Actions' | 'Settings'): Promise<void> {
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: room, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: room, exact: true }).waitFor()
}
