import { describe, expect, it } from 'vitest'
import { compareWithTrail } from '../../main/register/audit/compare-with-trail.ts'
import { filledRegister } from '../support/filled-register.ts'

const { database } = await filledRegister(30)

/** Held all at once, and so few that most are let go of and come back. */
const rooms = [1_000_000, 40, 0]

describe('replaying the audit trail', () => {
  it.each(rooms)('finds nothing in a sound register, with room for %i records', room => {
    const { brokenAt, entries, strangers } = compareWithTrail(database, room)
    expect({ brokenAt, strangers }).toEqual({ brokenAt: null, strangers: [] })
    expect(entries).toBeGreaterThan(500)
  })

  it.each(rooms)('finds what was changed, put back to an earlier value, added and removed around the app, with room for %i', room => {
    const strangers = aside(() => {
      database.exec("UPDATE note SET text = 'Nothing to see' WHERE id = (SELECT min(id) FROM note)")
      // As it stood once, version and all: the trail goes on from there.
      database.exec(
        "UPDATE referral SET version = 1, born_on = NULL, rag = 'not_rated' WHERE id = (SELECT min(id) FROM referral WHERE born_on IS NOT NULL)",
      )
      database.exec("INSERT INTO site VALUES ('x', 1, 'then', 'me', 'then', 'me', 'St Nowhere')")
      database.exec('DELETE FROM decision WHERE id = (SELECT max(id) FROM decision)')
      return compareWithTrail(database, room).strangers
    })
    expect(strangers).toEqual([
      '1 of table decision are in the audit trail but not in the register.',
      '1 of table note differ from the audit trail.',
      '1 of table referral differ from the audit trail.',
      '1 of table site differ from the audit trail.',
    ])
    expect(compareWithTrail(database, room).strangers).toEqual([])
  })
})

/** Does something and takes it back. */
function aside<T>(work: () => T): T {
  database.exec('BEGIN')
  try {
    return work()
  } finally {
    database.exec('ROLLBACK')
  }
}
