import { capitalised } from '../words.ts'
import type { Picture, Rule, SenseRecord } from './model.ts'
import { found, one, said } from './reading.ts'

const words: Partial<Record<SenseRecord['kind'], string>> = { mother: 'the mother', father: 'the father', baby: 'a baby' }

interface Numbered {
  readonly record: SenseRecord
  readonly key: string
  readonly number: string
}

function numbered(picture: Picture): Numbered[] {
  return picture.records.flatMap(record => {
    const key = record.kind === 'member' ? 'person.nhsNumber' : 'nhsNumber'
    const number = said(record, key)
    return number === null ? [] : [{ record, key, number }]
  })
}

function whose({ kind, facts }: SenseRecord): string {
  return words[kind] ?? (facts.kind === 'sibling' ? 'a sibling' : facts.kind === 'partner' ? 'a partner' : 'another relative')
}

const numbers = ['mother.nhsNumber', 'father.nhsNumber', 'member.person.nhsNumber', 'baby.nhsNumber'] as const

/** An NHS number is one person’s for life (docs/domain.md, section 2). */
export const numberRules: readonly Rule[] = [
  {
    name: 'nhs-number-twice',
    weight: 'impossible',
    looksAt: numbers,
    judge: picture => {
      const all = numbered(picture)
      return all.flatMap((a, index) =>
        all
          .slice(index + 1)
          .filter(b => b.number === a.number)
          .flatMap(b => {
            const two = a.record.kind === 'baby' && b.record.kind === 'baby'
            const sentence = two
              ? 'Two babies cannot have the same NHS number.'
              : `${capitalised(whose(a.record))} and ${whose(b.record)} of this record cannot have the same NHS number. One of them is not right; it can be left empty.`
            return found(sentence, b, a)
          }),
      )
    },
  },
  {
    name: 'nhs-number-of-another-mother',
    weight: 'unlikely',
    looksAt: numbers,
    judge: picture =>
      numbered(picture).flatMap(({ record, key, number }) => {
        const other = picture.elsewhere.find(({ nhsNumber }) => nhsNumber === number)
        // A new record of the same mother is compared with the others fact by fact before it is
        // received; that decision is on record already.
        if (other === undefined || (record.kind === 'mother' && one(picture, 'referral')?.facts.isNew === 1)) return []
        return found(
          `This is the NHS number of the mother of ${other.reference}, which is open too. Where it is the same woman, the two records can be linked or merged.`,
          { record, key },
        )
      }),
  },
]
