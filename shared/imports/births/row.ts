import { BabyFields } from '../../birth/model.ts'
import { addDays, type IsoDay } from '../../calendar/day.ts'
import { longDay } from '../../calendar/words.ts'
import { readNhsNumber } from '../../people/nhs-number.ts'
import { cutTo } from '../../words.ts'
import { saysNotKnown, shorten, tidy } from '../cells.ts'
import { damageOf } from '../damage.ts'
import { readBirthDay } from '../dates.ts'
import { readGestation } from '../gestation.ts'
import { readName } from '../names.ts'
import { type ListRow, saidOf } from '../reader.ts'
import { readDays, readMoment, readOrder, readOutcome, readSex, readTime, readWeight, readYes } from './cells.ts'
import type { BirthField, BirthProblem } from './model.ts'

/** One row of an extract, read. */
export interface DecidedBirth {
  readonly line: number
  /** Null when a problem stops the row. */
  readonly baby: BabyFields | null
  readonly bornOn: IsoDay | null
  /** Only completed weeks are said: less exact than what the EDD gives. */
  readonly weeksOnly: number | null
  readonly order: number | null
  readonly mother: { surname: string; forenames: string; dateOfBirth: IsoDay | null; nhsNumber: string | null }
  readonly problems: readonly BirthProblem[]
}

export interface BirthColumn {
  readonly header: string
  readonly field: BirthField | null
}

/** An extract is of births just past; one longer ago has a mistyped year. */
const longestAgoDays = 366

/**
 * Reads one row of a birth notification extract, and says everything that has to be said about it.
 * Pure.
 */
export function decideBirth(row: ListRow, columns: readonly BirthColumn[], today: IsoDay): DecidedBirth {
  const problems: BirthProblem[] = saidOf(row, columns)
  const listed = (field: BirthField) => tidy(row.cells[columns.findIndex(column => column.field === field)] ?? '')
  const cell = (field: BirthField) => {
    const text = listed(field)
    return damageOf(text) === null ? text : ''
  }
  const say = (weight: BirthProblem['weight'], field: BirthField | null, reason: string) =>
    void problems.push({ field, value: shorten(field === null ? '' : cell(field)), reason, weight })

  for (const { field } of columns) {
    const damage = field === null ? null : damageOf(listed(field))
    if (field === null || damage === null) continue
    const stops = field === 'outcome' || field === 'stillbirth' || field === 'diedOn'
    problems.push({
      field,
      value: shorten(listed(field)),
      reason: `${damage} ${stops ? unknownOutcome : 'It is not taken.'}`,
      weight: stops ? 'stop' : 'note',
    })
  }

  const read = <T>(field: BirthField, reader: (text: string) => T | null, otherwise: T, reason: string): T => {
    const value = reader(cell(field))
    if (value !== null) return value
    if (cell(field) !== '' && !saysNotKnown(cell(field))) say('note', field, reason)
    return otherwise
  }
  const nhsNumber = (field: BirthField) =>
    read<string | null>(field, text => nhsNumberOf(text), null, 'This is not an NHS number: it is not taken.')

  const moment = readMoment(cell('bornAt'), today)
  if (moment === null) say('stop', 'bornAt', 'This cannot be read as a day: the birth is not recorded from this row.')
  else if (moment.day > today) say('stop', 'bornAt', 'This day is in the future: the birth is not recorded from this row.')
  else if (moment.day < addDays(today, -longestAgoDays))
    say('stop', 'bornAt', `This day, ${longDay(moment.day)}, is more than a year ago: the birth is not recorded from this row.`)
  const time = read<string | null>('bornTime', readTime, null, 'This is not a time of day: it is not taken.')
  const gestation = read('gestation', gestationOf, noGestation, 'This cannot be read as a gestation: it is not taken.')
  const outcome = readOutcome(cell('outcome'))
  if (outcome === null) say('stop', 'outcome', unknownOutcome)
  else if (outcome === 'stillbirth' || outcome === 'neonatal_death') say('stop', 'outcome', died)
  const isStillbirth = readYes(cell('stillbirth'))
  if (isStillbirth !== false) say('stop', 'stillbirth', isStillbirth ? died : unknownOutcome)
  if (readYes(cell('diedOn')) !== false) say('stop', 'diedOn', died)
  sayUnknownDeaths(row, columns, problems)
  const babyNumber = nhsNumber('babyNhsNumber')
  const motherNumber = nhsNumber('motherNhsNumber')
  if (babyNumber !== null && babyNumber === motherNumber)
    say(
      'stop',
      'babyNhsNumber',
      'Mother and baby have one NHS number here: it belongs to one of them. The birth is not recorded from this row.',
    )

  const draft = {
    surname: cutTo(cell('babySurname'), 200),
    forenames: cutTo(cell('babyForenames'), 200),
    nhsNumber: babyNumber ?? '',
    sex: read<BabyFields['sex']>('sex', readSex, 'not_known', 'This is not known as a sex: the row comes in without it.'),
    bornOn: moment?.day ?? today,
    bornAt: time ?? moment?.time ?? null,
    place: cutTo(cell('place'), 200),
    gestationDays: gestation.days,
    weightGrams: read<number | null>('weight', readWeight, null, 'This is not a weight of 200 g to 8 kg: it is not taken.'),
    outcome: outcome ?? 'not_known',
  }
  const parsed = BabyFields.safeParse(draft)
  for (const issue of parsed.error?.issues ?? []) say('stop', null, `${issue.message} (${issue.path.join(' ')})`)
  const stopped = problems.some(({ weight }) => weight === 'stop')
  return {
    line: row.line,
    baby: stopped || !parsed.success ? null : parsed.data,
    bornOn: moment?.day ?? null,
    weeksOnly: gestation.weeks,
    order: readOrder(cell('order')),
    mother: { ...motherOf(cell, today), nhsNumber: motherNumber },
    problems,
  }
}

