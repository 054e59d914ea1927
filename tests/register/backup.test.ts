import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listBackups, makeBackup, takeBackup } from '../../main/register/backup/backup.ts'
import { backupFiles } from '../../main/register/backup/backup-files.ts'
import { keptNewest } from '../../main/register/backup/retention.ts'
import { connect } from '../../main/register/driver.ts'
import { places } from '../../main/register/places.ts'
import type { Register } from '../../main/register/register.ts'
import { createWriter } from '../../main/register/write.ts'
import { motherSurname, noteText, storeReferral } from '../support/stored-referral.ts'
import { now, owner, temporaryRegister } from '../support/temporary-register.ts'

const seed = async (register: Register) => void (await storeReferral(register))

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

describe('a backup', () => {
  it('is a whole copy under the same key, with the key file and notes beside it', async () => {
    const { register } = await temporaryRegister(seed)
    const line = await makeBackup(register, now)
    expect(line).toMatchObject({ name: '2026-11-24T09-00-00Z.db', madeAt: now, referrals: 1 })
    expect(readdirSync(places(register.folder).backups).sort()).toEqual([
      '2026-11-24T09-00-00Z.db',
      '2026-11-24T09-00-00Z.keys.json',
      '2026-11-24T09-00-00Z.notes.json',
    ])
    expect(listBackups(register.folder)).toEqual([line])
    const copy = connect(backupFiles(register.folder, line.name).database, register.key, 'read')
    expect(copy.prepare('SELECT text FROM note').pluck().get()).toBe(noteText)
    copy.close()
  })

  it('and every other file of the folder is unreadable without the key, the -wal included', async () => {
    const { register } = await temporaryRegister(seed)
    await makeBackup(register, now)
    await register.db.transaction().execute(async db => void (await createWriter(db, owner.id, now).add('site', { name: noteText })))
    const wal = `${places(register.folder).database}-wal`
    const files = filesIn(register.folder)
    expect(files).toContain(wal)
    expect(readFileSync(wal).length).toBeGreaterThan(4096)
    for (const file of files) {
      const bytes = readFileSync(file)
      for (const words of [noteText, motherSurname, '9990000018', 'SQLite format 3', 'CREATE TABLE'])
        expect(bytes.includes(words), `${file}: ${words}`).toBe(false)
      expect(bytes.includes(register.key.reveal()), file).toBe(false)
    }
  })

  it('never takes the name of another, even within one second', async () => {
    const { register } = await temporaryRegister(seed)
    const names = [await makeBackup(register, now), await makeBackup(register, now), await makeBackup(register, now)].map(
      ({ name }) => name,
    )
    expect(new Set(names).size).toBe(3)
    expect(listBackups(register.folder)).toHaveLength(3)
  })

  it('waits for a running transaction', async () => {
    const { register } = await temporaryRegister(seed)
    const order: string[] = []
    const writing = register.db.transaction().execute(async db => {
      await createWriter(db, owner.id, now).add('site', { name: 'Second site' })
      await new Promise(resolve => setTimeout(resolve, 50))
      order.push('written')
    })
    const backing = makeBackup(register, now).then(line => {
      order.push('backed up')
      return line
    })
    await Promise.all([writing, backing])
    expect(order).toEqual(['written', 'backed up'])
    const copy = connect(backupFiles(register.folder, (await backing).name).database, register.key, 'read')
    expect(copy.prepare('SELECT count(*) FROM site').pluck().get()).toBe(2)
    copy.close()
  })

  it('prunes old ones, with their keys and notes', async () => {
    const { register } = await temporaryRegister(seed)
    for (const hour of ['08', '10', '12']) await makeBackup(register, `2026-11-01T${hour}:00:00.000Z`)
    for (let made = 0; made < keptNewest; made++) await makeBackup(register, now)
    const kept = listBackups(register.folder).map(({ madeAt }) => madeAt)
    expect(kept.filter(madeAt => madeAt !== now)).toEqual(['2026-11-01T12:00:00.000Z'])
    expect(readdirSync(places(register.folder).backups)).toHaveLength(3 * (keptNewest + 1))
  })

  it('is not made of a damaged register, and the earlier ones stay', async () => {
    const { register } = await temporaryRegister(seed)
    await makeBackup(register, now)
    register.close()
    const { database } = places(register.folder)
    const bytes = readFileSync(database)
    bytes.fill(1, 4096 * 3 + 100, 4096 * 3 + 200)
    writeFileSync(database, bytes)
    const damaged = connect(database, register.key, 'write')
    expect(() => takeBackup(damaged, register.key, register.folder, '2026-11-25T09:00:00.000Z')).toThrow(/malformed/)
    damaged.close()
    expect(listBackups(register.folder).map(({ madeAt }) => madeAt)).toEqual([now])
    expect(readdirSync(places(register.folder).backups)).toHaveLength(3)
  })

  it('of broken links is not made', async () => {
    const { register } = await temporaryRegister(seed)
    register.database.pragma('foreign_keys = OFF')
    register.database.exec("UPDATE note SET referral_id = 'nowhere'")
    await expect(makeBackup(register, now)).rejects.toThrow('1 of table note point to a referral that is not there')
    expect(readdirSync(places(register.folder).backups)).toEqual([])
  })

  it('that is cut short or has lost its notes is not in the list', async () => {
    const { register } = await temporaryRegister(seed)
    const one = await makeBackup(register, now)
    const other = await makeBackup(register, '2026-11-24T10:00:00.000Z')
    const files = backupFiles(register.folder, one.name)
    writeFileSync(files.database, readFileSync(files.database).subarray(0, 4096))
    expect(listBackups(register.folder)).toEqual([other])
    writeFileSync(backupFiles(register.folder, other.name).notes, '{}')
    expect(listBackups(register.folder)).toEqual([])
  })
})
