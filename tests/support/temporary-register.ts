import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createRegister } from '../../main/register/create.ts'
import type { Register } from '../../main/register/register.ts'
import { cheapCost } from './secrets.ts'

export { cheapCost }

export const owner = { id: '01935b3c-0000-7000-8000-000000000001', name: 'Test Chair' }
export const passphrase = 'three purple lanterns'
export const now = '2026-11-24T09:00:00.000Z'

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'register-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new, open, real register in a temporary folder, closed after the test. */
export async function temporaryRegister(
  seed: (register: Register) => Promise<void> = async () => {},
): Promise<{ register: Register; recoveryCode: string }> {
  const made = await createRegister(join(temporaryFolder(), 'register'), owner, passphrase, seed, { now, cost: cheapCost })
  onTestFinished(() => made.register.close())
  return made
}
