import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { newReferral } from '../support/referral.ts'
import { passphrase, startRegister, startSession, today } from '../support/session.ts'

const inYears = (years: number) => Temporal.PlainDate.from(today).add({ years }).toString()

describe('backups while the clock is wrong', () => {
  it('a year ahead: earlier ones stay, and later sessions make theirs, which are the newest', async () => {
    const first = await startRegister()
    await first.must('referrals.receive', newReferral(first.siteId))
    await first.must('access.lock', {})
    await first.session.close()

    const ahead = startSession({ folder: first.folder, today: inYears(1) })
    await ahead.must('access.unlock', { user: first.userId, passphrase })
    await ahead.must('reminders.add', { text: 'Rang ward 3', on: inYears(1), referralId: null })
    await ahead.must('access.lock', {})
    expect(await ahead.must('register.backups', {})).toHaveLength(2)
    await ahead.session.close()

    const right = startSession({ folder: first.folder })
    await right.must('access.unlock', { user: first.userId, passphrase })
    await right.must('reminders.add', { text: 'Rang ward 4', on: today, referralId: null })
    await right.must('access.lock', {})
    const backups = await right.must('register.backups', {})
    expect(backups.map(({ madeAt }) => madeAt.slice(0, 4))).toEqual(['2026', '2027', '2026'])
  })

  it('nothing written since: no further backup, whatever the clock says', async () => {
    const { must, session, folder, userId } = await startRegister()
    await must('access.lock', {})
    await session.close()
    for (const year of [1, -1]) {
      const other = startSession({ folder, today: inYears(year) })
      await other.must('access.unlock', { user: userId, passphrase })
      await other.must('access.lock', {})
      expect(await other.must('register.backups', {})).toHaveLength(1)
      await other.session.close()
    }
  })
})