const died = 'A baby who died is not recorded from a list. It is recorded on the referral itself, where every reminder stops.'
const unknownOutcome =
  'Whether this baby lives cannot be read from these words, and it has to be known before anybody is asked to act on a birth. The birth is not recorded from this row: it can be recorded on the referral itself.'

/** The header of a column that may say that a baby died, of a list that names it otherwise. */
const aboutDeath = /\b(?:death|died|dead|deceased|demise|still ?born|still ?birth|mortality|bereavement)\b/i

/** A column that is not known is no reason to overlook a death. */
function sayUnknownDeaths(row: ListRow, columns: readonly BirthColumn[], problems: BirthProblem[]): void {
  columns.forEach(({ header, field }, index) => {
    const words = tidy(row.cells[index] ?? '')
    if (field !== null || !aboutDeath.test(header) || readYes(words) === false) return
    problems.push({ field: null, value: shorten(`${header}: ${words}`), reason: unknownOutcome, weight: 'stop' })
  })
}

function motherOf(cell: (field: BirthField) => string, today: IsoDay) {
  const whole = cell('motherName')
  const name = readName(saysNotKnown(whole) ? '' : whole, today)
  return {
    surname: cell('motherSurname') || name.surname,
    forenames: cell('motherForenames') || name.forenames,
    dateOfBirth: readBirthDay(cell('motherDateOfBirth'), today) ?? name.dateOfBirth,
  }
}

function nhsNumberOf(text: string): string | null {
  const read = readNhsNumber(text)
  return read.ok ? read.value : null
}

const noGestation: { days: number | null; weeks: number | null } = { days: null, weeks: null }
/** What a register takes as a gestation at birth (shared/birth/model.ts), in days. */
const [shortest, longest] = [112, 315]

function gestationOf(text: string): typeof noGestation | null {
  const read = readGestation(text)
  const days = readDays(text) ?? read?.days ?? null
  if (days === null || days < shortest || days > longest) return null
  return read !== null && (read.open > 0 || read.rough) ? { days: null, weeks: Math.floor(days / 7) } : { days, weeks: null }
}
