import { expect, it } from 'vitest'
import { writeAudited } from '../../main/access/as-user.ts'
import { addSettings, readSettings } from '../../main/figures/store.ts'
import { checkRegister } from '../../main/register/health.ts'
import { defaultThresholds } from '../../shared/safeguards/thresholds.ts'
import { defaultSettings, type Settings } from '../../shared/settings/model.ts'
import { startRegister } from '../support/session.ts'
import { now, owner, temporaryRegister } from '../support/temporary-register.ts'

const settings: Settings = { ...defaultSettings, organisation: 'Riverside NHS Trust', nation: 'england' }

it('settings of an older program, which knew fewer figures, are read with the defaults of those it lacks; its own figures stay', async () => {
  const { register } = await temporaryRegister(async ({ db }) => {
    await writeAudited(db, { user: owner, now, label: 'Register created' }, write =>
      addSettings({ write }, { ...settings, thresholds: { ...defaultThresholds, driftRedDays: 42 } }),
    )
  })
  // As the older program wrote it: without the interval of meetings and without one figure of the
  // safeguards.
  register.database.exec(
    "UPDATE setting SET document = json_remove(document, '$.meetingIntervalDays', '$.thresholds.missedAppointments', '$.retentionYears')",
  )
  const read = await readSettings(register.db)
  expect(read.settings).toEqual({ ...settings, thresholds: { ...defaultThresholds, driftRedDays: 42 } })
})

it('settings of a program that knew no figures of safeguards at all have every default', async () => {
  const { register } = await temporaryRegister(async ({ db }) => {
    await writeAudited(db, { user: owner, now, label: 'Register created' }, write => addSettings({ write }, settings))
  })
  expect(checkRegister(register).ok).toBe(true)
  register.database.exec("UPDATE setting SET document = json_remove(document, '$.thresholds', '$.protocol')")
  expect((await readSettings(register.db)).settings).toEqual(settings)
})

it('red before amber is refused at the figure, however it is sent, and nothing is written', async () => {
  const { call, must } = await startRegister()
  const { version } = await must('settings.read', {})
  expect(await call('settings.change', { version, changes: { referralAmberWeeks: 20 } })).toMatchObject({ ok: true })
  const next = await must('settings.read', {})
  expect(await call('settings.change', { version: next.version, changes: { referralRedWeeks: 12 } })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { 'changes.referralRedWeeks': 'Red comes after amber: later than week 20.' } },
  })
  const turned = { ...defaultThresholds, driftRedDays: 28 }
  expect(await call('settings.change', { version: next.version, changes: { thresholds: turned } })).toMatchObject({
    ok: false,
    error: { fields: { 'changes.thresholds.driftRedDays': 'Has to be more than 28.' } },
  })
  expect(await call('settings.change', { version: next.version, changes: { meetingIntervalDays: 99_999 } })).toMatchObject({
    ok: false,
    error: { code: 'invalid' },
  })
  expect(await must('settings.read', {})).toEqual(next)
})
