import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newReferral } from '../support/referral.ts'
import { passphrase, startRegister, startSession } from '../support/session.ts'

const next = 'nine grey lapwings turn'

describe('access to a register', () => {
  it('locks and unlocks; while locked nothing answers', async () => {
    const { must, call, userId } = await startRegister()
    await must('access.lock', {})
    expect((await must('access.state', {})).state).toEqual({ kind: 'locked', users: [{ id: userId, name: 'M. Bell' }] })
    expect(await call('referrals.list', { status: 'open', text: '', siteId: null })).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect(await call('access.unlock', { user: userId, passphrase: 'wrong' })).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect(await must('access.unlock', { user: userId, passphrase })).toMatchObject({ user: { role: 'chair' }, sample: false })
  })

  it('slows down after three wrong passphrases', async () => {
    const { must, call, userId } = await startRegister()
    await must('access.lock', {})
    for (let tries = 0; tries < 3; tries++) await call('access.unlock', { user: userId, passphrase: 'wrong' })
    const slowed = await call('access.unlock', { user: userId, passphrase })
    expect(slowed).toMatchObject({ ok: false, error: { code: 'locked', waitSeconds: expect.any(Number) } })
  })

  it('opens with the recovery code and gives a new passphrase; the old one stops, also from the backups', async () => {
    const { must, call, userId, recoveryCode, folder } = await startRegister()
    const backup = await must('register.backup', {})
    await must('access.lock', {})
    await must('access.recover', { user: userId, code: recoveryCode.toLowerCase().replaceAll('-', ' '), passphrase: next })
    await must('access.lock', {})
    expect(await call('access.unlock', { user: userId, passphrase })).toMatchObject({ ok: false })
    await must('register.restore', { name: backup.name, by: { user: userId, passphrase: next } })
    expect(await call('access.unlock', { user: userId, passphrase })).toMatchObject({ ok: false })
    await must('access.unlock', { user: userId, passphrase: next })
    expect(readdirSync(folder).some(name => name.startsWith('replaced-'))).toBe(true)
    expect(readdirSync(join(folder, 'backups')).length).toBeGreaterThan(0)
  })

  it('restores what a backup holds and keeps what it replaces', async () => {
    const { must, userId, siteId } = await startRegister()
    await must('referrals.receive', newReferral(siteId))
    const backup = await must('register.backup', {})
    expect(backup.referrals).toBe(1)
    await must('referrals.receive', newReferral(siteId, { surname: 'Later', nhsNumber: null }))
    await must('register.restore', { name: backup.name, by: { user: userId, passphrase } })
    expect((await must('access.state', {})).state.kind).toBe('locked')
    await must('access.unlock', { user: userId, passphrase })
    expect((await must('referrals.list', { status: 'all', text: '', siteId: null })).map(line => line.motherSurname)).toEqual(['Okafor'])
  })

  it('gives another person their own passphrase and role', async () => {
    const { must, call } = await startRegister({ role: 'administrator' })
    expect(await call('access.addUser', { name: 'm. bell', role: 'reader', passphrase: next })).toMatchObject({
      ok: false,
      error: { fields: { name: expect.any(String) } },
    })
    const added = await must('access.addUser', { name: 'K. Dunn', role: 'reader', passphrase: next })
    await must('access.lock', {})
    expect(await must('access.unlock', { user: added.id, passphrase: next })).toMatchObject({ user: { name: 'K. Dunn', role: 'reader' } })
    expect(await call('access.addUser', { name: 'X', role: 'reader', passphrase: next })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
  })

  it('keeps an administrator', async () => {
    const { must, call, userId } = await startRegister({ role: 'administrator' })
    expect(await call('access.changeRole', { user: userId, role: 'reader' })).toMatchObject({ ok: false, error: { code: 'refused' } })
    await must('access.addUser', { name: 'K. Dunn', role: 'administrator', passphrase: next })
    expect(await must('access.changeRole', { user: userId, role: 'reader' })).toMatchObject({ role: 'reader' })
  })

  it('a role that was changed holds from the next call on, one’s own too', async () => {
    const { must, call, userId } = await startRegister({ role: 'administrator' })
    await must('access.addUser', { name: 'K. Dunn', role: 'administrator', passphrase: next })
    await must('access.changeRole', { user: userId, role: 'reader' })
    expect(await call('directory.addSite', { name: 'St Bede' })).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(await call('access.changeRole', { user: userId, role: 'administrator' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
    expect(await must('access.state', {})).toMatchObject({ state: { kind: 'open', session: { user: { role: 'reader' } } } })
  })

  it('is one window’s at a time', async () => {
    const { must, folder, userId } = await startRegister()
    const second = startSession({ folder })
    expect(await second.call('access.unlock', { user: userId, passphrase })).toMatchObject({
      ok: false,
      error: { code: 'unreadable', current: { state: 'in_use' } },
    })
    expect(await must('register.check', {})).toMatchObject({ ok: true })
  })

  it('makes no trace before a register is made', async () => {
    const { must, folder } = startSession()
    expect((await must('access.state', {})).state).toEqual({ kind: 'first_run' })
    expect(() => readdirSync(folder)).toThrow('ENOENT')
  })

  it('backs up when a meeting is closed', async () => {
    const { must, siteId } = await startRegister()
    const planned = await must('meetings.plan', {
      siteId,
      date: '2026-11-24',
      time: '14:00',
      kind: 'psychosocial',
      place: '',
      chair: '',
      minuteTaker: '',
    })
    const started = await must('meetings.start', { id: planned.meeting.id, version: 1 })
    await must('meetings.close', { id: planned.meeting.id, version: started.meeting.version })
    expect((await must('register.backups', {})).length).toBe(1)
  })

  it('says so when a backup cannot be made, and locks all the same', async () => {
    const { must, folder, events } = await startRegister()
    rmSync(join(folder, 'backups'), { recursive: true })
    writeFileSync(join(folder, 'backups'), 'a file where the folder should be')
    await must('access.lock', {})
    expect(events.map(event => event.type)).toContain('backup_failed')
    expect((await must('access.state', {})).state.kind).toBe('locked')
  })
})
