import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type App, launchApp } from './app.ts'
import { temporaryFolder } from './folder.ts'
import { copyOfRegister } from './made-registers.ts'
import { passphrase, today } from './secrets.ts'
import { startRealRegister } from './session.ts'
import { unlock } from './steps/access.ts'

export interface OpenRegister extends App {
  readonly folder: string
  /** What went wrong inside the page. */
  readonly faults: readonly string[]
  /** Goes to a path such as `/import`, as a link does. */
  go(path: string): Promise<void>
}

interface Options {
  readonly role?: 'administrator' | 'chair' | 'reader'
  /** Sites besides the first. */
  readonly sites?: readonly string[]
}

/** The whole app on a new register, unlocked. */
export async function openNewRegister({ role = 'administrator', sites = [] }: Options = {}): Promise<OpenRegister> {
  const folder = join(temporaryFolder(), 'register')
  await copyOfRegister(folder, `open ${role} ${sites.join()}`, home => makeRegister(home, role, sites))
  return openRegister(folder)
}

async function makeRegister(folder: string, role: NonNullable<Options['role']>, sites: readonly string[]): Promise<null> {
  const { session, must } = await startRealRegister({ folder, role: 'administrator' })
  for (const name of sites) await must('directory.addSite', { name })
  if (role !== 'administrator') await must('access.addUser', { name: 'K. Dunn', role: 'administrator', passphrase: 'nine grey seals bask' })
  const [me] = (await must('access.users', {})).filter(({ name }) => name === 'M. Bell')
  if (me && role !== 'administrator') await must('access.changeRole', { user: me.id, role })
  await session.close({ backup: false })
  return null
}

/** The whole app on a register that exists, unlocked. */
export async function openRegister(folder: string, who = { user: 'M. Bell', passphrase }): Promise<OpenRegister> {
  const app = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
  let isOpen = true
  const close = async () => {
    if (isOpen) await app.close()
    isOpen = false
  }
  onTestFinished(close)
  const { page } = app
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  await page.getByRole('button', { name: /User/ }).click()
  await page.getByRole('option', { name: who.user }).click()
  await unlock(page, who)
  const go = (path: string) =>
    page.evaluate(hash => {
      globalThis.location.hash = hash
    }, `#${path}`)
  return { page, folder, faults, go, close }
}
