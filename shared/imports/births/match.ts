import { birthProblems } from '../../birth/check.ts'
import type { IsoDay } from '../../calendar/day.ts'
import { gestationDays, gestationOn, weeksAndDays } from '../../calendar/gestation.ts'
import { longDay } from '../../calendar/words.ts'
import { foldName, fullName } from '../../people/names.ts'
import type { Status } from '../../referrals/codes.ts'
import type { BirthCandidate, BirthProblem, BirthRow } from './model.ts'
import type { DecidedBirth } from './row.ts'

/** A referral of the register, as far as a birth can be matched to it. */
export interface Expecting {
  readonly referralId: string
  readonly reference: string
  readonly status: Status
  readonly surname: string
  readonly forenames: string
  readonly dateOfBirth: IsoDay | null
  readonly nhsNumber: string | null
  readonly edd: IsoDay | null
  readonly numberExpected: number
  readonly bornOn: IsoDay | null
  readonly endedOn: IsoDay | null
  /** Babies recorded already, and their NHS numbers. */
  readonly babies: number
  readonly babyNumbers: readonly string[]
}

/** A stated gestation that lies further from the EDD’s is said (days). */
const contradictionDays = 7

/**
 * Which referral a birth belongs to. The mother's NHS number, or her name with her date of birth,
 * names one; less than that has to be chosen by a person. A referral whose EDD makes the birth
 * impossible is never taken (shared/birth/check.ts), because a mother may have had several.
 */
export function matchBirth(birth: DecidedBirth, expecting: readonly Expecting[], today: IsoDay): BirthRow {
  const row = (answer: Pick<BirthRow, 'state' | 'candidates'>, said: readonly BirthProblem[] = []): BirthRow => ({
    line: birth.line,
    ...answer,
    mother: fullName(birth.mother),
    motherNhsNumber: birth.mother.nhsNumber,
    baby: birth.baby === null ? '' : fullName(birth.baby),
    babyNhsNumber: birth.baby?.nhsNumber ?? null,
    bornOn: birth.bornOn,
    bornAt: birth.baby?.bornAt ?? null,
    sex: birth.baby?.sex ?? 'not_known',
    outcome: birth.baby?.outcome ?? 'not_known',
    problems: [...birth.problems, ...said].sort((one, other) => Number(one.weight === 'note') - Number(other.weight === 'note')),
  })
  const { baby, mother } = birth
  const hers = expecting.map(entry => ({ entry, ...likeness(mother, entry) })).filter(({ agrees }) => agrees.length > 0)
  if (baby === null) return row({ state: 'problem', candidates: hers.slice(0, 1).map(one => candidate(one, birth.bornOn)) })

  const known = expecting.find(({ babyNumbers }) => baby.nhsNumber !== null && babyNumbers.includes(baby.nhsNumber))
  if (known) return row({ state: 'recorded', candidates: [candidate({ entry: known, agrees: ['baby’s NHS number'] }, baby.bornOn)] })
  const impossible = (entry: Expecting) => entry.endedOn !== null || Object.keys(birthProblems(baby, { edd: entry.edd, today })).length > 0
  const possible = hers.filter(({ entry }) => !impossible(entry))
  if (possible.length === 0) {
    if (hers.length === 0) return row({ state: 'none', candidates: [] })
    const said = hers.map(({ entry }) => note('stop', impossibleWords(entry, baby.bornOn)))
    return row({ state: 'problem', candidates: [] }, said)
  }
  const sure = possible.filter(({ isSure }) => isSure)
  const open = sure.filter(({ entry }) => entry.status === 'open')
  const [only] = open.length === 1 ? open : sure
  if (only === undefined || (open.length !== 1 && sure.length > 1))
    return row({ state: 'choose', candidates: possible.map(one => candidate(one, baby.bornOn)) })
  const candidates = [candidate(only, baby.bornOn)]
  if (only.entry.babies > 0) return row({ state: 'recorded', candidates })
  return row({ state: 'matched', candidates }, notesOn(birth, only.entry))
}

