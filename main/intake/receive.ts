import type { IsoDay } from '../../shared/calendar/day.ts'
import type { NewReferral } from '../../shared/referrals/model.ts'
import { identityOf } from '../../shared/referrals/similar-model.ts'
import { invalid } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { fatherToColumns, personToColumns, referralToColumns } from '../record/columns.ts'
import { countReferences } from '../record/references.ts'
import { newId } from '../register/new-id.ts'
import { type PersonEntry, personEntry } from '../register/search-index/person-entry.ts'
import type { NewRecord } from '../register/write.ts'
import { indexNew, type NewText } from '../search/index-new.ts'
import { recordSearch, refuseTwice } from './history-search.ts'
import { findSimilar } from './similar.ts'

/**
 * Writes a new referral with its parents, EDD, factors and note. Returns the referral's id;
 * `invalid` names fields that cannot be true, `conflict` the record that has this pregnancy
 * already.
 */
export async function receiveReferral(context: Context, input: NewReferral): Promise<string> {
  if (input.mother.surname === '' && input.mother.forenames === '')
    throw invalid({ 'mother.surname': 'The mother’s name is not filled in.' })
  const found = await findSimilar(
    context.db,
    identityOf(input, { edd: input.edd?.edd ?? null, bornOn: input.referral.bornOn, except: null }),
  )
  refuseTwice(found, input.search)
  const id = await writeReferral(context, input)
  await recordSearch(context, id, found, input.search)
  return id
}

/** A referral whose facts are checked, and when it is discussed next, where a list says so. */
export interface CheckedReferral {
  readonly input: NewReferral
  readonly nextDiscussionOn: IsoDay | null
}

/**
 * Writes one referral whose facts are checked already. `references` counts on for many referrals in
 * one transaction.
 */
export async function writeReferral(context: Context, input: NewReferral, references = countReferences(context.db)): Promise<string> {
  const [written] = await writeReferrals(context, [{ input, nextDiscussionOn: null }], references)
  if (written === undefined) throw new Error('The referral was not written.')
  await indexNew(context.db, written.people, written.texts)
  return written.id
}

/**
 * A referral that was written, and what it is found by: not in the search index yet, so that an
 * import's many go there in few goes.
 */
export interface WrittenReferral {
  readonly id: string
  readonly reference: string
  readonly people: readonly PersonEntry[]
  readonly texts: readonly NewText[]
}

/**
 * Writes referrals whose facts are checked already, as those of an imported list are: there a birth
 * may be overdue for recording. Each table is written at once; the caller puts them into the search
 * index (`indexNew`). Returns what they are called, in order.
 */
export async function writeReferrals(
  context: Context,
  referrals: readonly CheckedReferral[],
  references = countReferences(context.db),
): Promise<WrittenReferral[]> {
  const all: ReferralRecords[] = []
  for (const { input, nextDiscussionOn } of referrals)
    all.push(recordsOf(input, await references(input.referral.receivedOn.slice(0, 4)), nextDiscussionOn))
  const { write } = context
  await write.addAll(
    'person',
    all.flatMap(({ people }) => people),
  )
  await write.addAll(
    'referral',
    all.map(({ referral }) => referral),
  )
  await write.addAll(
    'edd_entry',
    all.flatMap(({ edds }) => edds),
  )
  await write.addAll(
    'factor',
    all.flatMap(({ factors }) => factors),
  )
  await write.addAll(
    'note',
    all.flatMap(({ notes }) => notes),
  )
  return all.map(records => {
    const { id, fields } = records.referral
    return { id, reference: fields.reference, people: peopleToFind(records), texts: textsToFind(records) }
  })
}

interface ReferralRecords {
  readonly people: readonly [mother: NewRecord<'person'>, father: NewRecord<'person'>]
  readonly referral: NewRecord<'referral'>
  readonly edds: readonly NewRecord<'edd_entry'>[]
  readonly factors: readonly NewRecord<'factor'>[]
  readonly notes: readonly NewRecord<'note'>[]
}

/** The records of a new referral, with ids that point to each other. */
function recordsOf(input: NewReferral, reference: string, nextDiscussionOn: IsoDay | null): ReferralRecords {
  const [id, mother, father] = [newId(), newId(), newId()]
  const own = [id]
  const notWithdrawn = { withdrawn_at: null, withdrawn_reason: '' }
  const note = input.note.trim()
  return {
    people: [
      { id: mother, fields: personToColumns(input.mother), subjects: own },
      { id: father, fields: personToColumns(input.father), subjects: own },
    ],
    referral: {
      id,
      fields: {
        ...referralToColumns(input.referral),
        ...fatherToColumns(input.father),
        reference,
        status: 'open',
        mother_id: mother,
        father_id: father,
        edd: input.edd?.edd ?? null,
        edd_method: input.edd?.method ?? null,
        next_discussion_on: nextDiscussionOn,
        last_discussed_on: null,
        closed_on: null,
        closing_reason: '',
        first_due: '',
      },
      subjects: [mother, father],
    },
    edds: input.edd === null ? [] : [{ id: newId(), fields: { referral_id: id, ...input.edd, reason: 'As received' }, subjects: own }],
    factors: input.factors.map(code => ({
      id: newId(),
      fields: {
        referral_id: id,
        code,
        source: input.referral.referringAgency,
        noted_on: input.referral.receivedOn,
        note: '',
        ...notWithdrawn,
      },
      subjects: own,
    })),
    notes: note === '' ? [] : [{ id: newId(), fields: { referral_id: id, text: note, ...notWithdrawn }, subjects: own }],
  }
}

/**
 * What `indexPeople` puts into the search index once the referral is there; it reads the records
 * back, which takes an import too long.
 */
function peopleToFind({ referral, people: [mother, father] }: ReferralRecords) {
  const about = (sourceId: string) => ({ referralId: referral.id, sourceId })
  return [
    personEntry({ ...about(mother.id), place: 'Mother' }, factsOf(mother), referral.fields.reference),
    personEntry({ ...about(father.id), place: 'Father' }, factsOf(father), ''),
  ]
}

function factsOf({ fields }: NewRecord<'person'>) {
  return { ...fields, nhs_number: fields.nhs_number ?? null }
}

function textsToFind({ referral: { id, fields }, notes }: ReferralRecords) {
  const words = [fields.reasons, fields.referrer, fields.social_worker].filter(Boolean).join(' ')
  return [
    { referralId: id, sourceId: id, place: 'Referral' as const, body: words },
    ...notes.map(note => ({ referralId: id, sourceId: note.id, place: 'Note' as const, body: note.fields.text })),
  ]
}
