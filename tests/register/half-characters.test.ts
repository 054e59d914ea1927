import { describe, expect, it } from 'vitest'
import { appendAudit } from '../../main/register/audit/chain.ts'
import { compareWithTrail } from '../../main/register/audit/compare-with-trail.ts'
import { createWriter, type Writer } from '../../main/register/write.ts'
import { Line, Long, Short } from '../../shared/fields.ts'
import { cutTo } from '../../shared/words.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister } from '../support/session.ts'
import { now, owner, temporaryRegister } from '../support/temporary-register.ts'

const half = '\ud83d'
const user = { ...owner, role: 'chair' as const }

async function trailed() {
  const { register } = await temporaryRegister()
  const strangers = () => compareWithTrail(register.database).strangers
  const write = (work: (write: Writer) => Promise<unknown>) =>
    register.db.transaction().execute(async db => {
      const writer = createWriter(db, owner.id, now, changes => appendAudit(db, { at: now, user, label: 'Test', changes }))
      await work(writer)
      await writer.tellSoFar()
    })
  return { register, strangers, write }
}

describe('half of a character', () => {
  it.each([Short, Line, Long])('is left out of what is kept, and a whole one stays', schema => {
    expect(schema.parse(`Mother${half} well`)).toBe('Mother well')
    expect(schema.parse('Mother well 😀')).toBe('Mother well 😀')
  })

  it('is never made by cutting', () => {
    expect(cutTo('ab😀', 3)).toBe('ab')
    expect(cutTo('ab😀', 4)).toBe('ab😀')
    expect(cutTo('abc', 2)).toBe('ab')
  })

  it('is not made of good input by a sentence that grows too long: a long reason for a merge', async () => {
    const { must, siteId } = await startRegister()
    const receive = async (surname: string) => {
      await must('referrals.receive', newReferral(siteId, { surname, nhsNumber: null }))
      const lines = await must('referrals.list', { status: 'open', text: '', siteId: null })
      const line = lines.find(({ motherSurname }) => motherSurname === surname)
      if (line === undefined) throw new Error('Not received.')
      return { id: line.id, version: line.version }
    }
    // Wherever the cut falls: one of the two falls within a character.
    for (const pad of ['', 'x']) {
      const [kept, merged] = [await receive(`Kept${pad}`), await receive(`Merged${pad}`)]
      await must('referrals.merge', { kept, merged, take: [], reason: `${pad}${'😀'.repeat(999)}` })
    }
    expect(await must('register.check', {})).toMatchObject({ ok: true })
  })

  it('that no schema has read is stored as the trail tells it', async () => {
    const { register, strangers, write } = await trailed()
    await write(writer => writer.add('site', { name: `St ${half}` }))
    const id = (await register.db.selectFrom('site').select('id').executeTakeFirstOrThrow()).id
    await write(writer => writer.change('site', { id, version: 1 }, { name: `${half} House` }))
    expect(strangers()).toEqual([])
  })

  it('that an earlier version took reads as what was stored, and is set right by an entry', async () => {
    const { register, strangers, write } = await trailed()
    const hurt = `${'Long text '.repeat(30)}${half} end`
    const id = '01935b3c-0000-7000-8000-000000000009'
    const columns = { version: 1, created_at: now, created_by: owner.id, changed_at: now, changed_by: owner.id }
    await register.db.transaction().execute(async db => {
      await db
        .insertInto('site')
        .values({ id, name: hurt, ...columns })
        .execute()
      await appendAudit(db, {
        at: now,
        user,
        label: 'Test',
        changes: [{ table: 'site', id, kind: 'added', subjects: [], fields: { name: [null, hurt] } }],
      })
    })
    expect(strangers()).toEqual([])
    await write(writer => writer.change('site', { id, version: 1 }, { name: hurt.replace(half, '😀') }))
    expect(strangers()).toEqual([])
    expect((await register.db.selectFrom('site').select('name').executeTakeFirstOrThrow()).name).toContain('😀 end')
  })

  it('is not told of where one emoji became another in a long text', async () => {
    const { register, strangers, write } = await trailed()
    const text = (emoji: string) => `${'Long text '.repeat(30)}${emoji}${' and more'.repeat(20)}`
    await write(writer => writer.add('site', { name: text('😀') }))
    const id = (await register.db.selectFrom('site').select('id').executeTakeFirstOrThrow()).id
    await write(writer => writer.change('site', { id, version: 1 }, { name: text('😁') }))
    await write(writer => writer.change('site', { id, version: 2 }, { name: text('🌀') }))
    expect(strangers()).toEqual([])
    const details = await register.db.selectFrom('audit_entry').select('detail').execute()
    expect(details.map(({ detail }) => detail).join()).not.toMatch(/\\ud[89a-f]/i)
  })
})
