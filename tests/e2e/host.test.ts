import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AppState } from '../../shared/access/model.ts'
import type { Reply } from '../../shared/reply.ts'
import { launchApp } from '../support/app.ts'
import { temporaryFolder } from '../support/folder.ts'

const passphrase = 'three purple lanterns'

test('a register made through the window is there again, backed up, when the window opens anew', async () => {
  const folder = join(temporaryFolder(), 'register')
  const first = await launchApp({ folder, today: '2026-11-24' })
  const made = await first.page.evaluate(async words => {
    const events: string[] = []
    window.psychosocial.onEvent(event => events.push((event as { type: string }).type))
    const register = {
      organisation: 'Test Hospital',
      sites: ['Main'],
      nation: 'england',
      name: 'Test Chair',
      role: 'chair',
      passphrase: words,
    }
    const created = await window.psychosocial.call('access.create', register)
    await window.psychosocial.call('access.lock', {})
    await new Promise(resolve => setTimeout(resolve, 300))
    return { created: created.ok, events }
  }, passphrase)
  expect(made.created).toBe(true)
  expect(made.events).toContain('locked')
  await first.close()
  expect(existsSync(join(folder, 'register.db'))).toBe(true)
  expect(readdirSync(join(folder, 'backups')).length).toBeGreaterThan(0)

  const second = await launchApp({ folder, today: '2026-11-24' })
  const state = (await second.page.evaluate(() => window.psychosocial.call('access.state', {}))) as Reply<AppState>
  if (!state.ok || state.value.state.kind !== 'locked') throw new Error('The register is not there, locked.')
  expect(state.value.today).toBe('2026-11-24')
  const user = state.value.state.users[0]?.id
  const unlocked = await second.page.evaluate(input => window.psychosocial.call('access.unlock', input), { user, passphrase })
  expect(unlocked.ok).toBe(true)
  await second.close()
})
