import type { Selectable } from 'kysely'
import { columnOf, type Fact, type Facts, saysNothing } from '../../shared/facts.ts'
import { Day } from '../../shared/fields.ts'
import type { MergeField } from '../../shared/merges/model.ts'
import { fatherhoodFacts, personFacts } from '../../shared/people/facts.ts'
import { eddMethodWords } from '../../shared/referrals/codes.ts'
import { referralFacts } from '../../shared/referrals/facts.ts'
import { uncapitalised } from '../../shared/words.ts'
import { valueWords } from '../assurance/words.ts'
import type { PersonTable, ReferralTable } from '../register/tables/referral.ts'

type ReferralRow = Selectable<ReferralTable>
type PersonRow = Selectable<PersonTable>
type Row = Readonly<Record<string, unknown>>

/** A referral with its parents, as rows. */
export interface WholeRow {
  readonly referral: ReferralRow
  readonly mother: PersonRow
  readonly father: PersonRow
}
export type MergePart = keyof WholeRow

/**
 * Columns that are not chosen between: their own record's identity and state, and what follows from
 * other records.
 */
export const notChosen: readonly (keyof ReferralRow | keyof PersonRow)[] = [
  'id',
  'version',
  'created_at',
  'created_by',
  'changed_at',
  'changed_by',
  'folded_name',
  'reference',
  'status',
  'mother_id',
  'father_id',
  'edd_method',
  'next_discussion_on',
  'last_discussed_on',
  'closed_on',
  'closing_reason',
  'first_due',
  'retain_until',
  'merged_into',
]

/** Facts of the referral that other calls change; they are chosen between as well. */
const besides = {
  edd: { kind: 'day', schema: Day.nullable(), label: 'EDD' },
  endedOn: { kind: 'day', schema: Day.nullable(), label: 'Pregnancy ended on' },
} as const satisfies Facts

/** Columns that go together with the chosen one. */
const together: Readonly<Record<string, readonly string[]>> = { edd: ['edd', 'edd_method'] }

interface Chosen {
  readonly part: MergePart
  readonly column: string
  readonly label: string
  readonly fact: Fact
}

function chosenOf(part: MergePart, facts: Facts, labelled = (label: string) => label): Chosen[] {
  return Object.entries(facts).map(([key, fact]) => ({ part, column: columnOf(key, fact), label: labelled(fact.label), fact }))
}

const all: readonly Chosen[] = [
  ...chosenOf('mother', personFacts, label => `Mother: ${uncapitalised(label)}`),
  ...chosenOf('father', personFacts, label => `Father: ${uncapitalised(label)}`),
  ...chosenOf('referral', { ...besides, ...referralFacts }),
  ...chosenOf('referral', fatherhoodFacts, label => `Father: ${uncapitalised(label)}`),
]

const byName = new Map(all.map(chosen => [`${chosen.part}.${chosen.column}`, chosen]))

/** The fact's label, for sentences: `Mother: NHS number`. */
export function labelOf(part: MergePart, column: string): string {
  return byName.get(`${part}.${column === 'edd_method' ? 'edd' : column}`)?.label ?? 'State of the record'
}

/**
 * Facts in which the merged record says something else than the kept one. What only the kept record
 * says simply stays.
 */
export function differingFields(kept: WholeRow, merged: WholeRow, siteName: (id: string) => string): MergeField[] {
  return all.flatMap(({ part, column, label, fact }) => {
    const [mine, theirs] = [(kept[part] as Row)[column], (merged[part] as Row)[column]]
    if (mine === theirs || saysNothing(fact, theirs)) return []
    const words = (whole: WholeRow) => inWords({ part, column, fact }, whole, siteName)
    return { field: `${part}.${column}`, label, kept: words(kept), merged: words(merged), fills: saysNothing(fact, mine) }
  })
}

/**
 * The columns of the merged record that go over, by part. Names that are not among
 * `differingFields` give nothing.
 */
export function takenColumns(merged: WholeRow, take: readonly string[]): Record<MergePart, Record<string, unknown>> {
  const taken: Record<MergePart, Record<string, unknown>> = { referral: {}, mother: {}, father: {} }
  for (const name of take) {
    const chosen = byName.get(name)
    if (chosen === undefined) continue
    for (const column of together[chosen.column] ?? [chosen.column]) taken[chosen.part][column] = (merged[chosen.part] as Row)[column]
  }
  return taken
}

function inWords({ part, column, fact }: Omit<Chosen, 'label'>, whole: WholeRow, siteName: (id: string) => string): string {
  const words = valueWords(column === 'site_id' ? { ...fact, kind: 'site' } : fact, (whole[part] as Row)[column], siteName)
  const { edd, edd_method } = whole.referral
  return column === 'edd' && edd !== null && edd_method !== null ? `${words}, ${eddMethodWords[edd_method]}` : words
}
