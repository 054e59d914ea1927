import { eddProblem } from '../../shared/referrals/edd-check.ts'
import type { NewReferral } from '../../shared/referrals/model.ts'
import { invalid } from '../../shared/reply.ts'
import type { Context } from '../backend/handler.ts'
import { indexText } from '../search/entries.ts'
import { fatherToColumns, personToColumns, referralToColumns } from './columns.ts'
import { indexPeople } from './index-people.ts'
import { countReferences } from './similar.ts'

/** Writes a new referral with its parents, EDD, factors and note. Returns the referral's id; `invalid` names fields that cannot be true. */
export async function receiveReferral(context: Context, input: NewReferral): Promise<string> {
  checkReceived(input, context.today)
  return writeReferral(context, input)
}

/**
 * Writes a referral whose facts are checked already, as those of an imported list are: there a birth may be overdue for recording.
 * `references` counts on for many referrals in one transaction.
 */
export async function writeReferral(context: Context, input: NewReferral, references = countReferences(context.db)): Promise<string> {
  const { write } = context
  const mother = await write.add('person', personToColumns(input.mother))
  const father = await write.add('person', personToColumns(input.father))
  const { identified, spokenToOn, otherChildren } = input.father
  const id = await write.add(
    'referral',
    {
      ...required(referralToColumns(input.referral)),
      ...required(fatherToColumns({ identified, spokenToOn, otherChildren })),
      reference: await references(input.referral.receivedOn.slice(0, 4)),
      status: 'open',
      mother_id: mother,
      father_id: father,
      edd: input.edd?.edd ?? null,
      edd_method: input.edd?.method ?? null,
      next_discussion_on: null,
      last_discussed_on: null,
      closed_on: null,
      closing_reason: '',
    },
    [mother, father],
  )
  if (input.edd !== null)
    await write.add('edd_entry', { referral_id: id, edd: input.edd.edd, method: input.edd.method, reason: 'As received' }, [id])
  for (const code of input.factors) {
    const factor = {
      referral_id: id,
      code,
      source: input.referral.referringAgency,
      noted_on: input.referral.receivedOn,
      note: '',
      withdrawn_at: null,
      withdrawn_reason: '',
    }
    await write.add('factor', factor, [id])
  }
  if (input.note.trim() !== '') {
    const note = await write.add('note', { referral_id: id, text: input.note.trim(), withdrawn_at: null, withdrawn_reason: '' }, [id])
    await indexText(context.db, { referralId: id, sourceId: note, place: 'Note', body: input.note })
  }
  await indexPeople(context.db, id)
  return id
}

/** Facts that cannot be true together, each named at its field. */
function checkReceived(input: NewReferral, today: string): void {
  const fields: Record<string, string> = {}
  if (input.mother.surname === '' && input.mother.forenames === '') fields['mother.surname'] = 'The mother’s name is not filled in.'
  if (input.referral.receivedOn > today) fields['referral.receivedOn'] = 'This day is in the future.'
  const wrong = input.edd !== null && input.referral.bornOn === null ? eddProblem(input.edd.edd, today) : null
  if (wrong !== null) fields['edd.edd'] = wrong
  if (Object.keys(fields).length > 0) throw invalid(fields)
}

/** The column maps answer partial changes too; a whole model gives a whole row. */
function required<T extends object>(columns: T): Required<T> {
  return columns as Required<T>
}
