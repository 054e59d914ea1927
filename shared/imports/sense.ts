import type { IsoDay } from '../calendar/day.ts'
import { personFacts } from '../people/facts.ts'
import type { Picture } from '../sense/model.ts'
import { oddIn } from '../sense/rules.ts'
import type { ImportedReferral, ImportField } from './model.ts'
import type { RowReader } from './reader.ts'

/** The columns of a list that hold what the rules look at. */
const fields: Readonly<Record<string, ImportField>> = {
  'mother.dateOfBirth': personFacts.dateOfBirth.imported.as,
  'mother.nhsNumber': personFacts.nhsNumber.imported.as,
  'father.dateOfBirth': 'fatherDateOfBirth',
  'referral.receivedOn': 'receivedOn',
  'referral.bookedOn': 'bookedOn',
  'edd.edd': 'edd',
}

/**
 * Holds a row against the table of what cannot be and what hardly ever is: the one stops the row,
 * the other is asked, and the row comes in once that is chosen.
 */
export function judgeRow(reader: RowReader, { referral, mother, father, edd }: ImportedReferral): void {
  for (const { rule, weight, sentence, at } of oddIn(pictureOf(reader.today, { referral, mother, father, edd }))) {
    const field = at.map(({ record, key }) => fields[`${record.kind}.${key}`]).find(one => one !== undefined) ?? null
    if (weight === 'impossible') reader.stop(field, sentence)
    else reader.ask(field, sentence, rule)
  }
}

/** An EDD that is long past is judged where it is read: a birth of a list may be overdue. */
function pictureOf(
  today: IsoDay,
  { referral, mother, father, edd }: Pick<ImportedReferral, 'referral' | 'mother' | 'father' | 'edd'>,
): Picture {
  const { receivedOn, madeOn, bookedOn, bornOn, dischargedOn } = referral
  return {
    today,
    elsewhere: [],
    records: [
      { kind: 'referral', id: 'referral', facts: { receivedOn, madeOn, bookedOn, bornOn, dischargedOn, isNew: 1 } },
      { kind: 'edd', id: 'edd', facts: { edd: edd?.edd ?? null, isOver: 1 } },
      { kind: 'mother', id: 'mother', facts: { dateOfBirth: mother.dateOfBirth, nhsNumber: mother.nhsNumber } },
      {
        kind: 'father',
        id: 'father',
        facts: { dateOfBirth: father.dateOfBirth, nhsNumber: father.nhsNumber, spokenToOn: father.spokenToOn },
      },
    ],
  }
}
