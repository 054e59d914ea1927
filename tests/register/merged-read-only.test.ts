import { describe, expect, it } from 'vitest'
import { noDetail } from '../../shared/events/model.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister } from '../support/session.ts'

/** Two referrals entered for the same baby, the second merged into the first. */
async function merged() {
  const register = await startRegister()
  const { must, siteId } = register
  const kept = await must('referrals.receive', newReferral(siteId, { nhsNumber: null, surname: 'Okafor' }))
  const other = await must('referrals.receive', newReferral(siteId, { nhsNumber: null, surname: 'Okafour' }))
  const events = await must('events.add', { referralId: other.line.id, event: contact })
  const merge = await must('referrals.merge', {
    kept: { id: kept.line.id, version: kept.line.version },
    merged: { id: other.line.id, version: (await must('referrals.read', { id: other.line.id })).line.version },
    take: [],
    reason: 'Entered twice',
  })
  return { ...register, kept: kept.line, merge, events, read: (id: string) => must('referrals.read', { id }), id: other.line.id }
}

const contact = {
  kind: 'contact' as const,
  on: '2026-11-20',
  agency: 'social_care' as const,
  who: 'Priya Rahman',
  text: 'Seen at home',
  detail: noDetail,
}

describe('a record that was merged into another one', () => {
  it('takes nothing more, whichever call it is, and says where it went', async () => {
    const { call, kept, id, read } = await merged()
    const { line, mother } = await read(id)
    const seen = { id, version: line.version }
    const refusals = [
      await call('referrals.change', { ...seen, changes: { reasons: 'Something else' } }),
      await call('referrals.addNote', { ...seen, text: 'Rang the ward' }),
      await call('events.add', { referralId: id, event: contact }),
      await call('actions.add', {
        referralId: id,
        itemId: null,
        action: { text: 'Ring her', owner: 'Priya', agency: null, dueOn: null },
      }),
      await call('family.addCheck', {
        referralId: id,
        fields: { personId: mother.id, body: 'police', askedOn: '2026-11-20', answeredOn: null, answer: '' },
      }),
    ]
    for (const reply of refusals)
      expect(reply).toMatchObject({
        ok: false,
        error: { code: 'refused', message: expect.stringContaining(`was merged into ${kept.reference} and can only be read`) },
      })
    expect((await read(id)).line.version).toBe(line.version)
    expect((await read(id)).notes).toEqual([])
  })

  it('is whole again once the merge is undone', async () => {
    const { must, id, kept, read } = await merged()
    const [line] = await must('merges.list', { id: kept.id })
    if (line === undefined) throw new Error('There is no merge.')
    await must('referrals.undoMerge', { id: line.id, version: line.version, reason: 'Two women after all' })
    const before = await read(id)
    await must('referrals.change', { id, version: before.line.version, changes: { reasons: 'Something else' } })
    expect((await read(id)).fields.reasons).toBe('Something else')
  })

  it('leaves the record it went into as open to writing as any other', async () => {
    const { must, kept, read } = await merged()
    await must('events.add', { referralId: kept.id, event: { ...contact, text: 'Seen again' } })
    const { line } = await read(kept.id)
    await must('referrals.change', { id: kept.id, version: line.version, changes: { reasons: 'Something else' } })
    expect(await must('events.list', { referralId: kept.id })).toHaveLength(2)
  })
})