interface Likeness {
  readonly agrees: string[]
  readonly isSure: boolean
}

function likeness(mother: DecidedBirth['mother'], entry: Expecting): Likeness {
  const surname = mother.surname !== '' && foldName(mother.surname) === foldName(entry.surname)
  if (mother.nhsNumber !== null && mother.nhsNumber === entry.nhsNumber)
    return { agrees: ['NHS number', ...(surname ? ['surname'] : [])], isSure: true }
  const unlike = { agrees: [], isSure: false }
  // Two valid numbers that differ are two women, whatever their names.
  if (!surname || (mother.nhsNumber !== null && entry.nhsNumber !== null)) return unlike
  const firstOf = (forenames: string) => foldName(forenames).split(' ')[0] ?? ''
  const named = firstOf(mother.forenames) !== '' && firstOf(mother.forenames) === firstOf(entry.forenames)
  const bothBorn = mother.dateOfBirth !== null && entry.dateOfBirth !== null
  const born = bothBorn && mother.dateOfBirth === entry.dateOfBirth
  if (bothBorn && !born) return unlike
  if (named && born) return { agrees: ['name', 'date of birth'], isSure: entry.edd !== null }
  return named || born ? { agrees: [named ? 'name' : 'surname', ...(born ? ['date of birth'] : [])], isSure: false } : unlike
}

function candidate({ entry, agrees }: { entry: Expecting; agrees: string[] }, bornOn: IsoDay | null): BirthCandidate {
  return {
    referralId: entry.referralId,
    reference: entry.reference,
    mother: fullName(entry),
    edd: entry.edd,
    gestation: entry.edd === null || bornOn === null ? null : gestationOn(entry.edd, bornOn),
    agrees,
  }
}

function impossibleWords({ reference, edd, endedOn }: Expecting, bornOn: IsoDay): string {
  if (endedOn !== null) return `The mother’s referral ${reference} has the end of the pregnancy recorded on ${longDay(endedOn)}.`
  const at = edd === null ? -1 : gestationDays(edd, bornOn)
  const when = at < 0 ? 'before the last menstrual period' : `at ${weeksAndDays(at)}`
  return `By the EDD of the mother’s referral ${reference} this birth would have been ${when}: it belongs to another pregnancy, or one of the two days is wrong.`
}

/** What to know of a birth that is matched. */
function notesOn({ baby, weeksOnly, mother }: DecidedBirth, entry: Expecting): BirthProblem[] {
  if (baby === null) return []
  const said: string[] = []
  if (entry.status === 'closed') said.push(`${entry.reference} is closed. Recording the birth does not open it again.`)
  if (mother.surname !== '' && foldName(mother.surname) !== foldName(entry.surname))
    said.push(`The surname differs: the referral has ${fullName(entry)}.`)
  if (entry.bornOn !== null && entry.bornOn !== baby.bornOn)
    said.push(`The referral says born on ${longDay(entry.bornOn)}; this row’s day replaces it.`)
  if (entry.edd === null) said.push('The referral has no EDD, so the gestation cannot be checked.')
  const stated = baby.gestationDays ?? (weeksOnly === null ? null : weeksOnly * 7)
  const open = baby.gestationDays === null ? 6 : 0
  const at = entry.edd === null ? null : gestationDays(entry.edd, baby.bornOn)
  if (stated !== null && at !== null && (at < stated - contradictionDays || at > stated + open + contradictionDays))
    said.push(
      `The extract says ${baby.gestationDays === null ? `${weeksOnly} weeks` : weeksAndDays(stated)}; by the EDD it is ${weeksAndDays(at)}.`,
    )
  return said.map(reason => note('note', reason))
}

/** Said of the row as a whole. */
export function note(weight: BirthProblem['weight'], reason: string): BirthProblem {
  return { field: null, value: '', reason, weight }
}
