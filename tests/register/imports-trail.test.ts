import { describe, expect, it } from 'vitest'
import { compareWithTrail } from '../../main/register/audit/compare-with-trail.ts'
import { type Desk, openDesk, value } from '../support/import-desk.ts'
import { bytes, confirm, counts, header, line } from '../support/import-lists.ts'

/** More than two strides, of which each is an entry of its own. */
const many = 250

describe('the audit trail of a long import', () => {
  it('is several entries, which a whole check of the register agrees with', async () => {
    const desk = await imported()
    const { brokenAt, strangers } = compareWithTrail(desk.register.database)
    expect(brokenAt).toBeNull()
    // The desk's own site is not in its audit trail.
    expect(strangers).toEqual(['1 of table site differ from the audit trail.'])
    const entries = desk.register.database
      .prepare('SELECT label, length(detail) AS length FROM audit_entry ORDER BY sequence DESC LIMIT 3')
      .all()
    expect(entries).toEqual(Array(3).fill({ label: 'Referrals imported', length: expect.any(Number) }))
  })

  it('tells of every record: what is changed, removed or added around the app is found', async () => {
    const { database } = (await imported()).register
    database.pragma('foreign_keys = OFF')
    database.exec(
      "UPDATE person SET surname = 'Otherwise' WHERE id = (SELECT mother_id FROM referral ORDER BY reference LIMIT 1 OFFSET 120)",
    )
    database.exec(
      "UPDATE person SET address = '1 New Street' WHERE id = (SELECT mother_id FROM referral ORDER BY reference LIMIT 1 OFFSET 7)",
    )
    database.exec('DELETE FROM factor WHERE id = (SELECT id FROM factor ORDER BY id LIMIT 1 OFFSET 60)')
    database.exec(
      "INSERT INTO note SELECT 'x', version, created_at, created_by, changed_at, changed_by, referral_id, text, withdrawn_at, withdrawn_reason FROM note LIMIT 1",
    )
    expect(compareWithTrail(database).strangers).toEqual([
      '1 of table factor are in the audit trail but not in the register.',
      '1 of table note differ from the audit trail.',
      '2 of table person differ from the audit trail.',
      '1 of table site differ from the audit trail.',
    ])
  })

  it('is read for one referral as if it alone had come in', async () => {
    const desk = await imported()
    const list = value(await desk.call('referrals.list', { status: 'open', text: '', siteId: null }))
    for (const { id, reference } of [list[0], list[130], list.at(-1)].map(one => one ?? expect.unreachable())) {
      const history = value(await desk.call('assurance.history', { id }))
      expect(history.map(({ label }) => label)).toEqual(['Referrals imported'])
      const changes = history[0]?.changes ?? []
      expect(changes.filter(({ field }) => field === 'Reference')).toEqual([
        { field: 'Reference', from: expect.any(String), to: reference },
      ])
      expect(changes.filter(({ field }) => field === 'Reasons for referral')).toHaveLength(1)
      // Nothing is told of what was left empty.
      expect(changes.filter(({ to }) => to === '')).toEqual([])
    }
  })

  it('is taken back whole when the last row fails', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(listOf(many))
    const before = await counts(desk)
    desk.register.database.exec(
      "CREATE TRIGGER fail_late BEFORE INSERT ON note WHEN new.text LIKE '%line 250.%' BEGIN SELECT RAISE(ABORT, 'forced'); END",
    )
    expect(await confirm(desk, preview)).toMatchObject({ ok: false, error: { code: 'fault' } })
    expect(await counts(desk)).toEqual(before)
    desk.register.database.exec('DROP TRIGGER fail_late')
    expect(value(await confirm(desk, preview))).toMatchObject({ received: many })
    expect(compareWithTrail(desk.register.database).brokenAt).toBeNull()
  })
})

async function imported(): Promise<Desk> {
  const desk = await openDesk()
  const preview = await desk.preview(listOf(many))
  expect(value(await confirm(desk, preview))).toMatchObject({ received: many, leftOut: 0 })
  expect(desk.progress.at(-1)).toEqual({ done: many, total: many })
  return desk
}

function listOf(rows: number): Buffer {
  const letter = (at: number) => String.fromCharCode(97 + (at % 26))
  const name = (row: number) => `Test${letter(row)}${letter(Math.floor(row / 26))}, Ada`
  return bytes([header, ...Array.from({ length: rows }, (_, row) => line('', name(row)))].join('\n'))
}
