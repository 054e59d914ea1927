import { ageOn, type IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import { keysWith } from '../facts.ts'
import type { CareExperience, Identification } from '../people/codes.ts'
import { personFacts } from '../people/facts.ts'
import { blankFather, blankPerson, type FatherFields, type PersonFields } from '../people/model.ts'
import { readNhsNumber } from '../people/nhs-number.ts'
import { hasLostLetter, looksMisread, saysNotKnown, shorten } from './cells.ts'
import { readBirthDay } from './dates.ts'
import type { ImportField } from './model.ts'
import { type ReadName, readName } from './names.ts'
import { fitted, type RowReader } from './reader.ts'

const short = 200

export const lostLetter =
  'A letter of this name was lost in an earlier conversion and shows as a question mark. The name comes in as it stands and needs correcting.'

/** The mother as the row tells of her. Without any name the row stops. */
export function decideMother(reader: RowReader): PersonFields {
  const merged = reader.cell('motherName')
  const name = readName(saysNotKnown(merged) ? '' : merged, reader.today)
  const surname = reader.cell('motherSurname') || name.surname
  const forenames = reader.cell('motherForenames') || name.forenames
  const nameField: ImportField = reader.has('motherSurname') ? 'motherSurname' : 'motherName'
  if (surname === '' && forenames === '') reader.stop(nameField, 'No name stands here: a referral needs at least the mother’s surname.')
  if (surname.length > short || forenames.length > short)
    reader.stop(nameField, `This is too long for a name; a name has at most ${short} characters.`)
  if (merged !== '' && merged !== surname) reader.keep('motherName')
  warnOfLostLetters(reader, nameField, `${surname} ${forenames}`)
  return {
    ...blankPerson,
    ...textsAsListed(reader),
    surname,
    forenames,
    aliases: name.aliases,
    dateOfBirth: decideBirth(reader, 'motherDateOfBirth', 'motherName', name, { youngest: 10, oldest: 60 }),
    nhsNumber: decideNhsNumber(reader),
    careExperience: decideCare(reader),
  }
}

/** Facts of the mother that are taken as they stand: text that has a column of its own name. */
function textsAsListed(reader: RowReader): Partial<PersonFields> {
  return Object.fromEntries(
    keysWith(personFacts, 'imported').flatMap(key => {
      const { kind, imported } = personFacts[key]
      if (imported.as !== key || (kind !== 'text' && kind !== 'area')) return []
      return [[key, fitted(reader, imported.as, reader.cell(imported.as), kind === 'text' ? short : 2_000)]]
    }),
  )
}

/**
 * The father as far as the row names him. No name is *not yet identified*; a refusal to name him is
 * *declined*.
 */
export function decideFather(reader: RowReader): FatherFields {
  const own = `${reader.cell('fatherForenames')} ${reader.cell('fatherSurname')}`.trim()
  const cell = reader.cell('fatherName') || own
  const declined = /\b(?:declin|refus|won['’]?t (?:say|name)|will not name)/i.test(cell)
  const unnamed =
    cell === '' || declined || saysNotKnown(cell) || /^(?:not (?:yet )?(?:named|identified)|no|un-?named|unidentified)\b/i.test(cell)
  if (unnamed) reader.keep('fatherName')
  const name = readName(unnamed ? '' : cell, reader.today)
  if (name.dateOfBirth !== null || name.unreadableBirth !== null) reader.keep('fatherName')
  warnOfLostLetters(reader, 'fatherName', unnamed ? '' : cell)
  return {
    ...blankFather,
    surname: fitted(reader, 'fatherName', unnamed ? '' : reader.cell('fatherSurname') || name.surname, short),
    forenames: fitted(reader, 'fatherName', unnamed ? '' : reader.cell('fatherForenames') || name.forenames, short),
    aliases: fitted(reader, 'fatherName', name.aliases, short),
    dateOfBirth: decideBirth(reader, 'fatherDateOfBirth', 'fatherName', name, { youngest: 10, oldest: 100 }),
    identified: decideIdentified(reader, unnamed ? (declined ? 'declined' : 'not_yet') : 'identified'),
  }
}

function decideIdentified(reader: RowReader, byName: Identification): Identification {
  const cell = reader.cell('fatherIdentified').toLowerCase()
  if (cell === '') return byName
  const said: Identification | null = /declin|refus/.test(cell)
    ? 'declined'
    : /^(?:y|yes|identified|known|true)$/.test(cell)
      ? 'identified'
      : /^(?:n|no|not|unknown|false)\b/.test(cell) || saysNotKnown(cell)
        ? 'not_yet'
        : null
  if (said === null) {
    reader.keep('fatherIdentified')
    reader.note('fatherIdentified', 'These words do not say whether the father is identified; they are kept in the referral’s note.')
    return byName
  }
  if (byName === 'identified' && said !== 'identified') {
    reader.keep('fatherIdentified')
    reader.note(
      'fatherIdentified',
      'A father is named and this says that he is not identified: the name and this answer come in as they stand.',
    )
  }
  if (byName !== 'identified' && said === 'identified')
    reader.note('fatherIdentified', 'The father is said to be identified, and no name stands in the list.')
  return said
}

function decideBirth(
  reader: RowReader,
  column: ImportField,
  nameColumn: ImportField,
  name: ReadName,
  ages: { youngest: number; oldest: number },
): IsoDay | null {
  const cell = reader.cell(column)
  const own = cell !== '' && !saysNotKnown(cell)
  const field = own ? column : nameColumn
  const born = own ? readBirthDay(cell, reader.today) : name.dateOfBirth
  if (born === null) {
    if (own) reader.keep(column)
    if (own || name.unreadableBirth !== null)
      reader.note(field, 'The date of birth cannot be read as a date: it is left empty, and the words are kept in the referral’s note.')
    return null
  }
  if (born > reader.today) {
    reader.keep(field)
    reader.note(
      field,
      `The date of birth, ${longDay(born)}, is in the future: it is left empty, and the words are kept in the referral’s note.`,
    )
    return null
  }
  const age = ageOn(born, reader.today)
  if (age < ages.youngest || age > ages.oldest)
    reader.note(
      field,
      `Born on ${longDay(born)}, this parent would be ${age} years old: the date comes in as it stands and needs checking.`,
    )
  return born
}

function decideNhsNumber(reader: RowReader): string | null {
  const cell = reader.cell('nhsNumber').replace(/^['’]|\.0$/g, '')
  if (cell === '' || saysNotKnown(cell)) {
    reader.note('nhsNumber', 'No NHS number stands here: the referral comes in without one.')
    return null
  }
  const read = readNhsNumber(cell)
  if (read.ok && !/^(\d)\1+$/.test(read.value)) return read.value
  reader.keepWords('NHS number as listed', `${shorten(cell)} (not valid)`)
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(cell)) {
    reader.stop(
      'nhsNumber',
      'A spreadsheet has shortened this NHS number and digits are lost. The row stays out until the number is typed again in the list, or it comes in without it.',
    )
    return null
  }
  reader.stop(
    'nhsNumber',
    `This is not an NHS number. ${read.ok ? 'Ten times the same digit belongs to nobody.' : read.reason} The row stays out until the number is corrected in the list, or it comes in without it.`,
  )
  return null
}

function decideCare(reader: RowReader): CareExperience {
  const cell = reader.cell('careExperience').toLowerCase()
  if (cell === '' || saysNotKnown(cell)) return 'not_known'
  if (/leaver|leaving care/.test(cell)) return 'care_leaver'
  if (/looked after|lac\b|in care/.test(cell)) return 'looked_after'
  if (/^(?:n|no|none|not care)\b/.test(cell)) return 'none'
  reader.keep('careExperience')
  reader.note('careExperience', 'These words are not one of looked after, care leaver or none; they are kept in the referral’s note.')
  return 'not_known'
}

function warnOfLostLetters(reader: RowReader, field: ImportField, name: string): void {
  if (hasLostLetter(name)) reader.note(field, lostLetter)
  else if (looksMisread(name))
    reader.note(field, 'Letters of this name were garbled in an earlier conversion. The name comes in as it stands and needs correcting.')
}
