import { type Kysely, sql } from 'kysely'
import { day, type IsoDay } from '../../shared/calendar/day.ts'
import { readDay } from '../../shared/calendar/typed.ts'
import { longDay } from '../../shared/calendar/words.ts'
import type { Schema } from '../register/schema.ts'
import type { PersonPlace } from '../register/search-index/person-entry.ts'
import type { FoundPerson } from './find-people.ts'

/** Any day: what is typed with its year is the same day whenever it is typed. */
const anyDay = '2000-01-01'

/**
 * The days that a date of birth can mean as it was typed, in any usual way; none where it is no day
 * with its year. Two figures of a year are of this century or the last.
 */
export function bornDays(typed: string): IsoDay[] {
  const text = typed.trim().replace(/^(?:born|dob)\b[:.]?\s*/i, '')
  const parts = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const read = parts.length < 3 ? null : readDay(text, anyDay)
  if (read === null) return []
  if (parts.some(part => /^\d{4}$/.test(part))) return [read]
  return [-100, 0, 100].map(years => day(read).add({ years }).toString())
}

/** Everybody of the people’s index who was born on one of these days. */
export async function findBorn(db: Kysely<Schema>, days: readonly IsoDay[], limit: number): Promise<FoundPerson[]> {
  if (days.length === 0) return []
  const { rows } = await sql<{ number: number; referralId: string; sourceId: string; place: PersonPlace; name: string; born: IsoDay }>`
    SELECT p.number, p.referral_id AS referralId, p.source_id AS sourceId, p.place, p.name, b.date_of_birth AS born
    FROM person b CROSS JOIN search_person p ON p.source_id = b.id CROSS JOIN referral r ON r.id = p.referral_id
    WHERE b.date_of_birth IN (SELECT value FROM json_each(${JSON.stringify(days)})) AND r.status <> 'withdrawn'
    ORDER BY p.number DESC LIMIT ${limit}`.execute(db)
  return rows.map(({ place, name, born, ...row }) => ({
    ...row,
    where: place === 'Family' ? 'Family, date of birth' : `${place}’s date of birth`,
    excerpt: [
      { text: name === '' ? 'born ' : `${name} · born `, hit: false },
      { text: longDay(born), hit: true },
    ],
    hits: [],
  }))
}
