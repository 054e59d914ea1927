import { addDays, type IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import { hasLostLetter, saysNotKnown } from './cells.ts'
import { readListDay, readRecentDay } from './dates.ts'
import { lostLetter } from './people.ts'
import { fitted, type RowReader } from './reader.ts'
import { readReferrer } from './referrer.ts'

/** The day of the referral, or null where none can be taken as it stands; that is said. */
export function decideReceived(reader: RowReader): IsoDay | null {
  const cell = reader.cell('receivedOn')
  const today = longDay(reader.today)
  if (cell === '' || saysNotKnown(cell)) {
    reader.note('receivedOn', `No referral date stands here: the referral counts as received today, ${today}.`)
    reader.keep('receivedOn')
    return null
  }
  const read = readRecentDay(cell, reader.today)
  if (read !== null && read <= reader.today && read > addDays(reader.today, -730)) return read
  const wrong =
    read === null
      ? 'This cannot be read as a date'
      : read > reader.today
        ? 'This day is in the future'
        : 'This day is more than two years ago'
  reader.note('receivedOn', `${wrong}: the referral counts as received today, ${today}, and the words are kept in its note.`)
  reader.keep('receivedOn')
  return null
}

/** The booking date, or null. */
export function decideBooked(reader: RowReader): IsoDay | null {
  const cell = reader.cell('bookedOn')
  if (cell === '' || saysNotKnown(cell)) return null
  const read = readRecentDay(cell, reader.today)
  if (read !== null && read <= reader.today) return read
  reader.keep('bookedOn')
  reader.note(
    'bookedOn',
    `${read === null ? 'This cannot be read as a date' : 'This day is in the future'}: the booking date is left empty, and the words are kept in the referral’s note.`,
  )
  return null
}

/** The next discussion, where the list has a day for it that lies ahead. */
export function decideNext(reader: RowReader): IsoDay | null {
  reader.keep('nextDiscussionOn')
  const cell = reader.cell('nextDiscussionOn')
  if (cell === '' || saysNotKnown(cell)) return null
  const read = readListDay(cell, reader.today)
  if (read !== null && read >= reader.today && read < addDays(reader.today, 366)) return read
  const wrong = read === null ? 'This is not a date' : read < reader.today ? 'This day has passed' : 'This day is more than a year ahead'
  reader.note('nextDiscussionOn', `${wrong}: no next discussion is set, and the words are kept in the referral’s note.`)
  return null
}

/** Who referred, from one cell or from two. */
export function decideReferrer(reader: RowReader): { referrer: string; referringAgency: string } {
  const agency = reader.cell('referringAgency')
  const cell = reader.cell('referrer')
  const read = agency === '' || saysNotKnown(agency) ? readReferrer(cell) : { referrer: cell, referringAgency: agency, reworded: false }
  if (read.reworded) reader.keep('referrer')
  if (hasLostLetter(cell)) reader.note('referrer', lostLetter)
  return {
    referrer: fitted(reader, 'referrer', read.referrer, 200),
    referringAgency: fitted(reader, 'referringAgency', read.referringAgency, 200),
  }
}

/** Words of which names of teams are made. */
const teamWords = new Set(
  'mash edt duty front door mast first response intake assessment assessments safeguarding cin cp r a referral referrals and of single point access spa csc children childrens services service social care team teams desk hub worker emergency out hours the unit'.split(
    ' ',
  ),
)
/** A name that ends so is a team's, whatever stands before: `Kirklees duty`, `Locality 3 team`. */
const teamEnds = new Set(['team', 'teams', 'desk', 'hub', 'duty', 'mash', 'edt', 'service', 'services'])

/** A desk or a team that takes referrals before anybody has one: it is nobody's name. */
function isTeam(name: string): boolean {
  const words = name
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (words.length === 0 || name.includes(',')) return false
  return words.every(word => teamWords.has(word)) || teamEnds.has(words[words.length - 1] ?? '')
}

/**
 * The social worker's name. *Unallocated* and a team are nobody's name and stay in the note: a
 * referral is allocated once a person has it.
 */
export function decideSocialWorker(reader: RowReader): string {
  const cell = reader.cell('socialWorker')
  const person = cell.replace(/\s*\([^()]*\)/g, '').trim()
  if (!saysNotKnown(cell) && !/^(?:un-?alloc(?:ated)?|not (?:yet )?alloc(?:ated)?)\b/i.test(cell)) {
    if (!isTeam(person)) {
      if (person !== cell) reader.keep('socialWorker')
      return fitted(reader, 'socialWorker', person, 200)
    }
    reader.note('socialWorker', 'This is a team and not a person: nobody is allocated yet, and the words are kept in the referral’s note.')
  }
  reader.keep('socialWorker')
  return ''
}
